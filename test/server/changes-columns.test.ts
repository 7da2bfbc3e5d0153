import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Changes, schemeSchema } from '../../data/model/index.ts';
import { countChanges } from '../../data/register/changes.ts';
import { decodeTables } from '../../data/register/codec.ts';
import { type ColumnTable, cellOf } from '../../data/register/columns.ts';
import { transitionsBetween } from '../../data/register/transitions.ts';
import { type Driver, startServer } from './driver.ts';

let server: Driver;
let villages: ColumnTable;
let observations: ColumnTable;

beforeAll(async () => {
  server = await startServer();
  const response = await server.fetch('/api/collections/villages/columns');
  const tables = decodeTables(new Uint8Array(await response.arrayBuffer()));
  ({ villages, observations } = tables as Record<'villages' | 'observations', ColumnTable>);
});
afterAll(() => server.close());

const DATES = ['2020-01-01', '2022-06-30', '2022-12-31', '2023-06-30', '2023-12-31', '2026-01-01'];
const PAIRS = DATES.flatMap((from) => DATES.filter((to) => from < to).map((to) => ({ from, to })));

describe('changes worked out of the columns', () => {
  it.each(PAIRS)(
    'are those of the API from $from to $to, on both schemes',
    async ({ from, to }) => {
      const own = transitionsBetween(villages, observations, from, to);
      for (const scheme of schemeSchema.options) {
        const { body } = await server.get<Changes>(
          `/api/changes?from=${from}&to=${to}&scheme=${scheme}&limit=1000`,
        );
        const listed = own.map(({ row, change, statusFrom, statusTo }) => [
          cellOf(villages, 'code', row),
          change,
          statusFrom,
          statusTo,
          cellOf(villages, `province_code_${scheme}`, row),
        ]);
        expect(listed.sort()).toEqual(
          body.villages
            .map((one) => [one.code, one.change, one.status_from, one.status_to, one.province_code])
            .sort(),
        );
        expect(countChanges(own.map(({ change }) => change))).toEqual(body.national);
      }
    },
  );

  it('are some at all', () => {
    expect(
      transitionsBetween(villages, observations, '2020-01-01', '2026-01-01').length,
    ).toBeGreaterThan(2);
  });
});
