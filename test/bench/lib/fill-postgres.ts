import pg from 'pg';
import type { Feature } from './features.ts';

/** The schema that everything of the bench lies in; dropped before and after. */
export const SCHEMA = 'song_map_bench';
const ROWS_A_STATEMENT = 10_000;

type ColumnType = 'boolean' | 'integer' | 'double precision' | 'text';

function columnType(values: Iterable<Feature['properties'][string] | undefined>): ColumnType {
  let type: ColumnType | null = null;
  for (const value of values) {
    if (value === null || value === undefined) continue;
    if (typeof value === 'string') return 'text';
    if (typeof value === 'boolean') type = 'boolean';
    else if (!Number.isInteger(value)) type = 'double precision';
    else type ??= 'integer';
  }
  return type ?? 'text';
}

/**
 * Writes the villages as a table with one typed column a property, the point in degrees and in Web
 * Mercator with an index on each, and the finished feature text beside it; then VACUUM and ANALYZE.
 */
export async function fillPostgres(url: string, features: readonly Feature[]): Promise<void> {
  const names = Object.keys(features[0]?.properties ?? {});
  const columns = names.map((name) => ({
    name: `"${name}"`,
    type: columnType(features.map(({ properties }) => properties[name])),
  }));
  const definitions = columns.map(({ name, type }) => `${name} ${type}`).join(', ');
  const list = columns.map(({ name }) => name).join(', ');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`
      DROP SCHEMA IF EXISTS ${SCHEMA} CASCADE;
      CREATE SCHEMA ${SCHEMA};
      CREATE TABLE ${SCHEMA}.village (_id integer PRIMARY KEY, ${definitions},
        geom geometry(Point, 4326) NOT NULL, mercator geometry(Point, 3857) NOT NULL, feature text NOT NULL);`);
    for (let from = 0; from < features.length; from += ROWS_A_STATEMENT) {
      const rows = features.slice(from, from + ROWS_A_STATEMENT).map((feature, index) => ({
        ...feature.properties,
        _id: from + index + 1,
        _lng: feature.lng,
        _lat: feature.lat,
        _text: feature.text,
      }));
      await client.query(
        `INSERT INTO ${SCHEMA}.village (_id, ${list}, geom, mercator, feature)
         SELECT _id, ${list}, ST_Point(_lng, _lat, 4326), ST_Transform(ST_Point(_lng, _lat, 4326), 3857), _text
         FROM json_to_recordset($1) AS row (_id integer, ${definitions}, _lng double precision, _lat double precision, _text text)`,
        [JSON.stringify(rows)],
      );
    }
    // What a feature shows: all but the helpers.
    await client.query(
      `CREATE VIEW ${SCHEMA}.village_columns AS SELECT geom, ${list} FROM ${SCHEMA}.village`,
    );
    await client.query(`CREATE INDEX ON ${SCHEMA}.village USING gist (geom)`);
    await client.query(`CREATE INDEX ON ${SCHEMA}.village USING gist (mercator)`);
    await client.query(`VACUUM ANALYZE ${SCHEMA}.village`);
  } finally {
    await client.end();
  }
}

/** Removes what `fillPostgres` made from a server that is not ours. */
export async function emptyPostgres(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`DROP SCHEMA IF EXISTS ${SCHEMA} CASCADE`);
  await client.end();
}
