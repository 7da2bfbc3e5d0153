import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Village } from '../../data/model/index.ts';
import { openStore } from '../../server/store/sqlite/index.ts';
import type { Store } from '../../server/store/store.ts';
import { type Driver, openSeededStore, startServer } from './driver.ts';
import { observation, REGISTER, TODAY } from './register.ts';

const VILLAGES = '/api/collections/villages/items';
const TILE = '/api/collections/villages/tiles/WebMercatorQuad';

let server: Driver;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.close());

async function tagOf(path: string, headers: Record<string, string> = {}): Promise<string> {
  const answer = await server.get(path, headers);
  expect(answer.status).toBeLessThan(300);
  return answer.headers.get('etag') ?? '';
}

function known(code: string): Village {
  const village = REGISTER.villages.find((candidate) => candidate.code === code);
  if (!village) throw new Error(`no village ${code}`);
  return village;
}

/** Renames a village of Lào Cai; nothing else of what is served says its name. */
function rename(store: Store, code: string, name: string): void {
  const records = [{ village: { ...known(code), name }, observation: null }];
  expect(store.importVillages(records, { dryRun: false }).changed).toBe(1);
}

describe('entity tags', () => {
  it.each([
    ['/api'],
    ['/api/conformance'],
    ['/api/openapi.json'],
    ['/api/collections'],
    ['/api/collections/villages'],
    ['/api/collections/villages/queryables'],
    [VILLAGES],
    [`${VILLAGES}?f=csv`],
    [`${VILLAGES}/LC-01`],
    [`${TILE}/0/0/0`],
    [TILE],
    [`${TILE}/tilejson.json`],
    ['/api/tileMatrixSets'],
    ['/api/summary'],
    ['/api/figures'],
    ['/api/checks'],
    ['/api/search?q=lao'],
    ['/api/sources'],
    ['/api/villages/LC-01/history'],
  ])('%s has a strong one, and answers 304 to whoever has it', async (path) => {
    for (const encoding of ['identity', 'gzip', 'br']) {
      const etag = await tagOf(path, { 'accept-encoding': encoding });
      expect(etag).toMatch(/^"[\w-]+"$/);
      for (const condition of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
        const headers = { 'if-none-match': condition, 'accept-encoding': encoding };
        const answer = await server.get(path, headers);
        expect(answer.status, condition).toBe(304);
        expect(answer.body).toBe('');
        expect(answer.headers.get('etag')).toBe(etag);
        expect(answer.headers.get('vary')).toMatch(/Accept-Encoding/);
        expect(answer.headers.get('content-type')).toBeNull();
        expect(answer.headers.get('content-encoding')).toBeNull();
      }
      const other = { 'if-none-match': '"other"', 'accept-encoding': encoding };
      expect((await server.get(path, other)).status).toBe(200);
    }
  });

  it('differ by encoding, because the bytes do, and each is known in any', async () => {
    const plain = await tagOf(VILLAGES, { 'accept-encoding': 'identity' });
    const packed = await tagOf(VILLAGES, { 'accept-encoding': 'gzip' });
    expect(packed).not.toBe(plain);
    const crossed = { 'if-none-match': plain, 'accept-encoding': 'gzip' };
    expect((await server.get(VILLAGES, crossed)).status).toBe(304);
  });

  it('stay the same while only the time of the answer changes', async () => {
    const first = await server.get(`${VILLAGES}?limit=1`);
    server.store.importVillages([{ village: known('DN-01'), observation: null }], {
      dryRun: false,
    });
    rename(server.store, 'DN-03', 'Một tên khác');
    const second = await server.get(`${VILLAGES}?limit=1`);
    expect(second.body.timeStamp).not.toBe(first.body.timeStamp);
    expect(second.headers.get('etag')).toBe(first.headers.get('etag'));
  });
});

describe('an import', () => {
  const SHOWN = [
    VILLAGES,
    `${VILLAGES}?f=csv`,
    `${VILLAGES}?province_code=15&f=csv`,
    `${VILLAGES}/LC-01`,
    `${VILLAGES}?bbox=104,22.35,104.2,22.45`,
    `${TILE}/12/1786/3232`,
  ];
  const NOT_SHOWN = [
    `${VILLAGES}?province_code=75`,
    `${VILLAGES}?province_code=75&f=csv`,
    `${VILLAGES}?properties=code,status`,
    `${VILLAGES}?properties=code,status&f=csv`,
    `${VILLAGES}/LC-02`,
    `${TILE}/0/0/0`,
    '/api/collections/schools/items',
    '/api/collections/provinces/items',
    '/api/collections',
    '/api/summary',
    '/api/villages/LC-01/history',
    '/api/search?q=dak lua',
  ];

  it('changes the tags of what it shows, and of nothing else', async () => {
    const before = new Map<string, string>();
    for (const path of [...SHOWN, ...NOT_SHOWN]) before.set(path, await tagOf(path));
    rename(server.store, 'LC-01', 'Nậm Đét Mới');
    for (const path of SHOWN) expect(await tagOf(path), path).not.toBe(before.get(path));
    for (const path of NOT_SHOWN) expect(await tagOf(path), path).toBe(before.get(path));
  });

  it('of a new status changes the sums, the tiles and the schools that stand there', async () => {
    const paths = ['/api/summary', `${TILE}/0/0/0`, '/api/collections/schools/items'];
    const before = await Promise.all(paths.map((path) => tagOf(path)));
    const { village_code: _code, ...status } = observation('LC-02', '2025-01-31', 'covered');
    server.store.importVillages([{ village: known('LC-02'), observation: status }], {
      dryRun: false,
    });
    for (const [index, path] of paths.entries()) {
      expect(await tagOf(path), path).not.toBe(before[index]);
    }
    const { body } = await server.get('/api/summary');
    expect(body.national).toMatchObject({ uncovered: 4, covered: 25 });
  });

  it('is shown by the very next answer, kept answers or not', async () => {
    for (const name of ['Một', 'Hai', 'Ba']) {
      rename(server.store, 'LC-01', name);
      for (let round = 0; round < 2; round += 1) {
        expect((await server.get(`${VILLAGES}/LC-01`)).body.properties.name).toBe(name);
      }
    }
  });

  it('that fails or is tried only changes no tag', async () => {
    const before = await tagOf(VILLAGES);
    const renamed = { village: { ...known('LC-01'), name: 'Khác' }, observation: null };
    server.store.importVillages([renamed], { dryRun: true });
    const broken = { village: { ...known('LC-02'), name: null as never }, observation: null };
    expect(() => server.store.importVillages([renamed, broken], { dryRun: false })).toThrow();
    expect(await tagOf(VILLAGES)).toBe(before);
  });
});

describe('an import while an answer is on its way', () => {
  it('does not leave the old answer behind as the new one', async () => {
    const slow: Store = {
      ...server.store,
      items(collection, query) {
        const answer = server.store.items(collection, query);
        if (isFirst) {
          isFirst = false;
          rename(server.store, 'LC-01', 'Mới');
        }
        return answer;
      },
      close: () => {},
    };
    let isFirst = true;
    const second = await startServer({ store: slow });
    const nameOf = async () => {
      const { body } = await second.get<GeoJSON.FeatureCollection>(`${VILLAGES}?code=LC-01`);
      return body.features[0]?.properties?.name;
    };
    expect(await nameOf()).toBe('Nậm Đét');
    expect(await nameOf()).toBe('Mới');
    await second.close();
  });

  it('never mixes old and new rows in one CSV', async () => {
    let reads = 0;
    const slow: Store = {
      ...server.store,
      openItems(...question) {
        const reader = server.store.openItems(...question);
        const features: typeof reader.features = (start, end) => {
          const read = reader.features(start, end);
          reads += 1;
          // Between the reading for the entity tag and that for the file.
          if (reads === 1) rename(server.store, 'LC-01', 'Mới');
          return read;
        };
        return { ...reader, features };
      },
      close: () => {},
    };
    const second = await startServer({ store: slow });
    const { body, status, headers } = await second.get<string>(`${VILLAGES}?f=csv&code=LC-01`);
    expect(status).toBe(200);
    expect(body).toContain('Mới');
    const again = await second.get(`${VILLAGES}?f=csv&code=LC-01`);
    expect(headers.get('etag')).toBe(again.headers.get('etag'));
    await second.close();
  });
});

describe('another process', () => {
  const folder = mkdtempSync(join(tmpdir(), 'song-map-shared-'));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('that imports into the same database is seen at once', async () => {
    const shared = await startServer({ store: openSeededStore(folder) });
    const read = () => shared.get(`${VILLAGES}/LC-01`);
    const first = await read();
    const kept = await shared.get(`${TILE}/0/0/0`);
    const importer = openStore(folder, () => TODAY);
    rename(importer, 'LC-01', 'Từ tiến trình khác');
    const { village_code: _code, ...status } = observation('LC-02', '2025-01-31', 'covered');
    importer.importVillages([{ village: known('LC-02'), observation: status }], { dryRun: false });
    importer.close();
    const second = await read();
    expect(second.body.properties.name).toBe('Từ tiến trình khác');
    expect(second.headers.get('etag')).not.toBe(first.headers.get('etag'));
    const tile = await shared.get(`${TILE}/0/0/0`);
    expect(tile.headers.get('etag')).not.toBe(kept.headers.get('etag'));
    expect((await shared.get('/healthz')).body.data_version).toBe(shared.store.dataVersion());
    await shared.close();
  });
});
