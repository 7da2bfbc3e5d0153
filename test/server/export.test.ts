import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type CellValue, readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COLLECTIONS } from '../../server/collections/index.ts';
import { type Driver, expectProblem, startServer } from './driver.ts';
import { village } from './register.ts';

const run = promisify(execFile);
const hasGdal = spawnSync('ogrinfo', ['--version']).status === 0;
if (!hasGdal) console.warn('GDAL is not installed: exports are not read by it');

const TYPES: Record<string, string> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  geojson: 'application/geo+json',
  gpkg: 'application/geopackage+sqlite3',
  kml: 'application/vnd.google-earth.kml+xml',
  shp: 'application/zip',
};
const FORMATS = Object.keys(TYPES);
const EXTENSIONS: Record<string, string> = { shp: 'shp.zip' };

let server: Driver;
let folder: string;
beforeAll(async () => {
  server = await startServer();
  folder = await mkdtemp(join(tmpdir(), 'export-test-'));
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

async function download(path: string, headers: Record<string, string> = {}) {
  const response = await server.fetch(`/api/collections/${path}`, { headers });
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(response.status, response.ok ? '' : bytes.toString()).toBe(200);
  return { headers: response.headers, bytes };
}

/** The features of a layer of a downloaded file, as GDAL reads them. */
async function readWithGdal(path: string, format: string, layer: string) {
  const { bytes } = await download(path);
  const file = join(folder, `export.${EXTENSIONS[format] ?? format}`);
  await writeFile(file, bytes);
  const dataset = format === 'shp' ? `/vsizip/${file}/${layer}.shp` : file;
  const target = join(folder, 'read.geojson');
  await rm(target, { force: true });
  // GeoJSON knows no dates: as text they stay what they are.
  const options = ['-f', 'GeoJSONSeq', '-mapFieldType', 'Date=String'];
  const { stderr } = await run('ogr2ogr', [...options, target, dataset, layer]);
  expect(stderr).toBe('');
  const { stdout } = await run('cat', [target], { maxBuffer: 64_000_000 });
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as GeoJSON.Feature<GeoJSON.Point, Record<string, unknown>>);
}

async function workbook(path: string) {
  const { bytes } = await download(path);
  const { sheets } = await readXlsx(bytes);
  const [data, source] = sheets;
  if (!data || !source) throw new Error('the workbook lacks a sheet');
  const [header = [], ...rows] = data.rows;
  return { data, source, header, rows };
}

const textOf = (rows: readonly CellValue[][]) => rows.flat().filter(Boolean).join('\n');

describe('formats of items', () => {
  it.each(FORMATS)('%s comes with its media type and a name for the file', async (format) => {
    const extension = EXTENSIONS[format] ?? format;
    const now = await download(`villages/items?f=${format}`);
    expect(now.headers.get('content-type')).toContain(TYPES[format]);
    expect(now.headers.get('content-disposition')).toBe(
      `attachment; filename="song-map-villages.${extension}"`,
    );
    const then = await download(`villages/items?f=${format}&datetime=2023-12-31`);
    expect(then.headers.get('content-disposition')).toBe(
      `attachment; filename="song-map-villages-2023-12-31.${extension}"`,
    );
  });

  it.each(FORMATS.filter((format) => format !== 'geojson'))(
    '%s comes by Accept just as well',
    async (format) => {
      const { headers } = await download('villages/items?limit=3', {
        accept: TYPES[format] ?? '',
      });
      expect(headers.get('content-type')).toContain(TYPES[format]);
      expect(headers.get('content-disposition')).toContain('attachment');
    },
  );

  it.each(FORMATS)('%s has a tag that changes with the data only', async (format) => {
    const address = `schools/items?f=${format}&sortby=-students`;
    const etag = (await download(address)).headers.get('etag') ?? '';
    expect(etag).toMatch(/^"/);
    const again = await server.fetch(`/api/collections/${address}`, {
      headers: { 'if-none-match': etag },
    });
    expect(again.status).toBe(304);
    const other = (await download(`${address}&limit=2`)).headers.get('etag');
    expect(other).not.toBe(etag);
  });

  it('names the formats that work where a collection has no geometry', async () => {
    for (const format of ['kml', 'shp']) {
      const problem = await server.get(`/api/collections/device_lots/items?f=${format}`);
      const detail = expectProblem(problem, 400);
      expect(detail).toContain('geometry');
      expect(detail).toContain('xlsx');
    }
    const accept = { accept: 'application/vnd.google-earth.kml+xml' };
    expectProblem(await server.get('/api/collections/device_lots/items', accept), 406);
  });

  it('knows two languages', async () => {
    const { header } = await workbook('villages/items?f=xlsx&lang=en&limit=1');
    expect(header).toContain('Population');
    const problem = await server.get('/api/collections/villages/items?f=xlsx&lang=fr');
    expect(expectProblem(problem, 400)).toContain('lang');
  });

  it('finds nothing in every format without an error', async () => {
    for (const format of FORMATS) await download(`villages/items?f=${format}&code=nobody`);
    expect((await workbook('villages/items?f=xlsx&code=nobody')).rows).toEqual([]);
  });
});

describe('XLSX', () => {
  it('has typed cells: numbers, dates, flags and text that is no formula', async () => {
    const names = 'code,name,population,listed_on,grid_power,province_code';
    const { header, rows, data } = await workbook(
      `villages/items?f=xlsx&properties=${names}&code=LC-01`,
    );
    expect(header).toHaveLength(8);
    expect(rows[0]?.slice(0, 3)).toEqual(['LC-01', 'Nậm Đét', 321]);
    expect(rows[0]?.[3]).toEqual(new Date('2021-09-30T00:00:00Z'));
    expect(rows[0]?.slice(4)).toEqual([false, '15', 104.1, 22.4]);
    expect(data.freezePane).toMatchObject({ rows: 1 });
    const { rows: formulas, data: sheet } = await workbook('villages/items?f=xlsx&code=LC-04');
    expect(formulas[0]).toContain('=SUM(A1:A9)');
    expect([...(sheet.cells?.values() ?? [])].filter((cell) => cell.formula)).toEqual([]);
  });

  it('says on its second sheet what the rows are, from where, and whether any is made up', async () => {
    const { source } = await workbook(
      'villages/items?f=xlsx&datetime=2023-12-31&province_code_2021=48',
    );
    expect(source.name).toBe('Nguồn');
    const text = textOf(source.rows);
    expect(text).toContain('Dữ liệu mẫu, không phải số liệu thật');
    expect(text).toContain('Register made by hand for tests');
    expect(text).toContain('province_code_2021');
    const real = await workbook('villages/items?f=xlsx&lang=en&code=LC-01');
    expect(textOf(real.source.rows)).not.toMatch(/not real/i);
  });

  it('holds the rows that the list has, in its order', async () => {
    const query = 'uncovered=true&sortby=-code&datetime=2023-12-31';
    const { rows } = await workbook(`villages/items?f=xlsx&${query}&properties=code`);
    expect(rows.map(([code]) => code)).toEqual(await server.codes(`villages/items?${query}`));
  });
});

describe('GeoJSON as a file', () => {
  it('holds the features of the list, without links, and marks sample data', async () => {
    const { bytes } = await download('villages/items?f=geojson&sortby=-name');
    const file = JSON.parse(bytes.toString());
    const { body } = await server.get('/api/collections/villages/items?sortby=-name&limit=1000');
    expect(file.features).toEqual(body.features);
    expect(file.links).toBeUndefined();
    expect(bytes.toString().slice(0, 2_000)).toContain('mẫu');
  });
});

describe('provinces', () => {
  it.each([
    ['', '2025'],
    ['&datetime=2023-12-31', '2021-2023-12-31'],
    ['&datetime=2023-12-31&scheme=2025', '2025-2023-12-31'],
    ['&scheme=2021', '2021'],
    ['&datetime=../..', '2021-2025'],
    ['&datetime=../..&scheme=2021', '2021'],
  ])('“%s” names their administrative map and the day: %s', async (query, named) => {
    const { headers } = await download(`provinces/items?f=xlsx${query}`);
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="song-map-provinces-${named}.xlsx"`,
    );
  });

  it.each(['gpkg', 'kml', 'shp'])('bring both archipelagos with them as %s', async (format) => {
    if (!hasGdal) return;
    const islands = await readWithGdal(`provinces/items?f=${format}`, format, 'archipelagos').catch(
      // A KML file has a layer for each folder.
      () => null,
    );
    const { bytes } = await download(`provinces/items?f=${format}`);
    if (islands === null) expect(bytes.toString()).toMatch(/Hoàng Sa[\s\S]*Trường Sa/);
    else expect(islands).toHaveLength(62);
  });
});

describe.skipIf(!hasGdal)('GDAL', () => {
  /** What a format calls a property. */
  const values = (
    features: readonly GeoJSON.Feature<GeoJSON.Point, Record<string, unknown>>[],
    property: string,
  ) => features.map(({ properties }) => properties[property]);

  it.each(['gpkg', 'shp'])('reads %s of every collection completely', async (format) => {
    for (const { id, geometry } of Object.values(COLLECTIONS)) {
      if (geometry === null) continue;
      const { body } = await server.get(`/api/collections/${id}/items?limit=1`);
      const features = await readWithGdal(`${id}/items?f=${format}`, format, id);
      expect(features, id).toHaveLength(body.numberMatched);
    }
  });

  it('reads device lots as a table of a GeoPackage, without geometry', async () => {
    const { bytes } = await download('device_lots/items?f=gpkg');
    const file = join(folder, 'device_lots.gpkg');
    await writeFile(file, bytes);
    const { stdout, stderr } = await run('ogrinfo', ['-ro', '-al', file]);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^Geometry: None$/m);
    expect(stdout).toMatch(/^Feature Count: 6$/m);
    expect(stdout).toMatch(/^ {2}budget_left_million_vnd \(Real\) = 40$/m);
    expect(stdout).toMatch(/^ {2}date \(Date\) = 2023\/06\/30$/m);
  });

  it('reads names with every tone mark, numbers as numbers and positions in place', async () => {
    const { body } = await server.get('/api/collections/villages/items?limit=1000&sortby=code');
    const expected = body.features as GeoJSON.Feature<GeoJSON.Point, Record<string, unknown>>[];
    for (const format of ['gpkg', 'shp']) {
      const features = await readWithGdal(
        `villages/items?f=${format}&sortby=code`,
        format,
        'villages',
      );
      for (const name of ['code', 'name', 'population', 'status']) {
        expect(values(features, name), `${format} ${name}`).toEqual(values(expected, name));
      }
      features.forEach(({ geometry }, index) => {
        const [lng = 0, lat = 0] = expected[index]?.geometry.coordinates ?? [];
        expect(geometry.coordinates[0]).toBeCloseTo(lng, 6);
        expect(geometry.coordinates[1]).toBeCloseTo(lat, 6);
      });
    }
  });

  it('reads KML with its folders, typed values and positions', async () => {
    const { bytes } = await download('villages/items?f=kml');
    const file = join(folder, 'villages.kml');
    await writeFile(file, bytes);
    const { stdout, stderr } = await run('ogrinfo', ['-ro', '-al', file], {
      maxBuffer: 16_000_000,
    });
    expect(stderr).toBe('');
    const counts = [...stdout.matchAll(/^Feature Count: (\d+)$/gm)].map(([, n]) => Number(n));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(31);
    for (const folderName of ['Trắng sóng', 'Lõm sóng', 'Có sóng', 'Chưa rõ']) {
      expect(stdout).toContain(`Layer name: ${folderName}`);
    }
    expect(stdout).toMatch(/population \(Integer\) = 321/);
    expect(stdout).toContain('POINT (104.1 22.4)');
    expect(stdout).toContain('Nậm "Cang", thôn 2');
    expect(bytes.toString()).not.toMatch(/<href>/);
  });

  it('reads XLSX through its own driver', async () => {
    const { bytes } = await download('schools/items?f=xlsx&lang=en');
    const file = join(folder, 'schools.xlsx');
    await writeFile(file, bytes);
    const options = ['-ro', '-al', file];
    const { stdout, stderr } = await run('ogrinfo', options, {
      env: { ...process.env, OGR_XLSX_HEADERS: 'FORCE' },
    });
    expect(stderr).toBe('');
    expect(stdout).toContain('Feature Count: 5');
    expect(stdout).toMatch(/Students \(Integer\) = 300/);
    expect(stdout).toMatch(/Code \(String\) = S-LC-1/);
  });

  it('opens a GeoPackage with types, and finds by its index', async () => {
    const { bytes } = await download('villages/items?f=gpkg');
    const file = join(folder, 'villages.gpkg');
    await writeFile(file, bytes);
    const { stdout, stderr } = await run('ogrinfo', ['-ro', '-al', '-so', file]);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^population: Integer/m);
    expect(stdout).toMatch(/^uncovered: Integer\(Boolean\)/m);
    expect(stdout).toMatch(/^listed_on: Date/m);
    expect(stdout).toMatch(/WGS 84/);
    expect(stdout).toMatch(/mẫu/);
    const near = await run('ogrinfo', [
      ...['-ro', '-al', '-so', '-spat', '104.09', '22.39', '104.11', '22.41', file],
    ]);
    expect(near.stdout).toContain('Feature Count: 1\n');
  });
});

describe('what other people sent', () => {
  it('leaves no file broken', async () => {
    const names = ['<b>&"\u0001\u0002', ']]>', '_x0041_', "'; DROP TABLE village; --", 'Đắk 🛖'];
    const records = names.map((name, index) => ({
      village: village(`N-${index}`, { name, province_code_2021: '02', province_code_2025: '04' }),
      observation: null,
    }));
    server.store.importVillages(records, { dryRun: false });
    const query = 'province_code_2021=02&sortby=code';
    const { rows } = await workbook(`villages/items?f=xlsx&${query}&properties=name`);
    const written = ['<b>&"', ...names.slice(1)];
    expect(rows.map(([name]) => name)).toEqual(written);
    if (!hasGdal) return;
    const packed = await readWithGdal(`villages/items?f=gpkg&${query}`, 'gpkg', 'villages');
    expect(packed.map(({ properties }) => properties.name)).toEqual(names);
    const { bytes } = await download(`villages/items?f=kml&${query}`);
    await writeFile(join(folder, 'names.kml'), bytes);
    const { stdout } = await run('ogrinfo', ['-ro', '-al', join(folder, 'names.kml')]);
    for (const name of written) expect(stdout).toContain(name);
  });
});
