import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Changes } from '../../data/model/index.ts';
import { definitionOf } from '../../server/collections/changed-villages.ts';
import { fieldNames } from '../../server/export/shapefile/fields.ts';
import { openStore } from '../../server/store/sqlite/index.ts';
import { type Driver, expectProblem, startServer } from './driver.ts';

const run = promisify(execFile);
const hasGdal = spawnSync('ogrinfo', ['--version']).status === 0;
if (!hasGdal) console.warn('GDAL is not installed: exports are not read by it');

const ITEMS = '/api/collections/villages/items';
/** Between these a village is found, and four are lost. */
const DAYS = { from: '2022-12-31', to: '2023-12-31' };
const BETWEEN = `since=${DAYS.from}&datetime=${DAYS.to}`;
/** On the first observation, between observations, and after the last. */
const DATES = ['2021-09-30', '2022-06-30', '2022-12-31', '2023-06-30', '2024-05-31', '2026-01-01'];
const PAIRS = DATES.flatMap((from) => DATES.filter((to) => from < to).map((to) => [from, to]));

let server: Driver;
let folder: string;
beforeAll(async () => {
  server = await startServer();
  folder = await mkdtemp(join(tmpdir(), 'changes-export-test-'));
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/** What `/api/changes` says of each village: code, change, status before and after. */
async function told(from: string, to: string): Promise<string[][]> {
  const { body } = await server.get<Changes>(`/api/changes?from=${from}&to=${to}&limit=1000`);
  return body.villages.map(({ code, change, status_from, status_to }) => [
    ...[code, change, status_from, status_to],
  ]);
}

async function features(query: string) {
  const { status, body } = await server.get(`${ITEMS}?${query}`);
  expect(status, JSON.stringify(body).slice(0, 300)).toBe(200);
  return body.features as { id: string; properties: Record<string, unknown> }[];
}

const NAMES = ['code', 'change', 'status_from', 'status_to'];
const saidBy = (properties: Record<string, unknown>, names = NAMES) =>
  names.map((name) => properties[name]);

describe('villages since a day', () => {
  it('are those that /api/changes tells, in its order, as they stood on the later day', async () => {
    for (const [from = '', to = ''] of PAIRS) {
      const changed = await features(`since=${from}&datetime=${to}&limit=1000`);
      expect(
        changed.map(({ properties }) => saidBy(properties)),
        `${from} ${to}`,
      ).toEqual(await told(from, to));
      const then = await features(`datetime=${to}&limit=1000`);
      const byCode = new Map(then.map(({ id, properties }) => [id, properties]));
      for (const { id, properties } of changed) {
        const { change: _change, status_from: _from, status_to, ...rest } = properties;
        expect(rest).toEqual(byCode.get(id));
        expect(status_to).toBe(rest.status);
      }
    }
  });

  it('are compared with the newest observation where datetime is left out', async () => {
    const codes = (await features('since=2023-12-31')).map(({ id }) => id);
    expect(codes).toEqual((await told('2023-12-31', '2024-12-31')).map(([code]) => code));
    expect(codes).toEqual(['LC-01', 'DN-02']);
  });

  it('are filtered, sorted, chosen from and paged by what changed too', async () => {
    const lost = await features(`${BETWEEN}&filter=change = 'lost' AND status_from = 'unknown'`);
    expect(lost.map(({ id }) => id)).toEqual(['LC-05', 'DN-03', 'DG-01']);
    // In the order in which the changes are listed: found comes before lost.
    const sorted = await features(`${BETWEEN}&sortby=change,-code&properties=change,code`);
    expect(sorted.map(({ properties }) => properties)).toEqual([
      { change: 'newly_found', code: 'YB-21' },
      ...['LC-05', 'LC-02', 'DN-03', 'DG-01'].map((code) => ({ change: 'lost', code })),
    ]);
    const pages = [
      await features(`${BETWEEN}&limit=3`),
      await features(`${BETWEEN}&limit=3&offset=3`),
    ];
    expect(pages.map(({ length }) => length)).toEqual([3, 2]);
    expect(pages.flat()).toEqual(await features(BETWEEN));
    const { body } = await server.get(`${ITEMS}?${BETWEEN}&limit=1`);
    expect(body.numberMatched).toBe(5);
    expect(body.links.find(({ rel }: { rel: string }) => rel === 'next').href).toContain(BETWEEN);
    const box = await features(`${BETWEEN}&bbox=103,21,105,23&population=200`);
    expect(box.map(({ id }) => id)).toEqual(['LC-02', 'LC-05', 'YB-21']);
  });

  it.each([
    ['since=2022-02-30', /since.*“2022-02-30”.*date that exists/],
    ['since=', /since.*date/],
    ['since=2021-09-29', /since.*“2021-09-29”.*before the first observation, 2021-09-30/],
    ['since=2024-12-31', /since.*“2024-12-31”.*newest observation, 2024-12-31/],
    [`since=${DAYS.to}&datetime=${DAYS.to}`, /since.*“2023-12-31”.*not before “datetime”/],
    ['since=2022-01-01&since=2022-01-02', /since.*more than once/],
    ['change=lost', /change/],
    [`${BETWEEN}&change=lost`, /change.*not a parameter/],
    ["filter=change = 'lost'", /change/],
    ['sortby=status_from', /status_from/],
    ['properties=code,change', /change/],
  ])('“%s” is refused with what is wrong', async (query, reason) => {
    expect(expectProblem(await server.get(`${ITEMS}?${query}`), 400)).toMatch(reason);
  });

  it('names both days where the later comes first, and is of villages only', async () => {
    const { status, body } = await server.get(`${ITEMS}?since=2024-01-01&datetime=2023-01-01`);
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([
      { field: 'since', value: '2024-01-01' },
      { field: 'datetime', value: '2023-01-01' },
    ]);
    for (const collection of ['schools', 'provinces', 'device_lots', 'archipelagos']) {
      const answer = await server.get(`/api/collections/${collection}/items?since=2022-01-01`);
      expect(expectProblem(answer, 400)).toMatch(/since.*not a parameter/);
    }
  });

  it('cannot be told where nothing was observed yet', async () => {
    const empty = await startServer({ store: openStore(':memory:') });
    expect(expectProblem(await empty.get(`${ITEMS}?since=2022-01-01`), 400)).toMatch(/since.*none/);
    await empty.close();
  });
});

/** A file of what changed, saved. */
async function save(format: string, extension = format): Promise<string> {
  const response = await server.fetch(`${ITEMS}?${BETWEEN}&f=${format}&lang=en`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-disposition')).toBe(
    `attachment; filename="song-map-changes-${DAYS.from}-${DAYS.to}.${extension}"`,
  );
  const file = join(folder, `changes.${extension}`);
  await writeFile(file, Buffer.from(await response.arrayBuffer()));
  return file;
}

async function expectTold(rows: unknown[][]): Promise<void> {
  expect([...rows].sort()).toEqual((await told(DAYS.from, DAYS.to)).sort());
}

describe('a file of what changed', () => {
  it('as CSV and GeoJSON', async () => {
    const csv = parse(await readFile(await save('csv')), { bom: true, columns: true });
    await expectTold((csv as Record<string, string>[]).map((row) => saidBy(row)));
    const text = await readFile(await save('geojson'), 'utf8');
    const file = JSON.parse(text) as { features: { properties: Record<string, unknown> }[] };
    await expectTold(file.features.map(({ properties }) => saidBy(properties)));
  });

  it('as XLSX, which says the days, what the codes mean and that it is of villages that changed', async () => {
    const { sheets } = await readXlsx(await readFile(await save('xlsx')));
    const [data, source] = sheets;
    const [header = [], ...rows] = data?.rows ?? [];
    expect(header.slice(0, 5)).toEqual([
      ...['Code', 'Name', 'Change', 'Coverage before', 'Coverage after'],
    ]);
    await expectTold(rows.map(([code, _name, ...said]) => [code, ...said.slice(0, 3)]));
    const notes = (source?.rows ?? []).map((row) => row.filter(Boolean).join(' | '));
    expect(notes[0]).toBe('Sóng Map – Villages that changed');
    expect(notes).toContain('As of | 31 December 2023');
    expect(notes).toContain('Compared with | 31 December 2022');
    expect(notes.join('\n')).toMatch(/^Change \| lost \| Lost signal: /m);
    expect(notes).toContain('Coverage before | unknown | Not surveyed');
  });

  it('by a form with codes: of these, those that changed', async () => {
    const answer = await server.fetch('/api/collections/villages/export', {
      method: 'POST',
      body: new URLSearchParams({
        ...{ f: 'csv', since: DAYS.from, datetime: DAYS.to, codes: 'LC-01,YB-21,LC-02' },
        ...{ properties: 'code,change', sortby: 'change' },
      }),
    });
    const rows = parse(await answer.text(), { bom: true }) as string[][];
    expect(rows.slice(1).map(([code, change]) => [code, change])).toEqual([
      ['YB-21', 'newly_found'],
      ['LC-02', 'lost'],
    ]);
  });

  it('has its own tag', async () => {
    const tagOf = async (query: string) =>
      (await server.fetch(`${ITEMS}?f=csv&${query}`)).headers.get('etag');
    const tags = [await tagOf(BETWEEN), await tagOf(`since=2022-06-30&datetime=${DAYS.to}`)];
    expect(new Set([...tags, await tagOf(`datetime=${DAYS.to}`)]).size).toBe(3);
    expect(await tagOf(BETWEEN)).toBe(tags[0]);
  });
});

describe.skipIf(!hasGdal)('a file of what changed, as GDAL reads it', () => {
  /** Its features, by the names that the format has for the properties. */
  async function read(dataset: string, layers: string[], names: string[]): Promise<unknown[][]> {
    const target = join(folder, 'read.geojson');
    const rows: unknown[][] = [];
    for (const layer of layers) {
      await rm(target, { force: true });
      const { stderr } = await run('ogr2ogr', ['-f', 'GeoJSON', target, dataset, layer]);
      expect(stderr).toBe('');
      const file = JSON.parse(await readFile(target, 'utf8')) as Awaited<GeoJSON.FeatureCollection>;
      rows.push(...file.features.map(({ properties }) => saidBy(properties ?? {}, names)));
    }
    return rows;
  }

  it('as GeoPackage', async () => {
    await expectTold(await read(await save('gpkg'), ['villages'], NAMES));
  });

  it('as Shapefile, whose fields have names of their own', async () => {
    const properties = Object.keys(definitionOf('villages', { since: DAYS.from }).properties);
    const fields = fieldNames(properties);
    expect(new Set(fields.values()).size).toBe(properties.length);
    const file = await save('shp', 'shp.zip');
    const names = NAMES.map((name) => fields.get(name) ?? '');
    expect(names).toEqual(['code', 'change', 'stat_from', 'status_to']);
    await expectTold(await read(`/vsizip/${file}/villages.shp`, ['villages'], names));
  });

  it('as KML, in folders by the status on the later day', async () => {
    const file = await save('kml');
    const { stdout } = await run('ogrinfo', ['-ro', file]);
    const layers = [...stdout.matchAll(/^\d+: (.+?)(?: \((?:3D )?Point\))?$/gm)].map(([, name]) =>
      String(name),
    );
    expect([...layers].sort()).toEqual(['No signal (trắng sóng)', 'Partly covered (lõm sóng)']);
    await expectTold(await read(file, layers, NAMES));
  });
});
