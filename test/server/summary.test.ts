import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Summary, SummaryRow } from '../../data/model/index.ts';
import { type Driver, startServer } from './driver.ts';

let server: Driver;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const summary = async (query = '') => (await server.get<Summary>(`/api/summary${query}`)).body;

function province({ provinces }: Summary, code: string) {
  const row = provinces.find((candidate) => candidate.code === code);
  if (!row) throw new Error(`no province ${code}`);
  return row;
}

/** Names of what can be added up: everything but rates. */
const RATES = ['coverage_rate', 'devices_per_student_in_need'];
function counts(row: SummaryRow): [string, number][] {
  return Object.entries(row).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number' && !RATES.includes(entry[0]),
  );
}

describe('/api/summary', () => {
  it('counts the records as they are now', async () => {
    const { as_of, scheme, national, observation_dates } = await summary();
    expect(as_of).toBe('2024-12-31');
    expect(scheme).toBe('2021');
    expect(observation_dates).toEqual([
      '2021-09-30',
      '2022-06-30',
      '2022-12-31',
      '2023-06-30',
      '2024-05-31',
      '2024-12-31',
    ]);
    expect(national).toMatchObject({
      villages: 31,
      covered: 24,
      uncovered: 5,
      partial: 2,
      none: 3,
      unknown: 2,
      uncovered_without_grid_power: 1,
      schools: 5,
      schools_connected: 3,
      students_in_need: 255,
      devices_pledged: 190,
      devices_allocated: 180,
      devices_delivered: 165,
      budget_received_million_vnd: 150,
      budget_spent_million_vnd: 100,
      budget_saved_million_vnd: 10,
      budget_left_million_vnd: 40,
      local_cash_received_million_vnd: 49.5,
    });
    expect(national.coverage_rate).toBeCloseTo(24 / 29, 12);
    expect(national.devices_per_student_in_need).toBeCloseTo(165 / 255, 12);
  });

  it('sums population and students of uncovered villages', async () => {
    const { national } = await summary();
    expect(national.population_uncovered).toBe(5 * 200);
    expect(national.students_uncovered).toBe(5 * 40);
    expect(province(await summary('?scheme=2021'), '10')).toMatchObject({
      population: 321 + 200 + 200 + 200,
      population_uncovered: 400,
    });
  });

  it('says the same of the country on either administrative map', async () => {
    for (const asOf of ['2021-09-30', '2022-12-31', '2024-12-31', '2026-11-22']) {
      const on63 = await summary(`?scheme=2021&as_of=${asOf}`);
      const on34 = await summary(`?scheme=2025&as_of=${asOf}`);
      expect(on63.provinces).toHaveLength(63);
      expect(on34.provinces).toHaveLength(34);
      expect(on63.national).toEqual(on34.national);
      expect(on63.unplaced).toEqual(on34.unplaced);
    }
  });

  it('provinces and what lies in none add up to the country', async () => {
    for (const query of ['?scheme=2021', '?scheme=2025', '?as_of=2022-12-31']) {
      const { national, provinces, unplaced } = await summary(query);
      expect(unplaced).toMatchObject({ villages: 1, schools: 1, devices_delivered: 3 });
      for (const [name, value] of counts(national)) {
        const parts = [...provinces, ...(unplaced ? [unplaced] : [])];
        const part = (row: SummaryRow) => Object.fromEntries(counts(row))[name] ?? 0;
        const sum = parts.reduce((total, row) => total + part(row), 0);
        expect(sum, name).toBeCloseTo(value, 9);
      }
    }
  });

  it('works rates out of the sums, and never averages them', async () => {
    const on63 = await summary('?scheme=2021');
    const laoCai = province(on63, '10');
    const yenBai = province(on63, '15');
    const merged = province(await summary('?scheme=2025'), '15');
    expect(laoCai.coverage_rate).toBeCloseTo(2 / 4, 12);
    expect(yenBai.coverage_rate).toBeCloseTo(20 / 21, 12);
    expect(merged.coverage_rate).toBeCloseTo(22 / 25, 12);
    const average = ((laoCai.coverage_rate ?? 0) + (yenBai.coverage_rate ?? 0)) / 2;
    expect(merged.coverage_rate).not.toBeCloseTo(average, 3);
    expect(merged.villages).toBe(laoCai.villages + yenBai.villages);
  });

  it('has no rate where there is nothing to divide by', async () => {
    expect(province(await summary('?scheme=2021'), '01')).toMatchObject({
      villages: 0,
      coverage_rate: null,
      devices_per_student_in_need: null,
    });
    expect((await summary('?as_of=2021-01-01')).national).toMatchObject({
      villages: 31,
      unknown: 31,
      coverage_rate: null,
    });
  });

  it('looks back: the status and the devices of that day', async () => {
    const then = await summary('?as_of=2022-12-31');
    expect(then).toMatchObject({ as_of: '2022-12-31', scheme: '2021' });
    expect(then.national).toMatchObject({
      villages: 31,
      covered: 23,
      partial: 2,
      none: 0,
      unknown: 6,
      devices_delivered: 118,
      budget_received_million_vnd: 0,
    });
    expect((await summary('?as_of=2023-06-30')).national.budget_received_million_vnd).toBe(150);
  });

  it('takes the map in force at the day where none is asked for', async () => {
    expect((await summary('?as_of=2025-06-30')).scheme).toBe('2021');
    expect((await summary('?as_of=2025-07-01')).scheme).toBe('2025');
    expect((await summary('?as_of=2025-07-01&scheme=2021')).scheme).toBe('2021');
  });

  it('code 15 is Yên Bái on one map and Lào Cai on the other', async () => {
    expect(province(await summary('?scheme=2021'), '15').name_vi).toBe('Tỉnh Yên Bái');
    expect(province(await summary('?scheme=2025'), '15').name_vi).toBe('Tỉnh Lào Cai');
  });

  it('says where the outlines of its provinces come from', async () => {
    const { boundary_sources } = await summary('?scheme=2021');
    expect(boundary_sources.map(({ id }) => id)).toEqual(['test-register']);
  });

  it('names provinces as they were called on that day', async () => {
    const name = async (asOf: string) =>
      province(await summary(`?scheme=2025&as_of=${asOf}`), '75').name_vi;
    expect(await name('2026-04-29')).toBe('Tỉnh Đồng Nai');
    expect(await name('2026-04-30')).toBe('Thành phố Đồng Nai');
  });

  it('lists devices by type and channel', async () => {
    const { devices } = province(await summary('?scheme=2021'), '10');
    const row = (device_type: string, channel: string, numbers: (number | null)[]) => {
      const [pledged, allocated, delivered] = numbers;
      return { device_type, channel, pledged, allocated, delivered };
    };
    expect(devices).toHaveLength(3);
    expect(devices).toEqual(
      expect.arrayContaining([
        row('tablet', 'telecom', [100, 90, 80]),
        row('tablet', 'purchase', [60, 60, 40]),
        row('laptop', 'local_cash', [null, null, 5]),
      ]),
    );
  });

  it('says where the records come from, and which are made up', async () => {
    const on34 = await summary('?scheme=2025');
    expect(on34.national.provenance).toEqual({
      coverage: { bases: ['derived', 'reported', 'sample'], sources: ['test-register'] },
      schools: { bases: ['reported'], sources: ['test-register'] },
      devices: { bases: ['reported'], sources: ['test-register'] },
    });
    expect(province(on34, '48').provenance.coverage.bases).toEqual(['sample']);
    expect(province(on34, '01').provenance).toMatchObject({
      coverage: { bases: [], sources: [] },
    });
  });

  it('frames a province and knows where to write its name', async () => {
    const row = province(await summary('?scheme=2021'), '10');
    expect(row.bbox).toEqual([103.5, 21.8, 104.5, 22.8]);
    expect(row.label_point?.[0]).toBeCloseTo(104, 1);
    expect(row.label_point?.[1]).toBeCloseTo(22.3, 1);
    expect(province(await summary('?scheme=2021'), '01')).toMatchObject({
      bbox: null,
      label_point: null,
    });
  });

  it('agrees with the collection of provinces', async () => {
    const { body } = await server.get<GeoJSON.FeatureCollection>(
      '/api/collections/provinces/items?datetime=2022-12-31&limit=100',
    );
    const then = await summary('?as_of=2022-12-31');
    for (const { properties } of body.features) {
      const row = province(then, properties?.code);
      expect(properties).toMatchObject(Object.fromEntries(counts(row)));
    }
  });
});
