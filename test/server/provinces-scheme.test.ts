import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Summary } from '../../data/model/index.ts';
import { COLLECTIONS } from '../../server/collections/index.ts';
import { type Driver, expectProblem, startServer } from './driver.ts';

const hasGdal = spawnSync('ogr2ogr', ['--version']).status === 0;
const FORMATS = ['csv', 'xlsx', 'geojson', 'gpkg', ...(hasGdal ? ['kml', 'shp'] : [])];
if (!hasGdal) console.warn('GDAL is not installed: KML and Shapefile are not read');

/** Some of each kind: a count, a rate, schools, devices, money. */
const READ = ['villages', 'uncovered', 'coverage_rate', 'students_in_need', 'devices_delivered'];

let server: Driver;
let folder: string;
beforeAll(async () => {
  server = await startServer();
  folder = mkdtempSync(join(tmpdir(), 'provinces-scheme-'));
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

type Row = Record<string, unknown>;

function gdalRows(file: string, layer: string): Row[] {
  const { stdout, stderr } = spawnSync('ogr2ogr', ['-f', 'CSV', '/vsistdout/', file, layer], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return parse(stdout, { columns: true });
}

/** The rows of a file in any format, by province code, each value as text; an absent one is empty. */
async function rowsOf(format: string, query: string): Promise<Map<string, Row>> {
  const response = await server.fetch(
    `/api/collections/provinces/items?f=${format}&properties=code,${READ}&${query}`,
  );
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(response.status, bytes.subarray(0, 300).toString()).toBe(200);
  const file = join(folder, `provinces.${format === 'shp' ? 'shp.zip' : format}`);
  writeFileSync(file, bytes);
  const names = ['code', ...READ];
  const read: Record<string, () => Row[] | Promise<Row[]>> = {
    csv: () => parse(bytes, { bom: true, columns: true }),
    xlsx: async () => {
      const [, ...rows] = (await readXlsx(bytes)).sheets[0]?.rows ?? [];
      return rows.map((cells) => Object.fromEntries(names.map((name, at) => [name, cells[at]])));
    },
    geojson: () =>
      JSON.parse(bytes.toString()).features.map(
        ({ properties }: { properties: Row }) => properties,
      ),
    gpkg: () => {
      const db = new Database(file, { readonly: true });
      const rows = db.prepare(`SELECT ${names} FROM provinces`).all() as Row[];
      db.close();
      return rows;
    },
    kml: () => gdalRows(file, 'Tỉnh, thành phố'),
    shp: () =>
      gdalRows(`/vsizip/${file}/provinces.shp`, 'provinces').map((row) => {
        const values = Object.values(row);
        return Object.fromEntries(names.map((name, at) => [name, values[at]]));
      }),
  };
  const rows = (await read[format]?.()) ?? [];
  return new Map(rows.map((row) => [String(row.code), row]));
}

const asNumber = (value: unknown) =>
  value === null || value === undefined || value === '' ? null : Number(value);

describe('provinces on either map at any date', () => {
  it.each(
    ['2021', '2025'].flatMap((scheme) =>
      ['2021-09-30', '2022-12-31', '2024-12-31', '2025-09-01'].map((date) => [scheme, date]),
    ),
  )('scheme %s on %s says what the summary says, in every format', async (scheme, date) => {
    const { body } = await server.get<Summary>(`/api/summary?as_of=${date}&scheme=${scheme}`);
    expect(body.provinces).toHaveLength(scheme === '2021' ? 63 : 34);
    for (const format of FORMATS) {
      const rows = await rowsOf(format, `datetime=${date}&scheme=${scheme}`);
      expect(rows.size, format).toBe(body.provinces.length);
      for (const province of body.provinces) {
        const row = rows.get(province.code);
        for (const name of READ) {
          const expected = province[name as 'villages'];
          const found = asNumber(row?.[name]);
          const where = `${format} ${province.code} ${name}`;
          if (expected === null) expect(found, where).toBeNull();
          else expect(found, where).toBeCloseTo(expected, 6);
        }
      }
    }
  });

  it('holds the same records on both maps', async () => {
    for (const date of ['2022-12-31', '2023-06-30']) {
      const sums = ['2021', '2025'].map(async (scheme) => {
        const rows = await rowsOf('csv', `datetime=${date}&scheme=${scheme}`);
        return [...rows.values()].reduce((sum, row) => sum + Number(row.uncovered), 0);
      });
      const [on63, on34] = await Promise.all(sums);
      expect(on63).toBeGreaterThan(0);
      expect(on34).toBe(on63);
    }
  });

  it('answers every indicator as JSON, with names and outlines of that map', async () => {
    const address = '/api/collections/provinces/items?datetime=2022-12-31&scheme=2025&limit=100';
    const { body } = await server.get(address);
    const summary = await server.get<Summary>('/api/summary?as_of=2022-12-31&scheme=2025');
    expect(body.numberMatched).toBe(34);
    for (const { id, geometry, properties } of body.features) {
      const own = summary.body.provinces.find(({ code }) => code === properties.code);
      expect(id).toBe(`2025-${properties.code}`);
      expect(properties).toMatchObject({ scheme: '2025', valid_from: '2025-07-01' });
      const shared = Object.keys(COLLECTIONS.provinces.properties).filter(
        (name) => own && name in own,
      );
      expect(shared.length).toBeGreaterThan(20);
      for (const name of shared) expect(properties[name], name).toEqual(own?.[name as 'villages']);
      if (properties.code === '15') expect(geometry.type).toMatch(/Polygon/);
    }
  });

  it('left out, the units in force answer, and with an interval it keeps to one map', async () => {
    const matched = async (query: string) =>
      (await server.get(`/api/collections/provinces/items?limit=1&${query}`)).body.numberMatched;
    expect(await matched('datetime=2022-12-31')).toBe(63);
    expect(await matched('scheme=2021')).toBe(63);
    expect(await matched('scheme=2025')).toBe(34);
    expect(await matched('datetime=../..&scheme=2021')).toBe(63);
    expect(await matched('datetime=2025-07-01/..&scheme=2021')).toBe(0);
  });

  it('takes a selection by its codes on the map asked for', async () => {
    const post = (body: string) =>
      server.fetch('/api/collections/provinces/export', {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body,
      });
    const chosen = await post(
      'f=csv&datetime=2022-12-31&scheme=2025&codes=2025-15&properties=code,uncovered',
    );
    const { body } = await server.get<Summary>('/api/summary?as_of=2022-12-31&scheme=2025');
    const own = body.provinces.find(({ code }) => code === '15');
    expect(parse(await chosen.text(), { bom: true })).toEqual([
      ['code', 'uncovered'],
      ['15', String(own?.uncovered)],
    ]);
    const other = await post('f=csv&scheme=2025&codes=2021-10');
    expect(other.status).toBe(400);
    expect(await other.text()).toContain('scheme 2025');
  });

  it('names a scheme that is none', async () => {
    const answer = await server.get('/api/collections/provinces/items?scheme=2008');
    expect(expectProblem(answer, 400)).toContain('2008');
  });
});

describe('villages-filter on provinces', () => {
  const FILTERS = [
    'uncovered = true',
    'grid_power = false',
    "status = 'none' AND population > 100",
    "province_code_2021 = '10'",
    "province_name = 'Tỉnh Lào Cai'",
    "CASEI(ACCENTI(name)) LIKE CASEI(ACCENTI('%nam%'))",
    "code = 'nobody'",
  ];

  it.each(FILTERS)('%s: indicators count the villages that the list has', async (filter) => {
    for (const [date, scheme] of [
      ['2022-12-31', '2021'],
      ['2022-12-31', '2025'],
      ['2025-09-01', '2025'],
    ]) {
      const when = `datetime=${date}&filter=${encodeURIComponent(filter)}`;
      const { body } = await server.get(`/api/collections/villages/items?limit=1000&${when}`);
      const rows = await rowsOf(
        'csv',
        `datetime=${date}&scheme=${scheme}&villages-filter=${encodeURIComponent(filter)}`,
      );
      const plain = await rowsOf('csv', `datetime=${date}&scheme=${scheme}`);
      expect([...rows.keys()]).toEqual([...plain.keys()]);
      for (const [code, row] of rows) {
        const own = body.features.filter(
          ({ properties }: { properties: Row }) => properties[`province_code_${scheme}`] === code,
        );
        const gaps = own.filter(({ properties }: { properties: Row }) => properties.uncovered);
        expect(Number(row.villages), `${date} ${scheme} ${code}`).toBe(own.length);
        expect(Number(row.uncovered)).toBe(gaps.length);
        expect(row.devices_delivered).toBe(plain.get(code)?.devices_delivered);
      }
    }
  });

  it.each(FORMATS)('%s says the same, and what was counted', async (format) => {
    const query = `datetime=2022-12-31&scheme=2025&villages-filter=${encodeURIComponent('uncovered = true')}`;
    const csv = await rowsOf('csv', query);
    const rows = await rowsOf(format, query);
    for (const [code, row] of csv) {
      for (const name of READ) {
        expect(asNumber(rows.get(code)?.[name])).toEqual(asNumber(row[name]));
      }
    }
    if (format !== 'xlsx') return;
    const response = await server.fetch(`/api/collections/provinces/items?f=xlsx&${query}`);
    const { sheets } = await readXlsx(Buffer.from(await response.arrayBuffer()));
    expect(sheets[1]?.rows.flat().join('\n')).toContain('villages-filter: uncovered = true');
  });

  it('is of provinces only, and its faults bear its name', async () => {
    const address = (collection: string, filter: string) =>
      `/api/collections/${collection}/items?villages-filter=${encodeURIComponent(filter)}`;
    const elsewhere = await server.get(address('villages', 'uncovered = true'));
    expect(expectProblem(elsewhere, 400)).toContain('villages-filter');
    for (const filter of ['colour = 1', 'uncovered =', "population = 'x'"]) {
      const answer = await server.get(address('provinces', filter));
      expectProblem(answer, 400);
      expect(answer.body.errors[0].field).toBe('villages-filter');
    }
  });
});
