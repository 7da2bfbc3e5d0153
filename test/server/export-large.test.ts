import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Driver, startServer } from './driver.ts';
import { village } from './register.ts';

const FORMATS = ['csv', 'xlsx', 'geojson', 'gpkg', 'kml', 'shp'];
/** Enough that each format is read and written in many pieces. */
const VILLAGES = 40_000;

let server: Driver;
let folder: string;
beforeAll(async () => {
  // What the writers leave behind would be found here.
  folder = await mkdtemp(join(tmpdir(), 'export-large-test-'));
  vi.stubEnv('TMPDIR', folder);
  server = await startServer();
  const records = Array.from({ length: VILLAGES }, (_, index) => ({
    village: village(`B-${String(index).padStart(5, '0')}`, {
      name: `Bản Nậm Mằn ${index} ${Math.sin(index)}`,
      lng: 103 + (index % 200) / 100,
      lat: 21 + index / VILLAGES,
    }),
    observation: null,
  }));
  server.store.importVillages(records, { dryRun: false });
}, 120_000);
afterAll(async () => {
  await server.close();
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

/** An answer whose body nobody reads yet. */
function begin(path: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(`${server.origin}/api/collections/${path}`, { agent: false }, resolve).on('error', reject);
  });
}

async function sizeOf(message: IncomingMessage): Promise<number> {
  let bytes = 0;
  for await (const chunk of message) bytes += (chunk as Buffer).length;
  return bytes;
}

describe('a whole country', () => {
  it.each(FORMATS)('comes whole as %s where limit is left out', async (format) => {
    const message = await begin(`villages/items?f=${format}`);
    expect(message.statusCode).toBe(200);
    expect(await sizeOf(message)).toBeGreaterThan(1_000_000);
    await vi.waitFor(async () => expect(await readdir(folder)).toEqual([]));
  });

  it.each(FORMATS)('lets others be answered while it is made and sent as %s', async (format) => {
    const done: string[] = [];
    const whole = begin(`villages/items?f=${format}&sortby=name`)
      .then(sizeOf)
      .finally(() => done.push('whole'));
    for (const code of ['LC-01', 'LC-02', 'LC-03']) {
      const { status } = await server.get(`/api/collections/villages/items/${code}`);
      expect(status).toBe(200);
      done.push(code);
    }
    expect(await whole).toBeGreaterThan(1_000_000);
    expect(done).toEqual(['LC-01', 'LC-02', 'LC-03', 'whole']);
  });

  it.each(FORMATS)(
    'stops and leaves nothing behind where %s is no longer wanted',
    async (format) => {
      const message = await begin(`villages/items?f=${format}`);
      message.destroy();
      await vi.waitFor(async () => expect(await readdir(folder)).toEqual([]));
      expect((await server.get('/healthz')).status).toBe(200);
    },
  );

  it('ends a file rather than mixing two states of the data', async () => {
    const message = await begin('villages/items?f=csv');
    const changed = { village: village('B-00001', { name: 'Khác' }), observation: null };
    server.store.importVillages([changed], { dryRun: false });
    await expect(sizeOf(message)).rejects.toThrow();
    expect((await begin('villages/items?f=csv')).statusCode).toBe(200);
  });
});
