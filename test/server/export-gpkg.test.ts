import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { ExportDocument, ExportRow } from '../../server/export/document.ts';
import { writeGpkg } from '../../server/export/gpkg.ts';
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
if (!hasGdal) console.warn('ogrinfo is not installed: GDAL’s reading of GeoPackages is not tested');

const NAMES = ['code', 'name', 'population', 'grid_power', 'listed_on', 'basis'];
const point = (lng: number, lat: number): GeoJSON.Point => ({
  type: 'Point',
  coordinates: [lng, lat],
});
const SQUARE = [
  [
    [103, 22],
    [104, 22],
    [104, 23],
    [103, 22],
  ],
];

const VILLAGES: ExportRow[] = [
  row(
    {
      code: 'LC-1',
      name: 'Nậm Đét Ễ Ậ',
      population: 321,
      grid_power: false,
      listed_on: '2021-09-30',
      basis: 'sample',
    },
    point(104.1, 22.4),
  ),
  row({ code: 'LC-2', name: "=1+1 'x", grid_power: true, basis: 'sample' }, point(103.5, 22.25)),
  row({ code: 'LC-3', name: 'Không vị trí', population: -1, basis: 'sample' }),
];

/** Writes a document and asks GDAL about the file; GDAL must have nothing to complain about. */
async function ask(document: ExportDocument, ...questions: string[][]): Promise<string[]> {
  const file = await save(await writeGpkg(document), 'gpkg');
  const answers: string[] = [];
  for (const options of questions) {
    const { stdout, stderr } = await run('ogrinfo', [file, ...options]);
    expect(stderr).toBe('');
    answers.push(stdout);
  }
  await discard(file);
  return answers;
}

/** All that GDAL says of a document. */
async function readAll(document: ExportDocument): Promise<string> {
  const [text = ''] = await ask(document, ['-ro', '-al']);
  return text;
}

const codesIn = (text = '') =>
  [...text.matchAll(/code \(String\) = (.*)/g)].map(([, code]) => code);
const IN_LAO_CAI = ['villages', '-spat', '104', '22', '105', '23'];

describe.skipIf(!hasGdal)('GeoPackage as GDAL reads it', () => {
  it('keeps types, tone marks, empty values and positions', async () => {
    const main = layerOf('villages', NAMES, VILLAGES.slice(0, 2), VILLAGES.slice(2));
    const text = await readAll(documentOf(main));
    expect(text).toContain('Layer name: villages');
    expect(text).toMatch(/^Geometry: Point$/m);
    expect(text).toMatch(/^Feature Count: 3$/m);
    expect(text).toContain('Extent: (103.500000, 22.250000) - (104.100000, 22.400000)');
    expect(text).toMatch(/^population: Integer64/m);
    expect(text).toMatch(/^grid_power: Integer\(Boolean\)/m);
    expect(text).toMatch(/^listed_on: Date/m);
    expect(text).toContain('name (String) = Nậm Đét Ễ Ậ');
    expect(text).toContain("name (String) = =1+1 'x");
    expect(text).toContain('listed_on (Date) = 2021/09/30');
    expect(text).toContain('grid_power (Integer(Boolean)) = 0');
    expect(text).toContain('population (Integer64) = -1');
    expect(text).toContain('population (Integer64) = (null)');
    expect(text).toContain('POINT (104.1 22.4)');
  });

  it('has a spatial index that finds what lies in a box', async () => {
    const [found, index] = await ask(documentOf(layerOf('villages', NAMES, VILLAGES)), IN_LAO_CAI, [
      '-sql',
      'SELECT count(*) AS n FROM rtree_villages_geom',
    ]);
    expect(codesIn(found)).toEqual(['LC-1']);
    expect(index).toContain('n (Integer) = 2');
  });

  it('lets another program edit it, index included', async () => {
    const move =
      "UPDATE villages SET geom = (SELECT geom FROM villages WHERE code = 'LC-1') WHERE code = 'LC-3'";
    const document = documentOf(layerOf('villages', NAMES, VILLAGES));
    const [, found] = await ask(document, ['-sql', move], IN_LAO_CAI);
    expect(codesIn(found)).toEqual(['LC-1', 'LC-3']);
  });

  it('says what it is, where it comes from and that it holds sample data', async () => {
    const text = await readAll(documentOf(layerOf('villages', NAMES, VILLAGES)));
    expect(text).toContain('IDENTIFIER=Lớp villages');
    expect(text).toContain('Dữ liệu mẫu, không phải số liệu thật');
    expect(text).toContain('Sở TTTT Lào Cai');
  });

  it('holds provinces as multipolygons, and both archipelagos in a layer of their own', async () => {
    const names = ['code', 'archipelago', 'name_vi'];
    const islands = [
      row({ code: 'hoang_sa-01', archipelago: 'hoang_sa', name_vi: 'Hoàng Sa' }, point(112, 16.5)),
      row({ code: 'truong_sa-01', archipelago: 'truong_sa', name_vi: 'Trường Sa' }, point(114, 9)),
    ];
    const provinces = [
      row(
        { scheme: '2021', code: '10', coverage_rate: 0.5 },
        { type: 'Polygon', coordinates: SQUARE },
      ),
      row(
        { scheme: '2021', code: '15', coverage_rate: 1 },
        { type: 'MultiPolygon', coordinates: [SQUARE, SQUARE] },
      ),
    ];
    const text = await readAll(
      documentOf(
        layerOf('provinces', ['scheme', 'code', 'coverage_rate'], provinces),
        layerOf('archipelagos', names, islands),
      ),
    );
    expect(text).toMatch(/^Geometry: Multi Polygon\nFeature Count: 2$/m);
    expect(text).toMatch(/^coverage_rate: Real/m);
    expect(text).toContain('MULTIPOLYGON (((103 22,104 22,104 23,103 22)))');
    expect(text).toContain('Layer name: archipelagos\n');
    expect(text).toMatch(/^Geometry: Point\nFeature Count: 2$/m);
    expect(text).toContain('name_vi (String) = Trường Sa');
  });

  it('holds lots of devices, which lie nowhere, as a table', async () => {
    const lots = layerOf(
      'device_lots',
      ['code', 'delivered'],
      [row({ code: 'L-1', delivered: 80 })],
    );
    const text = await readAll(documentOf(lots));
    expect(text).toContain('Layer name: device_lots\n');
    expect(text).toMatch(/^Geometry: None\nFeature Count: 1$/m);
    expect(text).toContain('delivered (Integer64) = 80');
  });

  it('is a valid file where nothing matched', async () => {
    const text = await readAll(documentOf(layerOf('villages', NAMES)));
    expect(text).toContain('Geometry: Point\nFeature Count: 0');
  });
});

describe('temporary files of a GeoPackage', () => {
  it('go when the answer was sent or given up, and when the rows cannot be read', async () => {
    const before = await temporaryFolders('song-map-gpkg-');
    const villages = layerOf('villages', NAMES, VILLAGES);
    const body = await writeGpkg(documentOf(villages));
    expect(await temporaryFolders('song-map-gpkg-')).toHaveLength(before.length + 1);
    for await (const _ of body.stream) break;
    await body.dispose();
    await expect(writeGpkg(documentOf(brokenLayer(villages)))).rejects.toThrow('the data changed');
    expect(await temporaryFolders('song-map-gpkg-')).toEqual(before);
  });
});
