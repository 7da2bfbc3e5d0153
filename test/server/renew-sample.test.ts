import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renewSampleIfOld, seedIfEmpty } from '../../server/seed/seed.ts';
import { openStore } from '../../server/store/sqlite/index.ts';
import { school, TODAY, village } from './register.ts';

const FILE = 'song-map.sqlite';

/** Rows of the one that the other has not, finished texts included. The database compares: there are half a million. */
function differences(folder: string, kept: string): unknown[] {
  const db = new Database(join(folder, FILE), { readonly: true });
  db.prepare('ATTACH ? AS kept').run(join(folder, kept));
  const found = ['village', 'school', 'village_feature', 'school_feature'].flatMap((table) =>
    [
      ['main', 'kept'],
      ['kept', 'main'],
    ].flatMap(([one, other]) =>
      db
        .prepare(
          `SELECT '${table}' AS of_table, '${one}' AS only_in, * FROM (
             SELECT * FROM ${one}.${table} EXCEPT SELECT * FROM ${other}.${table}) LIMIT 3`,
        )
        .all(),
    ),
  );
  db.close();
  return found;
}

describe('a sample register of an older generator', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'song-map-renew-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('gets what it lacks, and no record that is not sample is touched', {
    timeout: 120_000,
  }, () => {
    const open = () => openStore(folder, () => TODAY);
    let store = open();
    seedIfEmpty(store, () => {});
    expect(store.hasOldSample()).toBe(false);
    // Two of the sample's records were since reported, without what the new columns say.
    const [gap] = store
      .items('villages', {
        ...{ bbox: null, at: null, filter: null, limit: 1, offset: 0 },
        ...{
          properties: ['code', 'listed_on'],
          sortby: [{ property: 'listed_on', descending: false }],
        },
      })
      .featuresJson.toString()
      .match(/S\d\d-\d{5}/) ?? [''];
    const real = village(gap, { name: 'Bản có thật', listed_on: '2021-09-30', phase: 'I' });
    const [schoolCode = ''] = /"id":"([^"]+)"/
      .exec(
        store
          .items('schools', {
            bbox: null,
            at: null,
            filter: null,
            limit: 1,
            offset: 0,
            sortby: [],
            properties: ['code'],
          })
          .featuresJson.toString(),
      )
      ?.slice(1) ?? [''];
    store.importVillages([{ village: real, observation: null }], { dryRun: false });
    store.importSchools([school(schoolCode, { village_code: gap })], { dryRun: false });
    store.close();
    copyFileSync(join(folder, FILE), join(folder, 'whole.sqlite'));

    const db = new Database(join(folder, FILE));
    db.exec(`UPDATE village SET gap_reason = NULL, devices_delivered = NULL;
      UPDATE school SET devices_delivered = NULL; DELETE FROM meta WHERE key = 'units'`);
    db.close();
    store = open();
    const emptied = store.dataVersion();
    expect(store.hasOldSample()).toBe(true);
    const said: string[] = [];
    renewSampleIfOld(store, (text) => said.push(text));
    expect(said.at(-1)).toMatch(/Brought \d+ sample records up to date/);
    expect(store.dataVersion()).not.toBe(emptied);
    expect(store.hasOldSample()).toBe(false);
    store.close();
    expect(differences(folder, 'whole.sqlite')).toEqual([]);
    const read = new Database(join(folder, FILE));
    expect(read.prepare('SELECT name FROM village WHERE code = ?').pluck().get(gap)).toBe(
      'Bản có thật',
    );
    // What is alike is told apart from what is not, or the comparison would say nothing.
    read.exec("UPDATE village SET gap_reason = 'unknown' WHERE gap_reason = 'terrain'");
    read.close();
    expect(differences(folder, 'whole.sqlite')).not.toEqual([]);

    // Taken out once more by hand: it is not made up a second time at every start.
    const again = new Database(join(folder, FILE));
    again.exec('UPDATE village SET gap_reason = NULL');
    again.close();
    store = open();
    expect(store.hasOldSample()).toBe(false);
    store.close();
  });
});
