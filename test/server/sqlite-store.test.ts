import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { openStore } from '../../server/store/sqlite/index.ts';
import { openSeededStore } from './driver.ts';
import { REGISTER, TODAY, village } from './register.ts';
import { describeStore } from './store-contract.ts';
import { storyNamed } from './story-sample.ts';

describeStore('the SQLite store', () => openStore(':memory:', () => TODAY));

describe('the SQLite store on disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'song-map-store-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('keeps data and version over a restart', () => {
    const first = openSeededStore(join(folder, 'restart'));
    const version = first.dataVersion();
    first.close();
    const second = openStore(join(folder, 'restart'), () => TODAY);
    expect(second.dataVersion()).toBe(version);
    expect(second.isEmpty()).toBe(false);
    expect(second.collectionSize('villages')).toBe(REGISTER.villages.length);
    second.close();
  });

  it('sees what another connection to the same file wrote', () => {
    const server = openSeededStore(join(folder, 'shared'));
    const importer = openStore(join(folder, 'shared'), () => TODAY);
    const version = server.dataVersion();
    expect(importer.dataVersion()).toBe(version);
    importer.importVillages([{ village: village('NEW'), observation: null }], { dryRun: false });
    expect(server.dataVersion()).toBe(importer.dataVersion());
    expect(server.dataVersion()).not.toBe(version);
    expect(server.item('villages', 'NEW', null)).not.toBeNull();
    importer.close();
    server.close();
  });

  it('brings a database of the first schema up to date, feature texts and sums included', () => {
    const path = join(folder, 'first');
    openSeededStore(path).close();
    const raw = new Database(join(path, 'song-map.sqlite'));
    raw.exec(`
      DROP TABLE story;
      ALTER TABLE village DROP COLUMN gap_reason;
      ALTER TABLE village DROP COLUMN students_in_need;
      ALTER TABLE village DROP COLUMN devices_delivered;
      ALTER TABLE school DROP COLUMN devices_delivered;
      UPDATE village_feature SET text = replace(text, '"gap_reason"', '"nothing"');`);
    raw.pragma('user_version = 1');
    raw.close();
    const store = openStore(path, () => TODAY);
    const query = { bbox: null, at: null, filter: null, sortby: [], limit: null, offset: 0 };
    const { featuresJson } = store.items('villages', { ...query, properties: null });
    const list = JSON.parse(`[${featuresJson}]`) as GeoJSON.Feature[];
    expect(list.find(({ id }) => id === 'LC-02')?.properties).toMatchObject({
      gap_reason: null,
      students_in_need: 100,
      devices_delivered: null,
    });
    store.close();
  });

  it('gives up no kept answer for a story that another connection saved', () => {
    const server = openSeededStore(join(folder, 'stories'));
    const editor = openStore(join(folder, 'stories'), () => TODAY);
    const version = server.dataVersion();
    editor.saveStory(storyNamed('hall'), () => {});
    expect(server.story('hall')?.revision).toBe(1);
    expect(server.dataVersion()).toBe(version);
    editor.close();
    server.close();
  });

  it('names provinces anew on the day that a name changes, also while it runs', () => {
    let today = '2026-04-29';
    const store = openStore(join(folder, 'names'), () => today);
    store.seed(REGISTER, []);
    const nameInList = () => {
      const query = { bbox: null, at: null, filter: null, sortby: [], limit: null, offset: 0 };
      const { featuresJson } = store.items('villages', { ...query, properties: null });
      const list = JSON.parse(`[${featuresJson}]`) as GeoJSON.Feature[];
      return list.find(({ id }) => id === 'DN-01')?.properties?.province_name;
    };
    expect(nameInList()).toBe('Tỉnh Đồng Nai');
    const version = store.dataVersion();
    today = '2026-04-30';
    expect(store.dataVersion()).not.toBe(version);
    expect(nameInList()).toBe('Thành phố Đồng Nai');
    store.close();
  });
});
