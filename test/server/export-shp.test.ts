import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COLLECTIONS } from '../../server/collections/index.ts';
import type { ExportDocument, ExportRow } from '../../server/export/document.ts';
import { fieldNames } from '../../server/export/shapefile/fields.ts';
import { writeShp } from '../../server/export/shapefile/index.ts';
import { writeLayerFiles } from '../../server/export/shapefile/layer-files.ts';
import {
  brokenLayer,
  discard,
  documentOf,
  layerOf,
  row,
  save,
  temporaryFolders,
} from './export-document.ts';

const run = promisify(execFile);
const hasGdal = spawnSync('ogrinfo', ['--version']).status === 0;
if (!hasGdal) console.warn('ogrinfo is not installed: GDAL’s reading of shapefiles is not tested');

const NAMES = ['code', 'name', 'population', 'especially_disadvantaged', 'listed_on', 'basis'];
const LONG = 'Ậ'.repeat(100);
const VILLAGES: ExportRow[] = [
  row(
    {
      code: 'LC-1',
      name: 'Nậm Đét Ễ Ậ',
      population: 321,
      especially_disadvantaged: false,
      listed_on: '2021-09-30',
      basis: 'sample',
    },
    { type: 'Point', coordinates: [104.1, 22.4] },
  ),
  row(
    { code: 'LC-2', name: LONG, population: -1, especially_disadvantaged: true },
    { type: 'Point', coordinates: [103.5, 22.25] },
  ),
  row({ code: 'LC-3', name: null }),
];

/** All that GDAL says of a zipped shapefile; it must have nothing to complain about. */
async function readAll(document: ExportDocument): Promise<string> {
  const file = await save(await writeShp(document), 'zip');
  const { stdout, stderr } = await run('ogrinfo', ['-ro', '-al', `/vsizip/${file}`]);
  await discard(file);
  expect(stderr).toBe('');
  return stdout;
}

/** The content of the first file of a zip (APPNOTE 4.3.7: local file header). */
function firstEntry(zip: Buffer, name: string): string {
  const from = 30 + zip.readUInt16LE(26) + zip.readUInt16LE(28);
  expect(zip.toString('utf8', 30, 30 + zip.readUInt16LE(26))).toBe(name);
  return inflateRawSync(zip.subarray(from, from + zip.readUInt32LE(18))).toString('utf8');
}

describe('fields of a shapefile', () => {
  it('are short, unlike each other, and plain in every collection', () => {
    for (const { properties } of Object.values(COLLECTIONS)) {
      const fields = [...fieldNames(Object.keys(properties)).values()];
      for (const field of fields) expect(field).toMatch(/^[a-z][a-z0-9_]{0,9}$/);
      expect(new Set(fields).size).toBe(fields.length);
    }
  });

  it('that would be the same once shortened are numbered', () => {
    const names = ['observations_made', 'observations_missing', 'observations'];
    expect([...fieldNames(names).values()]).toEqual(['observatio', 'observat_2', 'observat_3']);
  });
});

describe.skipIf(!hasGdal)('shapefile as GDAL reads it', () => {
  it('keeps types, tone marks, empty values and positions', async () => {
    const villages = layerOf('villages', NAMES, VILLAGES.slice(0, 1), VILLAGES.slice(1));
    const text = await readAll(documentOf(villages));
    expect(text).toContain('Layer name: villages');
    expect(text).toContain('Geometry: Point\nFeature Count: 3');
    expect(text).toContain('Extent: (103.500000, 22.250000) - (104.100000, 22.400000)');
    expect(text).toContain('WGS 84');
    expect(text).toMatch(/^population: Integer \(9\.0\)/m);
    expect(text).toMatch(/^espec_disa: /m);
    expect(text).toMatch(/^listed_on: Date/m);
    expect(text).toContain('name (String) = Nậm Đét Ễ Ậ\n');
    expect(text).toContain('listed_on (Date) = 2021/09/30');
    expect(text).toContain('population (Integer) = -1');
    expect(text).toContain('population (Integer) = (null)');
    expect(text).toContain('POINT (104.1 22.4)');
  });

  it('cuts text at 254 bytes, between two letters', async () => {
    const text = await readAll(documentOf(layerOf('villages', NAMES, VILLAGES)));
    expect(text).toMatch(/^name: String \(254\.0\)/m);
    expect(text).toContain(`name (String) = ${'Ậ'.repeat(84)}\n`);
  });

  it('keeps large and broken numbers whole', async () => {
    const names = ['code', 'area_km2', 'population_2019'];
    const provinces = layerOf('provinces', names, [
      row({ code: '10', area_km2: 0.125, population_2019: 12_345_678_901 }),
      row({ code: '11', area_km2: -123456.50000000001, population_2019: 5 }),
      row({ code: '12', area_km2: 9.99999999999999, population_2019: -5 }),
    ]);
    const text = await readAll(documentOf(provinces));
    expect(text).toMatch(/area_km2 \(Real\) = +0\.125$/m);
    // 0.125 asks for three decimals; what lies beyond 15 digits for none.
    expect(text).toMatch(/area_km2 \(Real\) = -123456\.500$/m);
    expect(text).toMatch(/area_km2 \(Real\) = +10\.000$/m);
    expect(text).toContain('popul_2019 (Integer64) = 12345678901');
  });

  it('holds provinces with their holes, wound as the format wants, and both archipelagos', async () => {
    const square = (from: number, to: number): GeoJSON.Position[] => [
      [from, from],
      [to, from],
      [to, to],
      [from, to],
      [from, from],
    ];
    const ring = square(10, 14);
    const hole = square(11, 12).reverse();
    const provinces = layerOf(
      'provinces',
      ['code'],
      [
        row(
          { code: '10' },
          { type: 'MultiPolygon', coordinates: [[ring, hole], [square(20, 21)]] },
        ),
        row({ code: '15' }, { type: 'Polygon', coordinates: [square(15, 16)] }),
      ],
    );
    const islands = layerOf(
      'archipelagos',
      ['code', 'name_vi'],
      [
        row(
          { code: 'truong_sa-01', name_vi: 'Trường Sa' },
          { type: 'Point', coordinates: [114, 9] },
        ),
      ],
    );
    const text = await readAll(documentOf(provinces, islands));
    expect(text).toContain('Layer name: provinces\n');
    expect(text).toContain(
      'MULTIPOLYGON (((10 10,10 14,14 14,14 10,10 10),(11 11,12 11,12 12,11 12,11 11)),((20 20,20 21,21 21,21 20,20 20)))',
    );
    expect(text).toContain('Layer name: archipelagos\n');
    expect(text).toContain('name_vi (String) = Trường Sa\n');
  });

  it('is a valid file where nothing matched', async () => {
    const text = await readAll(documentOf(layerOf('villages', NAMES)));
    expect(text).toContain('Geometry: Point\nFeature Count: 0');
    expect(text).toMatch(/^population: Integer/m);
  });
});

describe('files of a shapefile', () => {
  const villages = layerOf('villages', NAMES, VILLAGES);
  const madeAt = new Date('2026-11-24T05:00:00Z');
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'song-map-test-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('come with a README of the fields, the sources and a mark for sample data', async () => {
    const file = await save(await writeShp(documentOf(villages)), 'zip');
    const text = firstEntry(await readFile(file), 'README.txt');
    await discard(file);
    expect(text).toContain('Dữ liệu mẫu, không phải số liệu thật');
    expect(text).toContain('Sở TTTT Lào Cai');
    expect(text).toMatch(/espec_disa +especially_disadvantaged +Tiêu đề especially_disadvantaged/);
  });

  it('that would be too large are refused with the reason', async () => {
    await expect(writeLayerFiles(folder, villages, { madeAt, maxBytes: 150 })).rejects.toThrow(
      'f: the .shp would be larger than the 150 bytes that a shapefile can hold; ask for fewer records or properties, or for gpkg',
    );
    const small = { madeAt, maxBytes: 600 };
    await expect(writeLayerFiles(folder, villages, small)).rejects.toThrow('the .dbf');
  });

  it('say their own length and the date', async () => {
    await writeLayerFiles(folder, villages, { madeAt });
    for (const extension of ['shp', 'shx']) {
      const file = await readFile(join(folder, `villages.${extension}`));
      expect(file.readInt32BE(24) * 2, extension).toBe(file.length);
    }
    const dbf = await readFile(join(folder, 'villages.dbf'));
    expect([...dbf.subarray(1, 4)]).toEqual([126, 11, 24]);
    expect(dbf.length).toBe(dbf.readUInt16LE(8) + 3 * dbf.readUInt16LE(10) + 1);
  });

  it('go when the answer was sent or given up, and when the rows cannot be read', async () => {
    const before = await temporaryFolders('song-map-shp-');
    const body = await writeShp(documentOf(villages));
    expect(await temporaryFolders('song-map-shp-')).toHaveLength(before.length + 1);
    for await (const _ of body.stream) break;
    await body.dispose();
    await expect(writeShp(documentOf(brokenLayer(villages)))).rejects.toThrow('the data changed');
    expect(await temporaryFolders('song-map-shp-')).toEqual(before);
  });
});
