import Database from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import type { QueryableType } from '../../server/cql2/expression.ts';
import { parseCql2 } from '../../server/cql2/parse.ts';
import { type ColumnSql, compileFilter } from '../../server/store/sqlite/filter.ts';
import { registerFilterFunctions } from '../../server/store/sqlite/filter-functions.ts';

const QUERYABLES: Record<string, QueryableType> = {
  code: 'string',
  name: 'string',
  status: 'string',
  population: 'integer',
  students: 'integer',
  uncovered: 'boolean',
  listed_on: 'date',
  geometry: 'geometry',
};
const COLUMNS: Record<string, ColumnSql> = {
  code: 'v.code',
  name: 'v.name',
  status: 'v.status',
  population: 'v.population',
  students: 'v.students',
  uncovered: 'v.uncovered',
  listed_on: 'v.listed_on',
  geometry: {
    kind: 'point',
    lng: 'v.lng',
    lat: 'v.lat',
    rtree: { table: 'village_rtree', id: 'v.id' },
  },
};

const db = new Database(':memory:');
registerFilterFunctions(db);
db.exec(`
  CREATE TABLE village (id INTEGER PRIMARY KEY, code TEXT, name TEXT, status TEXT, population INTEGER,
    students INTEGER, uncovered INTEGER, listed_on TEXT, lng REAL NOT NULL, lat REAL NOT NULL);
  CREATE VIRTUAL TABLE village_rtree USING rtree (id, west, east, south, north);
  CREATE INDEX village_uncovered ON village (uncovered) WHERE uncovered = 1;
  CREATE TABLE province (code TEXT, geometry TEXT, west REAL, south REAL, east REAL, north REAL);
  INSERT INTO village VALUES
    (1, '01', 'Bản Lùng', 'none', 120, 20, 1, '2023-12-31', 104.1, 22.1),
    (2, '02', 'bản đồi', 'partial', 300, 300, 1, '2021-06-01', 105, 21),
    (3, '03', 'Tổ 5%', 'covered', NULL, 5, 0, NULL, 106.5, 10.5),
    (4, '04', 'O''Brien', 'covered', 1000, NULL, 0, '2024-01-01', 105.5, 21.5),
    (5, '05', 'Ấp [A]*?', NULL, 0, 0, 0, NULL, 104.7, 10.2);
  INSERT INTO village_rtree SELECT id, lng, lng, lat, lat FROM village;
`);
afterAll(() => db.close());

/** The last digits of the codes that a filter lets through, such as `124`. */
function hits(text: string, columns = COLUMNS): string {
  const { sql, params } = compileFilter(parseCql2(text, 'cql2-text', QUERYABLES), columns);
  const rows = db
    .prepare(`SELECT v.code FROM village v WHERE ${sql} ORDER BY v.code`)
    .pluck()
    .all(...params) as string[];
  return rows.map((code) => code.slice(-1)).join('');
}

describe('a compiled filter picks the rows that the standard says', () => {
  it.each([
    ["status = 'none'", '1'],
    ["status <> 'none'", '234'],
    ["NOT status = 'none'", '234'],
    ["'none' = status", '1'],
    ['population > 120', '24'],
    ['population >= 120', '124'],
    ['population < 120', '5'],
    ['population <= 120', '15'],
    ['population > -1', '1245'],
    ['120 < population', '24'],
    ['population = students', '25'],
    ['population = 120.0', '1'],
    ['NOT population > 120', '15'],
    ['population IS NULL', '3'],
    ['population IS NOT NULL', '1245'],
    ['geometry IS NULL', ''],
    ['population BETWEEN 100 AND 300', '12'],
    ['population NOT BETWEEN 100 AND 300', '45'],
    ["status IN ('none', 'partial')", '12'],
    ["status NOT IN ('none', 'partial')", '34'],
    ['uncovered', '12'],
    ['uncovered = true', '12'],
    ['uncovered = FALSE', '345'],
    ['NOT uncovered', '345'],
    ['TRUE', '12345'],
    ['FALSE OR uncovered', '12'],
    ["listed_on = DATE('2023-12-31')", '1'],
    ["listed_on > '2023-12-31'", '4'],
    ["listed_on <= TIMESTAMP('2023-12-31T00:00:00Z')", '12'],
    ["listed_on BETWEEN '2021-01-01' AND '2023-12-31'", '12'],
    ["uncovered AND population > 200 OR code = '05'", '25'],
    ["uncovered AND (population > 200 OR code = '01')", '12'],
    ["name = 'O''Brien'", '4'],
    ["name LIKE 'Bản%'", '1'],
    ["name LIKE '%bản%'", '2'],
    ["name NOT LIKE '%n%'", '35'],
    ["name LIKE 'O_Brien'", '4'],
    ["name LIKE '_ản đồi'", '2'],
    [String.raw`name LIKE '%5\%'`, '3'],
    [String.raw`name LIKE '%\_%'`, ''],
    ["name LIKE '%[A]*?'", '5'],
    ["name LIKE '%[A-Z]%'", ''],
    ["CASEI(name) LIKE CASEI('BẢN%')", '12'],
    ["CASEI(name) = CASEI('o''BRIEN')", '4'],
    ["ACCENTI(name) LIKE ACCENTI('%đồi')", '2'],
    ["CASEI(ACCENTI(name)) LIKE 'ban%'", '12'],
    ["CASEI(name) IN (CASEI('BẢN ĐỒI'), CASEI('BẢN LÙNG'))", '12'],
    ["name = ' OR 1=1 --'", ''],
    ["name = '''; DROP TABLE village; --'", ''],
    ["1 = 1 AND 'a' <> 'b'", '12345'],
    // An absent value is neither equal nor unequal.
    ["status = 'x' OR NOT status = 'x'", '1234'],
  ])('%s', (text, expected) => {
    expect(hits(text)).toBe(expected);
  });

  it('reads a mark as a person does, composed or not', () => {
    expect(hits(`CASEI(name) = CASEI('${'Bản Lùng'.normalize('NFD')}')`)).toBe('1');
  });
});

const withoutIndex: Record<string, ColumnSql> = {
  ...COLUMNS,
  geometry: { kind: 'point', lng: 'v.lng', lat: 'v.lat' },
};

describe.each([
  ['with an R-tree', COLUMNS],
  ['without', withoutIndex],
])('spatial relations of points, %s', (_name, columns) => {
  it.each([
    ['S_INTERSECTS(geometry, BBOX(104, 20, 105, 23))', '12'],
    ['S_WITHIN(geometry, BBOX(104, 20, 105, 23))', '1'],
    ['S_DISJOINT(geometry, BBOX(104, 20, 105, 23))', '345'],
    ['NOT S_INTERSECTS(geometry, BBOX(104, 20, 105, 23))', '345'],
    ['S_CONTAINS(BBOX(104, 20, 105, 23), geometry)', '1'],
    ['S_INTERSECTS(geometry, BBOX(104, 20, 0, 105, 23, 9000))', '12'],
    ['S_INTERSECTS(BBOX(170, -80, 105, 80), geometry)', '125'],
    ['S_INTERSECTS(geometry, POINT(105 21))', '2'],
    ['S_INTERSECTS(geometry, POINT(104.1 22.1))', '1'],
    ['S_WITHIN(geometry, POINT(105 21))', '2'],
    ['S_CONTAINS(geometry, POINT(105 21))', '2'],
    ['S_CONTAINS(geometry, BBOX(104, 20, 106, 23))', ''],
    ['S_INTERSECTS(geometry, MULTIPOINT((105 21),(104.1 22.1)))', '12'],
    ['S_CONTAINS(geometry, MULTIPOINT((105 21),(104.1 22.1)))', ''],
    ['S_INTERSECTS(geometry, LINESTRING(105 21, 106 22))', '24'],
    ['S_WITHIN(geometry, LINESTRING(105 21, 106 22))', '4'],
    ['S_INTERSECTS(geometry, MULTILINESTRING((105 21, 106 22),(104 10.2, 105 10.2)))', '245'],
    ['S_INTERSECTS(geometry, POLYGON((105 21, 106 21, 106 22, 105 22, 105 21)))', '24'],
    ['S_WITHIN(geometry, POLYGON((105 21, 106 21, 106 22, 105 22, 105 21)))', '4'],
    [
      'S_INTERSECTS(geometry, POLYGON((104 20,107 20,107 23,104 23,104 20),(105.4 21.4,105.6 21.4,105.6 21.6,105.4 21.6,105.4 21.4)))',
      '12',
    ],
    [
      'S_INTERSECTS(geometry, MULTIPOLYGON(((104 22,105 22,104 23,104 22)),((106 10,107 10,107 11,106 11,106 10))))',
      '13',
    ],
    ['S_INTERSECTS(geometry, GEOMETRYCOLLECTION(POINT(105 21), BBOX(0,0,1,1)))', null],
    [
      'S_INTERSECTS(geometry, GEOMETRYCOLLECTION(POINT(105 21), LINESTRING(104 10.2, 105 10.2)))',
      '25',
    ],
    [
      "S_INTERSECTS(geometry, BBOX(104, 20, 106, 23)) AND status = 'covered' AND population > 1",
      '4',
    ],
  ])('%s', (text, expected) => {
    if (expected === null) expect(() => hits(text, columns)).toThrow('should stand here');
    else expect(hits(text, columns)).toBe(expected);
  });
});

describe('spatial relations of polygons stored as GeoJSON', () => {
  const square = (west: number, south: number, size: number) => ({
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [west + size, south],
        [west + size, south + size],
        [west, south + size],
        [west, south],
      ],
    ],
  });
  const insert = db.prepare('INSERT INTO province VALUES (?, ?, ?, ?, ?, ?)');
  insert.run('1', JSON.stringify(square(100, 10, 2)), 100, 10, 102, 12);
  insert.run('2', JSON.stringify(square(102, 10, 2)), 102, 10, 104, 12);
  const two = {
    type: 'MultiPolygon',
    coordinates: [square(106, 10, 1).coordinates, square(108, 10, 1).coordinates],
  };
  insert.run('3', JSON.stringify(two), 106, 10, 109, 11);
  insert.run('4', null, null, null, null, null);
  const extent = { west: 'p.west', south: 'p.south', east: 'p.east', north: 'p.north' };

  it.each([
    ['S_INTERSECTS(geometry, POINT(101 11))', '1'],
    ['S_INTERSECTS(geometry, POINT(102 11))', '12'],
    ['S_INTERSECTS(geometry, POINT(107.5 10.5))', ''],
    ['S_INTERSECTS(geometry, BBOX(101, 11, 103, 11.5))', '12'],
    ['S_INTERSECTS(geometry, BBOX(90, 0, 120, 20))', '123'],
    ['S_DISJOINT(geometry, BBOX(101, 11, 103, 11.5))', '3'],
    ['S_INTERSECTS(geometry, LINESTRING(99 11, 101 11, 101 20))', '1'],
    ['S_INTERSECTS(geometry, MULTIPOINT(101 11, 108.5 10.5))', '13'],
    ['S_INTERSECTS(geometry, GEOMETRYCOLLECTION(POINT(101 11), POINT(108.5 10.5)))', '13'],
    [
      'S_INTERSECTS(geometry, MULTIPOLYGON(((101 11,101.5 11,101.5 11.5,101 11)),((108.2 10.2,108.5 10.2,108.5 10.5,108.2 10.2))))',
      '13',
    ],
    ['S_CONTAINS(geometry, POINT(101 11))', '1'],
    ['S_CONTAINS(geometry, POINT(102 11))', ''],
    ['S_WITHIN(POINT(101 11), geometry)', '1'],
    ['S_CONTAINS(geometry, MULTIPOINT(106.5 10.5, 108.5 10.5))', '3'],
    ['S_WITHIN(geometry, BBOX(99, 9, 103, 13))', '1'],
    ['S_WITHIN(geometry, BBOX(105, 9, 110, 13))', '3'],
    ['S_WITHIN(geometry, LINESTRING(100 10, 110 10))', ''],
    ['geometry IS NULL', '4'],
  ])('%s', (text, expected) => {
    for (const column of [
      { kind: 'json', geojson: 'p.geometry' },
      { kind: 'json', geojson: 'p.geometry', extent },
    ] as const) {
      const expression = parseCql2(text, 'cql2-text', QUERYABLES);
      const { sql, params } = compileFilter(expression, { geometry: column });
      const rows = db
        .prepare(`SELECT p.code FROM province p WHERE ${sql} ORDER BY p.code`)
        .pluck()
        .all(...params);
      expect(rows.join('')).toBe(expected);
    }
  });
});

describe('the SQL of a filter', () => {
  const compile = (text: string) =>
    compileFilter(parseCql2(text, 'cql2-text', QUERYABLES), COLUMNS);

  it('never contains what a user wrote', () => {
    const evil = `x'; DROP TABLE village; --`;
    const { sql, params } = compile(
      `name = '${evil.replaceAll("'", "''")}' AND name LIKE '%zzz%' AND population > 4711`,
    );
    expect(sql).toBe('(((v.name = ?) AND (v.name GLOB ?)) AND (v.population > ?))');
    expect(params).toEqual([evil, '*zzz*', 4711]);
  });

  it('lets SQLite use a partial index and the R-tree', () => {
    const plan = (text: string) => {
      const { sql, params } = compile(text);
      return db
        .prepare(`EXPLAIN QUERY PLAN SELECT * FROM village v WHERE ${sql}`)
        .all(...params)
        .map((step) => (step as { detail: string }).detail)
        .join('; ');
    };
    expect(plan('uncovered = true')).toContain('village_uncovered');
    expect(plan('S_INTERSECTS(geometry, BBOX(104, 20, 105, 23))')).toContain(
      'village_rtree VIRTUAL TABLE INDEX',
    );
  });

  it('brackets a long chain of conditions so that it stays shallow', () => {
    const terms = ['students=5', ...Array.from({ length: 1100 }, () => '1=2')];
    expect(hits(terms.join(' OR '))).toBe('3');
  });

  it('reports a property that the column table forgot', () => {
    const expression = parseCql2("name = 'x'", 'cql2-text', QUERYABLES);
    expect(() => compileFilter(expression, {})).toThrow(RangeError);
  });
});
