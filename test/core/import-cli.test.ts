import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { runImport } from '../../server/import/cli.ts';
import type { ImportStore } from '../../server/import/types.ts';
import type { VillageImport } from '../../server/store/store.ts';

const folder = mkdtempSync(join(tmpdir(), 'song-import-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A store that keeps what it was given; a real one is tested with its own database. */
function createRecorder() {
  const calls: { name: string; records: readonly unknown[]; dryRun: boolean }[] = [];
  const sources: string[] = [];
  const take = (name: string) => (records: readonly unknown[], options: { dryRun: boolean }) => {
    calls.push({ name, records, ...options });
    return { added: records.length - 1, changed: 1, unchanged: 0 };
  };
  const store: ImportStore = {
    boundaries: () => [],
    importSource: (source) => void sources.push(source.title),
    importVillages: take('villages'),
    importSchools: take('schools'),
    importDeviceLots: take('devices'),
    importBoundaries: take('provinces'),
  };
  return { store, calls, sources };
}

function run(text: string | null, ...argv: string[]) {
  const file = join(folder, 'thon.csv');
  if (text !== null) writeFileSync(file, text);
  const recorder = createRecorder();
  let [stdout, stderr] = ['', ''];
  const exit = runImport(() => recorder.store, text === null ? argv : ['villages', file, ...argv], {
    stdout: (piece) => {
      stdout += piece;
    },
    stderr: (piece) => {
      stderr += piece;
    },
    isTerminal: false,
    today: '2026-11-22',
  });
  return { exit, stdout, stderr, ...recorder };
}

const GOOD = 'code,name,lng,lat\n1,A,105,21\n2,B,105,21\n2,B,105,21\n';
const BAD = `${GOOD}3,C,21,105\n`;

describe('npm run import', () => {
  it('imports all rows and counts them', () => {
    const { exit, stdout, calls, sources } = run(GOOD, '--json', '--source', 'Sở');
    expect(exit).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      rows: 3,
      added: 1,
      changed: 1,
      unchanged: 1,
      rejected: 0,
      errors: [],
    });
    expect(calls).toMatchObject([{ name: 'villages', dryRun: false }]);
    expect(calls[0]?.records).toHaveLength(2);
    expect(sources).toEqual(['Sở']);
  });

  it('changes nothing where a row is rejected', () => {
    const { exit, stdout, calls, sources } = run(BAD, '--json');
    expect(exit).toBe(1);
    expect(calls).toEqual([]);
    expect(sources).toEqual([]);
    expect(JSON.parse(stdout)).toEqual({
      rows: 4,
      added: 0,
      changed: 0,
      unchanged: 0,
      rejected: 1,
      errors: [
        { row: 5, column: 'lng', value: '21, 105', reason: 'longitude and latitude look swapped' },
      ],
    });
  });

  it('imports the good rows with --skip-bad, and says by its exit code that there were others', () => {
    const { exit, stdout, calls } = run(BAD, '--json', '--skip-bad');
    expect(exit).toBe(1);
    expect(calls[0]?.records).toHaveLength(2);
    expect(JSON.parse(stdout)).toMatchObject({ added: 1, changed: 1, unchanged: 1, rejected: 1 });
  });

  it('only counts with --dry-run', () => {
    const { exit, stdout, calls, sources } = run(GOOD, '--dry-run');
    expect(exit).toBe(0);
    expect(calls).toMatchObject([{ dryRun: true }]);
    expect(sources).toEqual([]);
    expect(stdout).toContain('nothing was changed (--dry-run)');
  });

  it('tells people the counts, the columns and the first twenty reasons', () => {
    const bad = Array.from({ length: 25 }, (_, index) => `b${index},C,21,105`).join('\n');
    const { stdout } = run(`${GOOD}${bad}`);
    expect(stdout).toContain('Nothing was imported');
    expect(stdout).toContain('--skip-bad imports the good rows');
    expect(stdout).toContain('rows 28, added 0, changed 0, unchanged 0, rejected 25');
    expect(stdout).toContain('columns read: code, name, lng, lat');
    expect(stdout.match(/look swapped/g)).toHaveLength(20);
    expect(stdout).toContain('row 5, lng, “21, 105”: longitude and latitude look swapped');
    expect(stdout).toContain('… and 5 more');
  });

  it('reports a file that is no table in the same shape', () => {
    const { exit, stdout } = run('a,b\n1,2\n', '--json');
    expect(exit).toBe(1);
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({ rows: 0, added: 0, rejected: 0 });
    expect(report.errors[0]).toMatchObject({ row: 0, column: 'name' });
  });

  it('answers a wrong command line with 2 and the usage, and opens nothing', () => {
    for (const argv of [
      [],
      ['towns', 'a.csv'],
      ['villages', join(folder, 'absent.csv')],
      ['villages', 'a.csv', '--x'],
    ]) {
      const { exit, stderr, stdout, calls } = run(null, ...argv);
      expect(exit).toBe(2);
      expect(stderr).toContain('Usage: npm run import');
      expect(stdout).toBe('');
      expect(calls).toEqual([]);
    }
  });

  it('explains itself', () => {
    const { exit, stdout } = run(null, '--help');
    expect(exit).toBe(0);
    expect(stdout).toContain('the headings are row 1, the first record is row 2');
    expect(stdout).toContain('province_code_2021');
  });
});

const shared = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const places = `${shared}villages/villages_geonames.csv`;

describe.skipIf(!existsSync(places))('real files', () => {
  it('imports 41,103 places', { timeout: 30_000 }, () => {
    const map =
      'name=name,lng=lon,lat=lat,code=geoname_id,commune_name=commune_2025,province_code_2021=province63_code,province_code_2025=province34_code';
    const { exit, stdout, calls } = run(null, 'villages', places, '--map', map, '--json');
    expect(exit).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ rows: 41103, rejected: 0, errors: [] });
    const records = calls[0]?.records as VillageImport[];
    expect(records).toHaveLength(41103);
    expect(new Set(records.map(({ village }) => village.code)).size).toBe(41103);
    expect(records.every(({ observation }) => observation === null)).toBe(true);
  });

  it.each([
    ['provinces63_detail', 63],
    ['provinces34_detail', 34],
  ])('imports %s', (name, count) => {
    const file = `${shared}boundaries/${name}.geojson`;
    const { exit, stdout, calls } = run(null, 'provinces', file, '--map', 'code=code');
    expect(exit).toBe(0);
    expect(calls[0]?.records).toHaveLength(count);
    expect(stdout).toContain('parts of Hoàng Sa');
    expect(stdout).toContain('parts of Trường Sa');
  });
});
