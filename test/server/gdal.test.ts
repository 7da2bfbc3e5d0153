import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COLLECTIONS } from '../../server/collections/index.ts';
import { type Driver, startServer } from './driver.ts';
import { village } from './register.ts';

const run = promisify(execFile);
const hasGdal = spawnSync('ogrinfo', ['--version']).status === 0;
if (!hasGdal) console.warn('ogrinfo is not installed: GDAL’s reading of the API is not tested');

let server: Driver;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

async function ogrinfo(...options: string[]): Promise<string> {
  const dataset = `OAPIF:${server.origin}/api`;
  const { stdout } = await run('ogrinfo', ['-ro', dataset, ...options], { maxBuffer: 16_000_000 });
  return stdout;
}

describe.skipIf(!hasGdal)('GDAL (its driver for OGC API - Features)', () => {
  it('finds the collections', async () => {
    const layers = [...(await ogrinfo()).matchAll(/^\d+: (\w+)/gm)].map(([, name]) => name);
    expect(layers).toEqual(Object.keys(COLLECTIONS));
  });

  it('counts features and knows their fields', async () => {
    const text = await ogrinfo('-al', '-so');
    const layers = text.split('Layer name: ').slice(1);
    const counts = layers.map((layer) => [
      layer.split('\n')[0],
      Number(/Feature Count: (\d+)/.exec(layer)?.[1]),
    ]);
    expect(counts).toEqual([
      ['provinces', 34],
      ['villages', 31],
      ['schools', 5],
      ['device_lots', 6],
      ['archipelagos', 62],
    ]);
    expect(text).toMatch(/^Geometry: Point$/m);
    for (const [index, { properties }] of Object.values(COLLECTIONS).entries()) {
      for (const name of Object.keys(properties)) expect(layers[index]).toContain(`\n${name}: `);
    }
    expect(layers[1]).toMatch(/^population: Integer/m);
    expect(layers[1]).toMatch(/^uncovered: Integer\(Boolean\)/m);
    expect(layers[1]).toMatch(/^code: String/m);
  });

  it('reads every feature over several pages, and filters', async () => {
    const many = Array.from({ length: 1_200 }, (_, index) => ({
      village: village(`M-${index}`, { lng: 105 + index / 10_000 }),
      observation: null,
    }));
    server.store.importVillages(many, { dryRun: false });
    const all = await ogrinfo('villages', '-geom=NO', '-oo', 'PAGE_SIZE=500');
    const ids = [...all.matchAll(/^ {2}code \(String\) = (.*)$/gm)].map(([, code]) => code);
    expect(ids).toHaveLength(1_231);
    expect(new Set(ids).size).toBe(1_231);
    const some = await ogrinfo(
      'villages',
      '-where',
      "status = 'none'",
      '-spat',
      '103',
      '21',
      '105',
      '23',
    );
    expect([...some.matchAll(/^ {2}code \(String\) = (.*)$/gm)].map(([, code]) => code)).toEqual([
      'LC-02',
      'YB-21',
    ]);
  });
});
