import { describe, expect, it } from 'vitest';
import type { Cql2Expression, QueryableType } from '../../server/cql2/expression.ts';
import { parseCql2 } from '../../server/cql2/parse.ts';
import { BadInputError } from '../../server/errors/index.ts';

const QUERYABLES: Record<string, QueryableType> = {
  code: 'string',
  name: 'string',
  status: 'string',
  population: 'integer',
  elevation: 'number',
  uncovered: 'boolean',
  listed_on: 'date',
  geometry: 'geometry',
};

const parse = (text: string): Cql2Expression => parseCql2(text, 'cql2-text', QUERYABLES);

function rejection(text: string, lang: 'cql2-text' | 'cql2-json' = 'cql2-text') {
  try {
    parseCql2(text, lang, QUERYABLES);
  } catch (error) {
    if (!(error instanceof BadInputError)) throw error;
    expect(error.errors).toHaveLength(1);
    expect(error.errors[0]?.field).toBe('filter');
    return error.errors[0] as { value: string; reason: string };
  }
  throw new Error(`accepted: ${text}`);
}

const population = { kind: 'property', name: 'population', type: 'number' };
const number = (value: number) => ({ kind: 'literal', type: 'number', value });
const text = (value: string) => ({ kind: 'literal', type: 'string', value });

describe('CQL2 text', () => {
  it('reads a comparison with its operands in either order', () => {
    expect(parse('population>=100')).toEqual({ op: '>=', left: population, right: number(100) });
    expect(parse('100 < population')).toEqual({ op: '<', left: number(100), right: population });
  });

  it.each([
    ['-5', -5],
    ['+5', 5],
    ['-5.2e3', -5200],
    ['.5', 0.5],
    ['1E-2', 0.01],
    ['1.', 1],
  ])('reads the number %s', (written, value) => {
    expect(parse(`population = ${written}`)).toMatchObject({ right: { value } });
  });

  it.each([
    ["'O''Brien'", "O'Brien"],
    [String.raw`'O\'Brien'`, "O'Brien"],
    ["''", ''],
    ["''''", "'"],
    ["'Bản Ấp – 😀'", 'Bản Ấp – 😀'],
    [String.raw`'a\\'`, String.raw`a\\`],
    ["'-- ; DROP TABLE village'", '-- ; DROP TABLE village'],
  ])('reads the text %s', (written, value) => {
    expect(parse(`name = ${written}`)).toMatchObject({ right: text(value) });
  });

  it('reads a property in double quotes, and keywords in any case', () => {
    expect(parse(`"name" Like 'x' aNd NOT "uncovered" = TrUe`)).toMatchObject({
      op: 'and',
      args: [{ op: 'like' }, { op: 'not', arg: { op: '=' } }],
    });
  });

  it('binds NOT before AND before OR', () => {
    expect(parse("NOT status='none' AND uncovered OR population = 1")).toMatchObject({
      op: 'or',
      args: [{ op: 'and', args: [{ op: 'not' }, { op: '=' }] }, { op: '=' }],
    });
    expect(parse("NOT (status='none' AND (uncovered OR population = 1))")).toMatchObject({
      op: 'not',
      arg: { op: 'and', args: [{ op: '=' }, { op: 'or' }] },
    });
  });

  it('does not mistake the AND of BETWEEN for a conjunction', () => {
    expect(parse('population BETWEEN -1 AND 5 AND uncovered')).toMatchObject({
      op: 'and',
      args: [{ op: 'between', lower: number(-1), upper: number(5) }, { op: '=' }],
    });
  });

  it('negates LIKE, BETWEEN, IN and IS NULL where NOT stands inside', () => {
    for (const negated of [
      "name NOT LIKE 'x'",
      'population NOT BETWEEN 1 AND 2',
      "status NOT IN ('none')",
      'status IS NOT NULL',
    ])
      expect(parse(negated)).toMatchObject({ op: 'not' });
  });

  it('takes true, false and a boolean property as conditions', () => {
    expect(parse('TRUE')).toEqual({ op: 'constant', value: true });
    expect(parse('uncovered')).toEqual(parse('uncovered = true'));
  });

  it('reads dates however they are written', () => {
    const expected = { kind: 'literal', type: 'date', value: '2023-12-31' };
    for (const written of [
      "DATE('2023-12-31')",
      "'2023-12-31'",
      "TIMESTAMP('2023-12-31T10:00:00Z')",
      "TIMESTAMP('2024-01-01T03:00:00+07:00')",
    ])
      expect(parse(`listed_on > ${written}`)).toMatchObject({ right: expected });
  });

  it('accepts geom for geometry, and the geometry on either side', () => {
    const within = parse('S_WITHIN(geom, BBOX(100, 10, 110, 20))');
    expect(within).toEqual({
      op: 's_within',
      property: 'geometry',
      geometry: { kind: 'bbox', bbox: [100, 10, 110, 20] },
    });
    expect(parse('S_CONTAINS(BBOX(100, 10, 110, 20), geometry)')).toEqual(within);
  });

  it.each([
    ['POINT(105 21)', 'Point', [105, 21]],
    ['Point Z (105 21 300)', 'Point', [105, 21]],
    [
      'LINESTRING(105 21, 106 -22.5)',
      'LineString',
      [
        [105, 21],
        [106, -22.5],
      ],
    ],
    [
      'MULTIPOINT((105 21),(106 22))',
      'MultiPoint',
      [
        [105, 21],
        [106, 22],
      ],
    ],
    [
      'MULTIPOINT(105 21,106 22)',
      'MultiPoint',
      [
        [105, 21],
        [106, 22],
      ],
    ],
    [
      'POLYGON((1 1,2 1,2 2,1 1))',
      'Polygon',
      [
        [
          [1, 1],
          [2, 1],
          [2, 2],
          [1, 1],
        ],
      ],
    ],
    [
      'MULTILINESTRING((1 1,2 1),(3 3,4 4))',
      'MultiLineString',
      [
        [
          [1, 1],
          [2, 1],
        ],
        [
          [3, 3],
          [4, 4],
        ],
      ],
    ],
    [
      'MULTIPOLYGON(((1 1,2 1,2 2,1 1)))',
      'MultiPolygon',
      [
        [
          [
            [1, 1],
            [2, 1],
            [2, 2],
            [1, 1],
          ],
        ],
      ],
    ],
  ])('reads %s', (written, type, coordinates) => {
    expect(parse(`S_INTERSECTS(geometry, ${written})`)).toMatchObject({
      geometry: { kind: 'geometry', geometry: { type, coordinates } },
    });
  });

  it('reads a geometry collection and a box across the antimeridian', () => {
    expect(
      parse('S_INTERSECTS(geometry, GEOMETRYCOLLECTION(POINT(1 2), LINESTRING(1 2, 3 4)))'),
    ).toMatchObject({ geometry: { geometry: { type: 'GeometryCollection' } } });
    expect(parse('S_INTERSECTS(geometry, BBOX(170, -10, -170, 10))')).toMatchObject({
      geometry: { geometry: { type: 'MultiPolygon' } },
    });
  });
});

describe('CQL2 text that is wrong', () => {
  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['population =', 'the filter ends'],
    ['population = 1 AND', 'the filter ends'],
    ['= 1', 'a property, a value or a bracket'],
    ['population = 1 garbage', 'AND, OR or the end'],
    ["name = 'abc", 'never closed (at character 8)'],
    ["name = 'O'Brien'", 'never closed (at character 16)'],
    ['"name = 1', 'never closed'],
    ['(population = 1', '“)” should stand here'],
    ['population = 1)', 'AND, OR or the end'],
    ['population == 1', '“==” is written “=”'],
    ['population != 1', '“!=” is written “<>”'],
    ['population = 1; DROP TABLE village', '“;” means nothing'],
    ['population = 5abc', 'right behind a number'],
    ['population + 1 > 2', 'arithmetic'],
    ['population > -population', 'a property, a value or a bracket'],
    ['population BETWEEN 1', 'BETWEEN low AND high'],
    ['status IN ()', 'a property, a value or a bracket'],
    ["status IN 'none'", '“(” should stand here'],
    ['status IS 1', 'NULL should stand here'],
    ["name NOT = 'x'", 'LIKE, BETWEEN or IN'],
    ['S_INTERSECTS(geometry, POINT(1))', 'a number should stand here'],
    ['S_INTERSECTS(geometry, POINT(1, 2))', 'a number should stand here'],
    ['population = 1e999', 'a number should stand here'],
    ['population = \u0000', 'means nothing'],
  ])('%s', (written, reason) => {
    expect(rejection(written).reason).toContain(reason);
  });

  it('says which piece and where', () => {
    expect(rejection('population = 1 xor 2')).toEqual({
      field: 'filter',
      value: 'xor 2',
      reason: 'AND, OR or the end of the filter should stand here (at character 16)',
    });
  });

  it('lists the properties where one is unknown, also for names every object has', () => {
    for (const name of ['villages', 'constructor', '__proto__', 'toString', 'tên']) {
      const { value, reason } = rejection(`${name} = 1`);
      expect(value).toBe(name);
      expect(reason).toContain(`known are ${Object.keys(QUERYABLES).join(', ')}`);
    }
  });

  it.each([
    ["population > 'abc'", "population holds numbers; 'abc' is text"],
    ['code = 15', "write '15' in single quotes"],
    ["uncovered = 'true'", 'uncovered holds true or false'],
    ['uncovered = 1', 'uncovered holds true or false'],
    ['status = true', 'status holds text'],
    ["listed_on > 'soon'", 'not a date that exists'],
    ["listed_on > DATE('2023-02-30')", 'not a date that exists'],
    ["listed_on > TIMESTAMP('2023-12-31')", 'not an instant'],
    ['listed_on > 2023', 'listed_on holds dates'],
    ['population > code', 'population holds numbers, but code holds text'],
    ["population IN (1, 'x')", "population holds numbers; 'x' is text"],
    ["population BETWEEN 1 AND 'x'", "population holds numbers; 'x' is text"],
    ["population LIKE '1%'", 'LIKE compares text'],
    ['name LIKE status', 'text in single quotes, not a property'],
    ['CASEI(population) = 1', 'folds text'],
    ['population = NULL', 'IS NULL'],
    ['name', 'holds text, not true or false'],
    ["'x'", 'is a value, not a condition'],
    ['1', 'is a value, not a condition'],
    ['CASEI(name)', 'not a condition'],
    ['foo(name) = 1', '“foo” is not supported; known are S_INTERSECTS'],
    ['(population = 1) = true', 'is a condition'],
    ['geometry = 1', 'S_INTERSECTS'],
    ['S_INTERSECTS(name, POINT(1 2))', 'name holds text, not a geometry'],
    ['S_INTERSECTS(geometry, geometry)', 'takes the property geometry and a geometry'],
    ["S_INTERSECTS(geometry, 'POINT(1 2)')", 'takes the property geometry and a geometry'],
    ['S_INTERSECTS(geometry)', 'takes 2 operands, not 1'],
    ['S_INTERSECTS(geometry, POINT(21 105))', 'longitude (−180 to 180) comes first'],
    ['S_INTERSECTS(geometry, LINESTRING(1 1))', 'two positions or more'],
    ['S_INTERSECTS(geometry, POLYGON((1 1,2 1,1 1)))', 'four positions or more'],
    ['S_INTERSECTS(geometry, POLYGON((1 1,2 1,2 2,1 2)))', 'ends where it began'],
    ['S_INTERSECTS(geometry, BBOX(1,2,3))', 'west, south, east, north'],
    ['S_INTERSECTS(geometry, BBOX(1,20,3,10))', 'lies north of its north'],
    ['S_TOUCHES(geometry, POINT(1 2))', 'not supported'],
  ])('%s', (written, reason) => {
    expect(rejection(written).reason).toContain(reason);
  });

  it('stops at deep nesting and great length before the call stack does', () => {
    const nested = (n: number) => `${'('.repeat(n)}uncovered${')'.repeat(n)}`;
    expect(() => parse(nested(60))).not.toThrow();
    expect(rejection(nested(3000)).reason).toContain('nested deeper');
    expect(rejection(`${'NOT '.repeat(2000)}uncovered`).reason).toContain('nested deeper');
    expect(rejection(`${'CASEI('.repeat(100)}name${')'.repeat(100)} = 'x'`).reason).toContain(
      'nested deeper',
    );
    expect(rejection(`name = '${'x'.repeat(9000)}'`).reason).toContain('longer than 8192');
  });
});

describe('CQL2 JSON', () => {
  const parseJson = (node: unknown) => parseCql2(JSON.stringify(node), 'cql2-json', QUERYABLES);

  it.each([
    [{ op: '>', args: [{ property: 'population' }, 5] }, 'population > 5'],
    [{ op: 'between', args: [{ property: 'population' }, 1, 5] }, 'population BETWEEN 1 AND 5'],
    [
      { op: 'in', args: [{ property: 'status' }, ['none', 'partial']] },
      "status IN ('none','partial')",
    ],
    [
      {
        op: 'like',
        args: [
          { op: 'casei', args: [{ property: 'name' }] },
          { op: 'casei', args: ['A%'] },
        ],
      },
      "CASEI(name) LIKE CASEI('A%')",
    ],
    [
      { op: 'not', args: [{ op: 'isNull', args: [{ property: 'listed_on' }] }] },
      'listed_on IS NOT NULL',
    ],
    [
      { op: '<', args: [{ property: 'listed_on' }, { date: '2023-01-01' }] },
      "listed_on < DATE('2023-01-01')",
    ],
    [
      { op: 's_intersects', args: [{ property: 'geometry' }, { bbox: [1, 2, 3, 4] }] },
      'S_INTERSECTS(geometry, BBOX(1,2,3,4))',
    ],
    [
      {
        op: 's_within',
        args: [{ property: 'geometry' }, { type: 'Point', coordinates: [1, 2] }],
      },
      'S_WITHIN(geometry, POINT(1 2))',
    ],
  ])('%j says the same as %s', (node, written) => {
    expect(parseJson(node)).toEqual(parse(written));
  });

  it.each([
    ['{', 'is not JSON'],
    ['[]', 'should stand here'],
    ['null', 'NULL'],
    ['{}', 'should stand here'],
    ['{"op":"and","args":[]}', 'two conditions or more'],
    ['{"op":"and"}', 'two conditions or more'],
    ['{"op":"="}', 'takes 2 operands, not 0'],
    ['{"op":"in","args":[{"property":"status"},"none"]}', 'takes a list'],
    ['{"op":"= 1 OR 1","args":[{"property":"status"},"x"]}', 'not supported'],
    ['{"op":"=","args":[{"property":"status\\" OR 1=1 --"},"x"]}', 'there is no property'],
    ['{"op":"=","args":[{"property":5},"x"]}', 'should stand here'],
    [
      '{"op":"s_intersects","args":[{"property":"geometry"},{"type":"Circle"}]}',
      'not a geometry type',
    ],
    [
      '{"op":"s_intersects","args":[{"property":"geometry"},{"type":"toString","coordinates":[]}]}',
      'not a geometry type',
    ],
    [
      '{"op":"s_intersects","args":[{"property":"geometry"},{"type":"Point","coordinates":["1","2"]}]}',
      'a position is',
    ],
    [
      '{"op":"s_intersects","args":[{"property":"geometry"},{"type":"Polygon","coordinates":[1,2]}]}',
      'nested',
    ],
  ])('rejects %s', (written, reason) => {
    expect(rejection(written, 'cql2-json').reason).toContain(reason);
  });

  it('stops at deep nesting', () => {
    const deep = `${'{"op":"not","args":['.repeat(1000)}true${']}'.repeat(1000)}`;
    expect(rejection(deep, 'cql2-json').reason).toContain('nested deeper');
  });
});
