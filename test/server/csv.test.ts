import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COLLECTIONS } from '../../server/collections/index.ts';
import { type Driver, startServer } from './driver.ts';
import { village } from './register.ts';

let server: Driver;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

async function rows(query: string, collection = 'villages') {
  const response = await server.fetch(`/api/collections/${collection}/items?f=csv${query}`);
  expect(response.status).toBe(200);
  const bytes = Buffer.from(await response.arrayBuffer());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const list = parse(bytes, { bom: true, columns: true }) as Record<string, string>[];
  return { list, text: bytes.toString('utf8'), headers: response.headers };
}

describe('items as CSV', () => {
  it('is UTF-8 with a byte order mark, a header, and a name for the file', async () => {
    const { headers, text } = await rows('');
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(headers.get('content-disposition')).toBe('attachment; filename="song-map-villages.csv"');
    const names = [...Object.keys(COLLECTIONS.villages.properties), 'lng', 'lat'];
    expect(text.slice(1).split('\n')[0]).toBe(names.join(','));
  });

  it('says the same as GeoJSON, row by row', async () => {
    const { list } = await rows('');
    const { body } = await server.get<GeoJSON.FeatureCollection<GeoJSON.Point>>(
      '/api/collections/villages/items',
    );
    const expected = body.features.map(({ properties, geometry }) => {
      const [lng, lat] = geometry.coordinates;
      const cells = Object.entries({ ...properties, lng, lat }).map(([name, value]) => [
        name,
        value === null ? '' : String(value),
      ]);
      return Object.fromEntries(cells);
    });
    const formula = expected.find(({ code }) => code === 'LC-04');
    expect(formula?.name).toBe('=SUM(A1:A9)');
    expect(list).toEqual(
      expected.map((row) => (row === formula ? { ...row, name: "'=SUM(A1:A9)" } : row)),
    );
  });

  it('never hands a spreadsheet a formula', async () => {
    const names = ['=1+1', '+84 912', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '＝1'];
    const records = names.map((name, index) => ({
      village: village(`F-${index}`, { name, province_code_2025: '04', province_code_2021: '04' }),
      observation: null,
    }));
    server.store.importVillages(records, { dryRun: false });
    const { list } = await rows('&province_code=04&properties=name,population');
    expect(list.map(({ name }) => name)).toEqual(names.map((name) => `'${name}`));
    expect(list.every(({ population }) => population === '200')).toBe(true);
    const negative = await rows('&code=F-0&properties=code');
    expect(negative.list[0]).toMatchObject({ code: 'F-0', lng: '104' });
  });

  it('is not capped where limit is left out, and is where it is given', async () => {
    const many = Array.from({ length: 4100 }, (_, index) => ({
      village: village(`M-${index}`, { province_code_2021: '01', province_code_2025: '01' }),
      observation: null,
    }));
    server.store.importVillages(many, { dryRun: false });
    const { list } = await rows('&province_code=01&properties=code');
    expect(list.map(({ code }) => code)).toEqual(many.map(({ village: { code } }) => code));
    expect((await rows('&province_code=01&limit=5')).list).toHaveLength(5);
    expect((await rows('&province_code=01&limit=2500&offset=1000')).list).toHaveLength(2500);
    expect((await rows('&province_code=01&offset=4000')).list).toHaveLength(100);
  });

  it('takes every parameter of items', async () => {
    const filter = encodeURIComponent("uncovered AND code LIKE 'LC%'");
    const { list } = await rows(`&filter=${filter}&sortby=-code&properties=code,status`);
    expect(list).toEqual([
      { code: 'LC-05', status: 'partial', lng: '104.06', lat: '22.26' },
      { code: 'LC-02', status: 'none', lng: '103.9', lat: '22.2' },
    ]);
    expect((await rows('&code=nobody')).list).toEqual([]);
  });

  it('says in its name that sample data is in it, where the column basis is left out', async () => {
    const nameOf = async (query: string) =>
      (await rows(query)).headers.get('content-disposition')?.replace(/.*filename=/, '');
    expect(await nameOf('&code=DG-01&properties=code')).toBe('"song-map-villages-sample.csv"');
    expect(await nameOf('&code=DG-01&properties=code,basis')).toBe('"song-map-villages.csv"');
    expect(await nameOf('&code=LC-01&properties=code')).toBe('"song-map-villages.csv"');
  });

  it('has no position for provinces, which are areas', async () => {
    const { list } = await rows('', 'provinces');
    expect(list).toHaveLength(34);
    expect(Object.keys(list[0] ?? {})).toEqual(Object.keys(COLLECTIONS.provinces.properties));
  });
});
