import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lotTable } from '../../client/table/tables.ts';
import { classify } from '../../data/choropleth/choropleth.ts';
import { PROVINCES } from '../../data/figures/provinces.ts';
import { type Condition, type Summary, schemeSchema } from '../../data/model/index.ts';
import { decodeTables } from '../../data/register/codec.ts';
import { allRows, type ColumnTable, cellOf } from '../../data/register/columns.ts';
import { schoolsAt, villagesAt } from '../../data/register/coverage.ts';
import { cql2Of } from '../../data/register/cql2.ts';
import { matchingRows } from '../../data/register/filter.ts';
import { sortedRows } from '../../data/register/order.ts';
import { summarize } from '../../data/register/summary.ts';
import { type Driver, expectProblem, startServer } from './driver.ts';
import { REGISTER } from './register.ts';

let server: Driver;
let villages: ColumnTable;
let observations: ColumnTable;
let schools: ColumnTable;

/** Before the first observation, on observation dates, between them, and after the last. */
const DATES = [
  '2020-01-01',
  '2021-09-30',
  '2022-06-30',
  '2022-12-31',
  '2023-01-15',
  '2023-06-30',
  '2024-06-01',
  '2026-01-01',
];

beforeAll(async () => {
  server = await startServer();
  const columns = async (collection: string) => {
    const response = await server.fetch(`/api/collections/${collection}/columns`);
    expect(response.headers.get('content-type')).toBe('application/x-protobuf');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(response.headers.get('x-unpacked-length')).toBe(String(bytes.length));
    return decodeTables(bytes);
  };
  ({ villages, observations } = (await columns('villages')) as Record<
    'villages' | 'observations',
    ColumnTable
  >);
  ({ schools } = (await columns('schools')) as Record<'schools', ColumnTable>);
});
afterAll(() => server.close());

/** A row with the values that the API gives of the same feature. */
function rowOf(table: ColumnTable, row: number): Record<string, unknown> {
  return Object.fromEntries(
    Object.keys(table.columns).map((name) => [name, cellOf(table, name, row)]),
  );
}

async function features(collection: string, query: string) {
  const { body } = await server.get(`/api/collections/${collection}/items?limit=1000&${query}`);
  return body.features as {
    properties: Record<string, unknown>;
    geometry: { coordinates: number[] };
  }[];
}

describe('a collection as columns', () => {
  test.each([null, ...DATES])('says of every village at %s what the features say', async (date) => {
    const table = villagesAt(villages, observations, date);
    const expected = await features('villages', date ? `datetime=${date}` : '');
    expect(table.size).toBe(expected.length);
    expected.forEach(({ properties, geometry }, row) => {
      const { province_scheme, province_code, province_name, ...rest } = properties;
      const [lng, lat] = geometry.coordinates;
      expect(rowOf(table, row)).toEqual({ ...rest, lng, lat });
    });
  });

  test.each(['2021-09-30', '2024-06-01'])(
    'says of every school at %s what the features say',
    async (date) => {
      const table = schoolsAt(schools, villagesAt(villages, observations, date));
      const expected = await features('schools', `datetime=${date}`);
      expected.forEach(({ properties, geometry }, row) => {
        const { province_scheme, province_code, province_name, ...rest } = properties;
        const [lng, lat] = geometry.coordinates;
        expect(rowOf(table, row)).toEqual({ ...rest, lng, lat });
      });
    },
  );

  test('changes its tag with the data only, and is not served of provinces', async () => {
    const path = '/api/collections/villages/columns';
    const first = await server.fetch(path);
    const again = await server.fetch(path, {
      headers: { 'if-none-match': first.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
    expectProblem(await server.get('/api/collections/provinces/columns'), 404);
    expect(expectProblem(await server.get(`${path}?limit=3`), 400)).toContain('limit');
  });
});

describe('sums in the page', () => {
  test.each(DATES.flatMap((date) => schemeSchema.options.map((scheme) => [date, scheme] as const)))(
    'are those of /api/summary at %s on the map of %s',
    async (date, scheme) => {
      const base = await server.get<Summary>(`/api/summary?scheme=${scheme}`);
      const expected = await server.get<Summary>(`/api/summary?scheme=${scheme}&as_of=${date}`);
      const table = villagesAt(villages, observations, date);
      const summary = summarize({
        provinces: PROVINCES,
        base: base.body,
        villages: table,
        rows: allRows(table),
        lots: REGISTER.deviceLots,
        asOf: date,
      });
      expect(summary).toEqual(expected.body);
    },
  );

  test('of a filter that a province has nothing in are zero, not unknown', async () => {
    const { body } = await server.get<Summary>('/api/summary?scheme=2021');
    const table = villagesAt(villages, observations, '2023-06-30');
    const conditions = [condition('province', 'in', ['2021-10'])];
    const summary = summarize({
      provinces: PROVINCES,
      base: body,
      villages: table,
      rows: matchingRows(table, conditions),
      lots: REGISTER.deviceLots,
      asOf: '2023-06-30',
    });
    const { classes, unknown } = classify(summary, 'uncovered');
    expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(
      body.provinces.filter((province) => province.villages > 0).length,
    );
    expect(unknown).not.toContain('75');
    expect(summary.provinces.find(({ code }) => code === '75')?.uncovered).toBe(0);
  });

  test('are the same in total on either map, filtered or not', async () => {
    const table = villagesAt(villages, observations, '2023-06-30');
    const filters: Condition[][] = [
      [],
      [{ property: 'uncovered', op: 'in', negated: false, values: ['true'] }],
    ];
    for (const conditions of filters) {
      const totals = await Promise.all(
        schemeSchema.options.map(async (scheme) => {
          const { body } = await server.get<Summary>(`/api/summary?scheme=${scheme}`);
          const rows = matchingRows(table, conditions);
          const { national } = summarize({
            provinces: PROVINCES,
            base: body,
            villages: table,
            rows,
            lots: REGISTER.deviceLots,
            asOf: '2023-06-30',
          });
          expect(national.villages).toBe(rows.length);
          return national;
        }),
      );
      expect(totals[0]).toEqual(totals[1]);
    }
  });
});

/** `property op values`, negated with a leading `!`. */
const condition = (
  property: string,
  op: Condition['op'],
  values: string[],
  negated = false,
): Condition => ({ property, op, negated, values });

describe('conditions', () => {
  const CASES: Condition[][] = [
    [condition('status', 'in', ['none', 'partial'])],
    [condition('status', 'in', ['none'], true)],
    [condition('operator', 'in', ['Viettel', ''])],
    [condition('operator', 'in', ['Viettel'], true)],
    [condition('operator', 'in', [''], true)],
    [condition('operator', 'in', [''])],
    [condition('grid_power', 'in', ['false'])],
    [condition('grid_power', 'in', ['', 'false'])],
    [condition('grid_power', 'in', ['true'], true)],
    [condition('population', 'range', ['100', '200'])],
    [condition('population', 'range', ['', '102'], true)],
    [condition('population', 'range', ['', ''])],
    [condition('population', 'in', [''])],
    [condition('population', 'in', [''], true)],
    [condition('population', 'in', ['', '321'])],
    [condition('population', 'in', ['321'], true)],
    [condition('devices_delivered', 'in', [''])],
    [condition('observed_on', 'in', [''])],
    [condition('covered_on', 'in', [''], true)],
    [condition('listed_on', 'range', ['2022-01-01', ''])],
    [condition('listed_on', 'in', ['2021-09-30'])],
    [condition('observed_on', 'range', ['', '2022-12-31'])],
    [condition('covered_on', 'range', ['2022-01-01', '2024-12-31'])],
    [condition('name', 'contains', ['NẬM'])],
    [condition('name', 'contains', ['nam'])],
    [condition('name', 'contains', ['dak'])],
    [condition('name', 'contains', ['%'])],
    [condition('name', 'contains', ['"cang"'])],
    [condition('name', 'contains', ["'"])],
    [condition('name', 'contains', ['cang'], true)],
    [condition('province', 'in', ['2021-10', '2025-48'])],
    [condition('province', 'in', ['2021-15'], true)],
    [condition('phase', 'in', ['I']), condition('uncovered', 'in', ['true'])],
    [condition('devices_delivered', 'range', ['1', '']), condition('status', 'in', ['none'])],
  ];

  test.each(CASES.map((conditions) => [JSON.stringify(conditions), conditions] as const))(
    'choose the rows in the page that the API chooses: %s',
    async (_, conditions) => {
      for (const date of [null, '2022-12-31', '2023-06-30']) {
        const table = villagesAt(villages, observations, date);
        const filter = encodeURIComponent(cql2Of(table, conditions) ?? '');
        const expected = await server.codes(
          `villages/items?limit=1000&filter=${filter}${date ? `&datetime=${date}` : ''}`,
        );
        const rows = matchingRows(table, conditions);
        expect([...rows].map((row) => cellOf(table, 'code', row))).toEqual(expected);
      }
    },
  );

  test.each([
    condition('students', 'in', ['']),
    condition('students_in_need', 'in', [''], true),
    condition('devices_delivered', 'in', ['', '0']),
  ])(
    'on numbers of schools, stated or not, choose the rows that the API chooses: %j',
    async (one) => {
      const filter = encodeURIComponent(cql2Of(schools, [one]) ?? '');
      const expected = await server.codes(`schools/items?limit=1000&filter=${filter}`);
      const rows = matchingRows(schools, [one]);
      expect([...rows].map((row) => cellOf(schools, 'code', row))).toEqual(expected);
    },
  );

  test.each([
    condition('pledged', 'in', ['']),
    condition('budget_left_million_vnd', 'in', ['']),
    condition('budget_spent_million_vnd', 'in', [''], true),
    condition('date', 'in', ['']),
  ])(
    'on numbers of device lots, stated or not, choose the rows that the API chooses: %j',
    async (one) => {
      const lots = lotTable(REGISTER.deviceLots);
      const filter = encodeURIComponent(cql2Of(lots, [one]) ?? '');
      const expected = await server.codes(`device_lots/items?limit=1000&filter=${filter}`);
      const rows = matchingRows(lots, [one]);
      expect([...rows].map((row) => String(cellOf(lots, 'code', row))).sort()).toEqual(
        expected.toSorted(),
      );
    },
  );

  test('leave something out in at least most cases, so that the comparison means something', () => {
    const table = villagesAt(villages, observations, null);
    const counts = CASES.map((conditions) => matchingRows(table, conditions).length);
    expect(counts.filter((count) => count > 0 && count < table.size).length).toBeGreaterThan(20);
  });

  test('that a table cannot answer are left out of both', () => {
    const stale = [condition('colour', 'in', ['red']), condition('population', 'contains', ['9'])];
    const table = villagesAt(villages, observations, null);
    expect(matchingRows(table, stale).length).toBe(table.size);
    expect(cql2Of(table, stale)).toBeNull();
  });
});

describe('sorting in the page', () => {
  test.each([
    ['name', false],
    ['population', true],
    ['population', false],
    ['grid_power', false],
    ['listed_on', true],
    ['lng', true],
  ] as const)(
    'puts rows by %s (descending: %s) in order, what is not stated last, ties as they were',
    (property, descending) => {
      const rows = sortedRows(villages, allRows(villages), property, descending);
      expect([...rows].sort((a, b) => a - b)).toEqual([...allRows(villages)]);
      const collator = new Intl.Collator('vi', { numeric: true });
      const compare = (one: number, other: number): number => {
        const [a, b] = [cellOf(villages, property, one), cellOf(villages, property, other)];
        if (a === null || b === null) return Number(a === null) - Number(b === null);
        const order =
          typeof a === 'string' ? collator.compare(a, String(b)) : Number(a) - Number(b);
        return descending ? -order : order;
      };
      for (let at = 1; at < rows.length; at += 1) {
        const order = compare(rows[at - 1] as number, rows[at] as number);
        expect(order).toBeLessThanOrEqual(0);
        if (order === 0) expect(rows[at - 1]).toBeLessThan(rows[at] as number);
      }
    },
  );
});
