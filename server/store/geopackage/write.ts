import Database from 'better-sqlite3';
import { APPLICATION_ID, CORE_TABLES, rtreeTriggers, USER_VERSION } from './schema.ts';

/** A table to be written. Names are the program's own, never anything a user wrote. */
export interface GeoPackageTable {
  name: string;
  title: string;
  description: string;
  /** Null: a table of attributes. */
  geometryType: 'POINT' | 'MULTIPOLYGON' | null;
  columns: readonly { name: string; type: 'TEXT' | 'INTEGER' | 'REAL' | 'BOOLEAN' | 'DATE' }[];
  /** Some rows at a time; other work is done in between. */
  batches: AsyncIterable<readonly GeoPackageRow[]>;
}

export interface GeoPackageRow {
  /** Header and WKB; `envelope` is `[minLng, maxLng, minLat, maxLat]`, degrees. */
  geometry: { blob: Buffer; envelope: readonly [number, number, number, number] } | null;
  /** In the order of the columns; booleans are 0 and 1, dates `YYYY-MM-DD`. */
  values: readonly (string | number | null)[];
}

/** Writes a new GeoPackage 1.3 (OGC 12-128r17) in WGS 84, each layer with its spatial index. */
export async function writeGeoPackage(
  file: string,
  tables: readonly GeoPackageTable[],
  madeAt: Date,
): Promise<void> {
  const db = new Database(file);
  try {
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${USER_VERSION}`);
    // Nobody reads the file before it is finished, and a half of one is thrown away.
    db.pragma('journal_mode = OFF');
    db.pragma('synchronous = OFF');
    db.exec(CORE_TABLES);
    for (const table of tables) await writeTable(db, table, madeAt);
  } finally {
    db.close();
  }
}

async function writeTable(
  db: Database.Database,
  table: GeoPackageTable,
  madeAt: Date,
): Promise<void> {
  const { name, title, description, geometryType, columns } = table;
  const definitions = [
    'fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL',
    ...(geometryType ? [`geom ${geometryType}`] : []),
    ...columns.map((column) => `"${column.name}" ${column.type}`),
  ];
  db.exec(`CREATE TABLE ${name} (${definitions.join(', ')})`);
  if (geometryType) {
    db.exec(`CREATE VIRTUAL TABLE rtree_${name}_geom USING rtree(id, minx, maxx, miny, maxy)`);
  }
  const extent = await insertRows(db, table);
  const [minX, maxX, minY, maxY] = extent ?? [null, null, null, null];
  db.prepare('INSERT INTO gpkg_contents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').run(
    ...[name, geometryType ? 'features' : 'attributes', title, description, madeAt.toISOString()],
    ...[minX, minY, maxX, maxY, geometryType ? 4326 : null],
  );
  if (!geometryType) return;
  db.prepare("INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, 4326, 0, 0)").run(
    name,
    geometryType,
  );
  db.prepare(
    "INSERT INTO gpkg_extensions VALUES (?, 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only')",
  ).run(name);
  // Only now: they call functions that SQLite itself does not have.
  db.exec(rtreeTriggers(name));
}

type Extent = [minX: number, maxX: number, minY: number, maxY: number];

/** Answers the extent of what was written; null where nothing lies anywhere. */
async function insertRows(db: Database.Database, table: GeoPackageTable): Promise<Extent | null> {
  const { name, geometryType, columns, batches } = table;
  const names = [...(geometryType ? ['geom'] : []), ...columns.map((column) => `"${column.name}"`)];
  const insert = db.prepare(
    names.length === 0
      ? `INSERT INTO ${name} DEFAULT VALUES`
      : `INSERT INTO ${name} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
  );
  const index = geometryType
    ? db.prepare(`INSERT INTO rtree_${name}_geom VALUES (?, ?, ?, ?, ?)`)
    : null;
  const extent: Extent = [Infinity, -Infinity, Infinity, -Infinity];
  const insertBatch = db.transaction((rows: readonly GeoPackageRow[]) => {
    for (const { geometry, values } of rows) {
      const { lastInsertRowid } = insert.run(...(index ? [geometry?.blob ?? null] : []), ...values);
      if (!geometry) continue;
      const [minX, maxX, minY, maxY] = geometry.envelope;
      index?.run(lastInsertRowid, minX, maxX, minY, maxY);
      extent[0] = Math.min(extent[0], minX);
      extent[1] = Math.max(extent[1], maxX);
      extent[2] = Math.min(extent[2], minY);
      extent[3] = Math.max(extent[3], maxY);
    }
  });
  for await (const rows of batches) insertBatch(rows);
  return Number.isFinite(extent[0]) ? extent : null;
}
