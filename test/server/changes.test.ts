import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Changes, Summary } from '../../data/model/index.ts';
import { type Driver, expectProblem, startServer } from './driver.ts';
import { REGISTER } from './register.ts';

let server: Driver;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

async function changes(query: string): Promise<Changes> {
  const { status, body } = await server.get<Changes>(`/api/changes?${query}`);
  expect(status, JSON.stringify(body).slice(0, 300)).toBe(200);
  return body;
}

const listed = ({ villages }: Changes) =>
  villages.map(({ code, change }) => `${code} ${change}`).sort();

/** Dates before, on and between all that was observed. */
const DATES = [
  ...['2020-01-01', '2021-09-29', '2021-09-30', '2022-06-30', '2022-12-31', '2023-01-01'],
  ...['2023-06-30', '2024-05-31', '2024-12-31', '2026-01-01'],
];
const PAIRS = DATES.flatMap((from) => DATES.filter((to) => from < to).map((to) => [from, to]));

describe('/api/changes', () => {
  it('tells found, lost, covered, and found and covered apart', async () => {
    expect(listed(await changes('from=2020-01-01&to=2022-12-31'))).toEqual([
      'DN-02 newly_found',
      'LC-01 newly_found',
      'LC-02 found_and_covered',
    ]);
    expect(listed(await changes('from=2022-12-31&to=2023-12-31'))).toEqual([
      'DG-01 lost',
      'DN-03 lost',
      'LC-02 lost',
      'LC-05 lost',
      'YB-21 newly_found',
    ]);
    const { villages } = await changes('from=2023-06-30&to=2024-12-31&scheme=2025');
    expect(villages).toMatchObject([
      {
        code: 'LC-01',
        name: 'Nậm Đét',
        province_code: '15',
        change: 'newly_covered',
        status_from: 'partial',
        status_to: 'covered',
        listed_on: '2021-09-30',
        lng: 104.1,
        lat: 22.4,
      },
      { code: 'DN-02', province_code: '75', change: 'newly_covered', status_from: 'partial' },
    ]);
  });

  it('is found and lost less covered what the summaries of both dates differ by', async () => {
    const uncovered = async (date: string) =>
      (await server.get<Summary>(`/api/summary?as_of=${date}`)).body.national.uncovered;
    for (const [from = '', to = ''] of PAIRS) {
      const { national } = await changes(`from=${from}&to=${to}`);
      const { newly_found, lost, newly_covered, net } = national;
      expect(net, `${from} ${to}`).toBe((await uncovered(to)) - (await uncovered(from)));
      expect(net).toBe(newly_found + lost - newly_covered);
    }
  });

  it('has each village once whose uncovered flag differs, and no other but found and covered', async () => {
    const gaps = async (date: string) =>
      new Set(await server.codes(`villages/items?uncovered=true&limit=100&datetime=${date}`));
    for (const [from = '', to = ''] of PAIRS) {
      const [before, after] = [await gaps(from), await gaps(to)];
      const differ = REGISTER.villages
        .map(({ code }) => code)
        .filter((code) => before.has(code) !== after.has(code));
      const { villages } = await changes(`from=${from}&to=${to}`);
      const changed = villages.filter(({ change }) => change !== 'found_and_covered');
      expect(changed.map(({ code }) => code).sort(), `${from} ${to}`).toEqual(differ.sort());
    }
  });

  it('counts the same on either administrative map', async () => {
    for (const [from, to] of PAIRS) {
      const on63 = await changes(`from=${from}&to=${to}&scheme=2021`);
      const on34 = await changes(`from=${from}&to=${to}&scheme=2025`);
      expect([on63.provinces.length, on34.provinces.length]).toEqual([63, 34]);
      expect(on63.national).toEqual(on34.national);
      for (const { national, provinces, unplaced } of [on63, on34]) {
        for (const name of ['newly_covered', 'newly_found', 'lost', 'net'] as const) {
          const placed = provinces.reduce((sum, row) => sum + row[name], 0);
          expect(placed + (unplaced?.[name] ?? 0)).toBe(national[name]);
        }
      }
    }
  });

  it('pages, and keeps the list to a province or a change, never the counts', async () => {
    const base = 'from=2022-12-31&to=2023-12-31&scheme=2021';
    const all = await changes(base);
    const inLaoCai = await changes(`${base}&province=10`);
    expect(listed(inLaoCai)).toEqual(['LC-02 lost', 'LC-05 lost']);
    expect(inLaoCai).toMatchObject({ numberMatched: 2, national: all.national });
    expect(listed(await changes(`${base}&change=newly_found`))).toEqual(['YB-21 newly_found']);
    const pages = [await changes(`${base}&limit=3`), await changes(`${base}&limit=3&offset=3`)];
    expect(pages.map(({ numberReturned }) => numberReturned)).toEqual([3, 2]);
    expect(pages.flatMap(({ villages }) => villages)).toEqual(all.villages);
  });

  it('from a day to itself is nothing, and to is the newest observation where it is left out', async () => {
    for (const date of DATES) {
      const { villages, national } = await changes(`from=${date}&to=${date}`);
      expect(villages).toEqual([]);
      expect(national).toMatchObject({ newly_covered: 0, newly_found: 0, lost: 0, net: 0 });
    }
    expect(await changes('from=2023-12-31')).toMatchObject({ to: '2024-12-31', scheme: '2021' });
  });

  it.each([
    ['', /from/],
    ['from=2023-02-30', /2023-02-30/],
    ['from=2022-01-01&scheme=2025&province=10', /scheme 2021 it is Tỉnh Lào Cai/],
    ['from=2022-01-01&change=gone', /newly_covered/],
    ['from=2022-01-01&limit=0', /limit/],
  ])('“%s” is refused with what is wrong', async (query, reason) => {
    expect(expectProblem(await server.get(`/api/changes?${query}`), 400)).toMatch(reason);
  });

  it('from after to names both', async () => {
    const answer = await server.get('/api/changes?from=2024-01-01&to=2023-01-01');
    expectProblem(answer, 400);
    expect(answer.body.errors).toMatchObject([
      { field: 'from', value: '2024-01-01' },
      { field: 'to', value: '2023-01-01' },
    ]);
  });
});
