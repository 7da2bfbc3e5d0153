import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Driver, startServer } from './driver.ts';

let server: Driver;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const encoded = encodeURIComponent;

async function village(code: string, datetime?: string) {
  const query = datetime === undefined ? '' : `?datetime=${encoded(datetime)}`;
  const { body } = await server.get(`/api/collections/villages/items/${code}${query}`);
  return body.properties;
}

async function provinces(datetime?: string, more = '') {
  const query = datetime === undefined ? '' : `&datetime=${encoded(datetime)}`;
  const { body } = await server.get<GeoJSON.FeatureCollection>(
    `/api/collections/provinces/items?limit=1000${query}${more}`,
  );
  return body.features.map(({ properties }) => properties ?? {});
}

const nameOf = async (code: string, datetime?: string) =>
  (await provinces(datetime)).find((unit) => unit.code === code)?.name_vi;

describe('datetime on villages', () => {
  it.each([
    [undefined, 'covered', '4G', '2024-05-31'],
    ['2021-09-29', 'unknown', null, null],
    ['2021-09-30', 'none', 'none', '2021-09-30'],
    ['2022-12-30', 'none', 'none', '2021-09-30'],
    ['2022-12-31', 'partial', '2G', '2022-12-31'],
    ['2024-05-30T12:00:00Z', 'partial', '2G', '2022-12-31'],
    ['2024-05-30T17:00:00Z', 'covered', '4G', '2024-05-31'],
    ['2024-05-31T00:00:00+07:00', 'covered', '4G', '2024-05-31'],
    ['../2022-12-31', 'partial', '2G', '2022-12-31'],
    ['2021-01-01/2021-12-31', 'none', 'none', '2021-09-30'],
    ['2021-01-01/..', 'covered', '4G', '2024-05-31'],
    ['../..', 'covered', '4G', '2024-05-31'],
    ['/2021-12-31', 'none', 'none', '2021-09-30'],
    ['2099-01-01', 'covered', '4G', '2024-05-31'],
  ])('%s: the status as it stood then', async (datetime, status, technology, observed_on) => {
    const properties = await village('LC-01', datetime);
    expect(properties).toMatchObject({ status, technology, observed_on });
    expect(properties.uncovered).toBe(status === 'none' || status === 'partial');
  });

  it.each([
    [undefined, '2025', '15', 'Tỉnh Lào Cai'],
    ['2025-07-01', '2025', '15', 'Tỉnh Lào Cai'],
    ['2025-06-30', '2021', '15', 'Tỉnh Yên Bái'],
    ['2021-12-31', '2021', '15', 'Tỉnh Yên Bái'],
  ])('%s: the province of a village of Yên Bái', async (datetime, scheme, code, name) => {
    expect(await village('YB-01', datetime)).toMatchObject({
      province_scheme: scheme,
      province_code: code,
      province_name: name,
      province_code_2021: '15',
      province_code_2025: '15',
    });
  });

  it('names Đồng Nai as it was called then', async () => {
    const name = async (datetime?: string) => (await village('DN-01', datetime)).province_name;
    expect(await name('2026-04-29')).toBe('Tỉnh Đồng Nai');
    expect(await name('2026-04-30')).toBe('Thành phố Đồng Nai');
    expect(await name()).toBe('Thành phố Đồng Nai');
  });

  it('hides the list and the cover that were still to come', async () => {
    expect(await village('YB-21', '2022-12-31')).toMatchObject({ phase: null, listed_on: null });
    expect(await village('YB-21', '2023-06-30')).toMatchObject({ phase: 'II' });
    expect(await village('DN-02', '2024-12-30')).toMatchObject({ covered_on: null });
    expect(await village('DN-02', '2024-12-31')).toMatchObject({ covered_on: '2024-12-31' });
  });

  it('a village covered then and lost since says when it was covered', async () => {
    expect(await village('LC-02', '2022-12-31')).toMatchObject({ covered_on: '2022-06-30' });
    expect(await village('LC-02', '2023-12-31')).toMatchObject({ covered_on: null });
    expect(await village('LC-02')).toMatchObject({ covered_on: null });
  });

  it('is what filters, equality and sorting look at', async () => {
    const at = 'datetime=2022-12-31';
    expect(await server.codes(`villages/items?uncovered=true&${at}`)).toEqual(['LC-01', 'DN-02']);
    expect(await server.codes('villages/items?uncovered=true')).toEqual([
      'LC-02',
      'LC-05',
      'YB-21',
      'DN-03',
      'DG-01',
    ]);
    const filter = encoded("province_code = '15' AND status <> 'covered'");
    expect(await server.codes(`villages/items?filter=${filter}&${at}`)).toEqual(['YB-21']);
  });

  it('code 15 is Yên Bái until June 2025 and Lào Cai since', async () => {
    const then = await server.codes('villages/items?province_code=15&datetime=2025-06-30');
    expect(then).toHaveLength(21);
    expect(then.every((code) => code.startsWith('YB-'))).toBe(true);
    expect(await server.codes('villages/items?province_code=15')).toHaveLength(26);
  });

  it('schools stand in an uncovered village as it was then', async () => {
    const school = async (query: string) =>
      (await server.get(`/api/collections/schools/items/S-LC-1${query}`)).body.properties;
    expect(await school('')).toMatchObject({ in_uncovered_village: true });
    expect(await school('?datetime=2022-12-31')).toMatchObject({ in_uncovered_village: false });
  });
});

describe('datetime on provinces', () => {
  it('gives the units in force then', async () => {
    expect(await provinces()).toHaveLength(34);
    expect(await provinces('2025-07-01')).toHaveLength(34);
    expect(await provinces('2025-06-30')).toHaveLength(63);
    expect(await provinces('2021-09-12')).toHaveLength(63);
    expect(new Set((await provinces('2025-06-30')).map(({ scheme }) => scheme))).toEqual(
      new Set(['2021']),
    );
  });

  it('an interval gives every unit in force within it', async () => {
    expect(await provinces('../..')).toHaveLength(97);
    expect(await provinces('2025-06-30/2025-07-01')).toHaveLength(97);
    expect(await provinces('2025-07-01/..')).toHaveLength(34);
    expect(await provinces('../2025-06-30')).toHaveLength(63);
    expect(await provinces('../..', '&code=15')).toMatchObject([
      { scheme: '2021', name_vi: 'Tỉnh Yên Bái', valid_to: '2025-06-30', successor_code: '15' },
      { scheme: '2025', name_vi: 'Tỉnh Lào Cai', valid_to: null, successor_code: null },
    ]);
  });

  it('ids tell the two units of a code apart', async () => {
    const codes = await server.codes('provinces/items?datetime=../..&code=15');
    expect(codes).toEqual(['2021-15', '2025-15']);
  });

  it('names a unit as it was called', async () => {
    expect(await nameOf('75', '2025-06-30')).toBe('Tỉnh Đồng Nai');
    expect(await nameOf('75', '2026-04-29')).toBe('Tỉnh Đồng Nai');
    expect(await nameOf('75', '2026-04-30')).toBe('Thành phố Đồng Nai');
    expect(await nameOf('75')).toBe('Thành phố Đồng Nai');
    expect(await nameOf('46', '2024-12-31')).toBe('Tỉnh Thừa Thiên Huế');
    expect(await nameOf('46', '2025-01-01')).toBe('Thành phố Huế');
  });

  it('gives the indicators of that day', async () => {
    const laoCai = (await provinces('2022-12-31')).find(({ code }) => code === '10');
    expect(laoCai).toMatchObject({ villages: 5, covered: 2, partial: 1, none: 0, unknown: 2 });
    expect(laoCai?.coverage_rate).toBeCloseTo(2 / 3);
    const merged = (await provinces()).find(({ code }) => code === '15');
    expect(merged).toMatchObject({ villages: 26, covered: 22, uncovered: 3, schools: 3 });
  });

  it('a single unit is found by its id whenever it was in force', async () => {
    const status = async (id: string, query = '') =>
      (await server.get(`/api/collections/provinces/items/${id}${query}`)).status;
    expect(await status('2021-10')).toBe(200);
    expect(await status('2021-10', '?datetime=2025-06-30')).toBe(200);
    expect(await status('2021-10', '?datetime=2025-07-01')).toBe(404);
    expect(await status('2025-15', '?datetime=2025-06-30')).toBe(404);
  });
});
