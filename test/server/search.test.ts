import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchHit } from '../../data/model/index.ts';
import { type Driver, startServer } from './driver.ts';
import { village } from './register.ts';

let server: Driver;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

async function search(q: string, limit = 10): Promise<SearchHit[]> {
  const query = new URLSearchParams({ q, limit: String(limit) });
  const { status, body } = await server.get(`/api/search?${query}`);
  expect(status).toBe(200);
  expect(body.query).toBe(q);
  return body.hits;
}

const brief = ({ kind, id, name }: SearchHit) => `${kind} ${id ?? ''} ${name}`;

describe('/api/search', () => {
  it.each([
    ['Nậm Đét'],
    ['nậm đét'],
    ['NẬM ĐÉT'],
    ['nam det'],
    ['Nam Det'],
    ['Nậm Đét'.normalize('NFD')],
    ['  nam   det '],
    ['nam de'],
    ['LC-01'],
    ['lc-01'],
  ])('“%s” finds the village Nậm Đét first', async (q) => {
    const [first] = await search(q);
    expect(first).toEqual({
      kind: 'village',
      id: 'LC-01',
      code: 'LC-01',
      name: 'Nậm Đét',
      context: 'Bản Hồ, Tỉnh Lào Cai',
      bbox: null,
      point: [104.1, 22.4],
      name_en: null,
      scheme: null,
      matched_as: null,
      former_names: [],
      successor: null,
    });
  });

  it('takes đ and d for the same, both ways', async () => {
    const names = async (q: string) => (await search(q)).map(brief);
    expect(await names('dak lua')).toEqual(await names('đắk lua'));
    expect(await names('Đắk Lua')).toEqual([
      'commune  Đắk Lua',
      'village DN-01 Đắk Lua',
      'school S-DN-1 Mầm non Đắk Lua',
    ]);
  });

  it('finds provinces with or without their kind, the one in force first', async () => {
    for (const q of ['lào cai', 'Lao Cai', 'tỉnh lào cai', 'Lao Cai Province']) {
      expect((await search(q)).slice(0, 2).map(brief), q).toEqual([
        'province 2025-15 Tỉnh Lào Cai',
        'province 2021-10 Tỉnh Lào Cai',
      ]);
    }
    expect((await search('hue'))[0]).toMatchObject({ id: '2025-46', name: 'Thành phố Huế' });
  });

  it.each([['Yên Bái'], ['yen bai'], ['tỉnh Yên Bái'], ['Yen Bai Province']])(
    '“%s” leads to the province of today and says since when; the old one can be chosen',
    async (q) => {
      const [today, before] = await search(q);
      expect(today).toMatchObject({
        id: '2025-15',
        name: 'Tỉnh Lào Cai',
        name_en: 'Lào Cai Province',
        scheme: '2025',
        matched_as: 'Yên Bái',
        former_names: [{ name: 'Yên Bái', relation: 'merged', since: '2025-07-01' }],
        successor: null,
      });
      expect(before).toMatchObject({
        id: '2021-15',
        name: 'Tỉnh Yên Bái',
        scheme: '2021',
        matched_as: null,
        successor: {
          scheme: '2025',
          code: '15',
          name_vi: 'Tỉnh Lào Cai',
          name_en: 'Lào Cai Province',
          since: '2025-07-01',
        },
      });
    },
  );

  it('finds every province of the 63 by its name, after the one that it became', async () => {
    const units = server.store.provinces().filter(({ scheme }) => scheme === '2021');
    for (const { code, successor_code, names } of units) {
      const ids = (await search(names.at(-1)?.name_vi ?? '')).map(({ id }) => id);
      expect(ids.slice(0, 2), code).toEqual([`2025-${successor_code}`, `2021-${code}`]);
    }
  });

  it('finds renamed provinces by the name that they had, and by no name of a code', async () => {
    const renamed = { name: 'Thừa Thiên Huế', relation: 'renamed', since: '2025-01-01' };
    const hits = await search('thừa thiên');
    expect(hits.map(({ id }) => id)).toEqual(['2025-46', '2021-46']);
    for (const hit of hits) {
      expect(hit).toMatchObject({ name: 'Thành phố Huế', matched_as: 'Thừa Thiên Huế' });
      expect(hit.former_names).toEqual([renamed]);
    }
    // A city status is no other name, and a code of the past is no name.
    expect((await search('đồng nai'))[0]).toMatchObject({ id: '2025-75', matched_as: null });
    expect((await search('10')).map(({ id }) => id)).not.toContain('2025-15');
  });

  it('finds a province by its code, in either scheme', async () => {
    expect((await search('15')).slice(0, 2).map(brief)).toEqual([
      'province 2025-15 Tỉnh Lào Cai',
      'province 2021-15 Tỉnh Yên Bái',
    ]);
  });

  it('an exact code comes before a name that only begins so', async () => {
    const records = [
      village('7501', { name: 'Sông Ray' }),
      village('X-9', { name: '7501 tên lạ' }),
    ].map((record) => ({ village: record, observation: null }));
    server.store.importVillages(records, { dryRun: false });
    expect((await search('7501')).map(({ code }) => code)).toEqual(['7501', 'X-9']);
  });

  it('the better hit comes first: whole name, beginning, then elsewhere', async () => {
    const hits = await search('bản hồ');
    expect(hits[0]).toMatchObject({ kind: 'commune', name: 'Bản Hồ' });
    expect(hits.at(-1)).toMatchObject({ kind: 'school', name: 'Tiểu học Bản Hồ' });
  });

  it('finds schools by any word, and communes with their extent', async () => {
    expect((await search('sa pa')).map(brief)).toEqual(['school S-LC-2 Trung học cơ sở Sa Pa']);
    const [commune] = await search('pung luong');
    expect(commune).toMatchObject({ kind: 'commune', id: null, context: 'Tỉnh Lào Cai' });
    const [west = 0, south = 0, east = 0, north = 0] = commune?.bbox ?? [];
    expect(west < east && south < north).toBe(true);
    expect(commune?.point).toEqual([(west + east) / 2, (south + north) / 2]);
  });

  it('provinces with an outline have a frame and a point', async () => {
    expect((await search('lào cai'))[0]?.bbox).toEqual([103.8, 21.5, 104.8, 22.5]);
    expect((await search('hà nội'))[0]).toMatchObject({ bbox: null, point: null });
  });

  it('keeps to its limit', async () => {
    expect(await search('yb', 3)).toHaveLength(3);
    expect(await search('ban', 50)).not.toHaveLength(0);
  });

  it.each([[''], ['   '], ['***'], ['"'], ['zzzz'], ['AND'], ['a OR b'], ['name:x'], ['{}']])(
    '“%s” finds nothing or something, and breaks nothing',
    async (q) => {
      expect(Array.isArray(await search(q))).toBe(true);
    },
  );

  it('every hit leads to its feature', async () => {
    const collections = { province: 'provinces', village: 'villages', school: 'schools' };
    for (const { kind, id } of [...(await search('ban')), ...(await search('tinh'))]) {
      if (kind === 'commune') continue;
      const path = `/api/collections/${collections[kind]}/items/${encodeURIComponent(id ?? '')}`;
      expect((await server.get(path)).status, path).toBe(200);
    }
  });
});
