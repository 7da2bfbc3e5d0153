import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Driver, expectProblem, startServer } from './driver.ts';

let server: Driver;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const found = (filter: string, more = '') =>
  server.codes(`villages/items?limit=1000&filter=${encodeURIComponent(filter)}${more}`);

describe('filter in CQL2 text', () => {
  it.each([
    ["code = 'LC-01'", ['LC-01']],
    ["province_code = '75' AND status <> 'covered'", ['DN-03']],
    ["code = 'LC-01' OR code = 'DG-01'", ['LC-01', 'DG-01']],
    ["NOT (code LIKE 'YB%') AND uncovered = TRUE", ['LC-02', 'LC-05', 'DN-03', 'DG-01']],
    ['uncovered', ['LC-02', 'LC-05', 'YB-21', 'DN-03', 'DG-01']],
    ['population > 300', ['LC-01', 'DN-01']],
    ['population IS NULL', ['LC-04']],
    ["technology IS NOT NULL AND technology IN ('5G', '2G')", ['DN-01']],
    ['population BETWEEN 300 AND 400', ['LC-01']],
    ["listed_on > DATE('2022-01-01')", ['YB-21']],
    ["listed_on >= '2023-06-30'", ['YB-21']],
    ["name LIKE 'Tà L%'", ['DN-02', 'DG-01']],
    ["CASEI(name) LIKE CASEI('TÀ L%')", ['DN-02', 'DG-01']],
    ["ACCENTI(CASEI(name)) = ACCENTI(CASEI('dak LUA'))", ['DN-01']],
    ["basis = 'sample'", ['DG-01']],
    ['province_code IS NULL', ['XX-01']],
    [
      "S_INTERSECTS(geometry, BBOX(107, 11, 108, 12)) AND code LIKE 'DN%'",
      ['DN-01', 'DN-02', 'DN-03'],
    ],
    ['S_INTERSECTS(geometry, POINT(104.1 22.4))', ['LC-01']],
    [
      'S_WITHIN(geometry, POLYGON((107.3 11.3, 107.4 11.3, 107.4 11.4, 107.3 11.4, 107.3 11.3)))',
      ['DN-02'],
    ],
    [
      'S_DISJOINT(geometry, POLYGON((102 20, 105 20, 105 24, 102 24, 102 20))) AND uncovered',
      ['DN-03', 'DG-01'],
    ],
  ])('%s', async (filter, codes) => {
    expect(await found(filter)).toEqual(codes);
    expect(await found(filter, '&filter-lang=cql2-text')).toEqual(codes);
  });

  it('an absent value is neither equal nor different', async () => {
    expect(await found('population = 200 OR population <> 200')).toHaveLength(30);
    expect(await found('NOT (population = 200)')).not.toContain('LC-04');
  });

  it('joins with bbox, equality and datetime', async () => {
    const more = '&bbox=103,22,105,23&status=none&datetime=2021-12-31';
    expect(await found("phase = 'I'", more)).toEqual(['LC-01', 'LC-02']);
  });

  it('works on the other collections', async () => {
    const schools = encodeURIComponent('students_in_need >= 50 AND NOT in_uncovered_village');
    expect(await server.codes(`schools/items?filter=${schools}`)).toEqual(['S-LC-2', 'S-YB-1']);
    const provinces = encodeURIComponent('uncovered > 0 AND coverage_rate > 0.5');
    expect(await server.codes(`provinces/items?filter=${provinces}`)).toEqual([
      '2025-15',
      '2025-75',
    ]);
    const there = encodeURIComponent('S_INTERSECTS(geometry, POINT(107.1 11.2))');
    expect(await server.codes(`provinces/items?filter=${there}`)).toEqual(['2025-75']);
    const names = encodeURIComponent("ACCENTI(name_vi) LIKE '%Lao Cai'");
    expect(await server.codes(`provinces/items?filter=${names}&datetime=../..`)).toEqual([
      '2021-10',
      '2025-15',
    ]);
  });
});

describe('filter in CQL2 JSON', () => {
  it('finds the same', async () => {
    const filter = {
      op: 'and',
      args: [
        { op: '=', args: [{ property: 'uncovered' }, true] },
        { op: 's_intersects', args: [{ property: 'geometry' }, { bbox: [107, 10, 109, 17] }] },
      ],
    };
    expect(await found(JSON.stringify(filter), '&filter-lang=cql2-json')).toEqual([
      'DN-03',
      'DG-01',
    ]);
  });

  it('is told apart from text', async () => {
    const query = `filter=${encodeURIComponent('{"op":')}&filter-lang=cql2-json`;
    const answer = await server.get(`/api/collections/villages/items?${query}`);
    expect(expectProblem(answer, 400)).toContain('JSON');
  });
});

describe('/api/collections/{c}/queryables', () => {
  it('is a JSON Schema of what a filter may name, and every name works', async () => {
    for (const id of ['provinces', 'villages', 'schools']) {
      const { body, headers } = await server.get(`/api/collections/${id}/queryables`);
      expect(headers.get('content-type')).toBe('application/schema+json');
      expect(body).toMatchObject({
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        $id: `${server.origin}/api/collections/${id}/queryables`,
        type: 'object',
        additionalProperties: false,
      });
      for (const [name, { title }] of Object.entries<{ title: string }>(body.properties)) {
        expect(title, name).toBeTruthy();
        const filter = encodeURIComponent(`${name} IS NULL`);
        const answer = await server.get(`/api/collections/${id}/items?limit=1&filter=${filter}`);
        expect(answer.status, `${id} ${name}`).toBe(200);
      }
    }
  });

  it('lists the values where there are few', async () => {
    const { body } = await server.get('/api/collections/villages/queryables');
    expect(body.properties.status.enum).toEqual(['covered', 'partial', 'none', 'unknown']);
    expect(body.properties.listed_on).toMatchObject({ type: 'string', format: 'date' });
    expect(body.properties.population).toMatchObject({ type: 'integer' });
  });
});
