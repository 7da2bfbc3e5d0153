import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DataChangedError } from '../../server/errors/index.ts';
import type { ItemsQuery, Store, VillageImport } from '../../server/store/store.ts';
import { BOUNDARIES, lot, observation, REGISTER, school, village } from './register.ts';
import { storyNamed } from './story-sample.ts';

const EVERYTHING: ItemsQuery = {
  bbox: null,
  at: null,
  filter: null,
  sortby: [],
  limit: null,
  offset: 0,
  properties: null,
};

type Feature = GeoJSON.Feature<GeoJSON.Point, Record<string, unknown>>;

/** Villages and schools whose text was finished when they were written must say the same as when they are put together now. */
function features(store: Store, collection: 'villages' | 'schools' | 'provinces', query = {}) {
  const answer = store.items(collection, { ...EVERYTHING, ...query });
  const list = JSON.parse(`[${answer.featuresJson.toString()}]`) as Feature[];
  expect(list).toHaveLength(answer.numberReturned);
  return list;
}

function properties(store: Store, code: string, at: string | null = null) {
  const text = store.item('villages', code, at);
  return text === null ? null : (JSON.parse(text) as Feature).properties;
}

const asImport = (code: string, special = {}, status?: 'covered' | 'none'): VillageImport => ({
  village: village(code, special),
  observation: status ? observation(code, '2025-03-31', status) : null,
});

/**
 * What every store must do, whatever it keeps its records in.
 *
 * @param open gives a new, empty store whose today is `TODAY`
 */
export function describeStore(name: string, open: () => Store): void {
  describe(`${name} keeps the contract of a store`, () => {
    let store: Store;
    beforeEach(() => {
      store = open();
      store.seed(REGISTER, BOUNDARIES);
    });
    afterEach(() => store.close());

    it('is empty until it is seeded', () => {
      const fresh = open();
      expect(fresh.isEmpty()).toBe(true);
      expect(fresh.newestObservation()).toBeNull();
      expect(fresh.collectionSize('villages')).toBe(0);
      expect(features(fresh, 'villages')).toEqual([]);
      expect(fresh.summary(null, null).national).toMatchObject({
        villages: 0,
        coverage_rate: null,
      });
      fresh.close();
      expect(store.isEmpty()).toBe(false);
    });

    it('holds what it was seeded with', () => {
      expect(store.collectionSize('villages')).toBe(31);
      expect(store.collectionSize('schools')).toBe(5);
      expect(store.collectionSize('provinces')).toBe(34);
      expect(store.newestObservation()).toBe('2024-12-31');
      expect(store.collectionExtent('villages')).toEqual({
        bbox: [103.8, 11, 107.97, 22.4],
        interval: ['2021-09-30', '2024-12-31'],
      });
      expect(store.sources()).toEqual(REGISTER.sources);
      expect(store.boundaries('2025').map(({ code }) => code)).toEqual(['15', '48', '75']);
    });

    it('answers features the same when found by id, by list and by a selection of properties', () => {
      for (const collection of ['villages', 'schools'] as const) {
        const names = Object.keys(features(store, collection)[0]?.properties ?? {});
        const listed = features(store, collection);
        expect(features(store, collection, { properties: names })).toEqual(listed);
        for (const feature of listed) {
          const single = store.item(collection, String(feature.id), null);
          expect(JSON.parse(single ?? 'null')).toEqual(feature);
        }
      }
    });

    it('opens an answer that is read in parts, the same as in one piece', () => {
      for (const query of [
        {},
        { at: '2022-12-31', sortby: [{ property: 'population', descending: true }] },
        { properties: ['code', 'status'], limit: 20, offset: 5 },
        { bbox: [103, 21, 105, 23] as const, codes: ['LC-02', 'YB-21', 'DN-01'] },
      ]) {
        const whole = { ...EVERYTHING, ...query } as ItemsQuery;
        const reader = store.openItems('villages', whole, null);
        const read = (start: number, end: number) =>
          JSON.parse(`[${reader.features(start, end).toString()}]`) as Feature[];
        const parts = [...read(0, 2), ...read(2, reader.size)];
        expect(parts).toEqual(features(store, 'villages', whole));
        expect(parts).toHaveLength(reader.size);
      }
    });

    it('brings the features of an answer together by a property, and says what they are', () => {
      const query = { ...EVERYTHING, codes: ['LC-02', 'DN-01', 'DG-01', 'DN-03', 'XX-01'] };
      const { groups, provenance, size } = store.openItems('villages', query, 'status');
      expect(size).toBe(5);
      expect(groups).toEqual([
        { value: 'none', size: 2 },
        { value: 'covered', size: 1 },
        { value: 'partial', size: 1 },
        { value: 'unknown', size: 1 },
      ]);
      expect(provenance).toMatchObject({
        bases: { reported: 3, derived: 1, sample: 1 },
        hasSample: true,
      });
      expect(provenance.sources).toEqual(store.sources());
    });

    it('calls an answer sample where only the observation behind a status is', () => {
      const made = observation('LC-03', '2025-01-31', 'none', { basis: 'sample' });
      store.importVillages([{ village: village('LC-03'), observation: made }], { dryRun: false });
      const query = { ...EVERYTHING, codes: ['LC-03'] };
      const { provenance } = store.openItems('villages', query, null);
      expect(provenance).toMatchObject({ bases: { reported: 1, sample: 0 }, hasSample: true });
      const before = store.openItems('villages', { ...query, at: '2024-12-31' }, null);
      expect(before.provenance.hasSample).toBe(false);
    });

    it('ends an opened answer where the data changes', () => {
      const reader = store.openItems('villages', EVERYTHING, null);
      store.importVillages([asImport('NEW')], { dryRun: false });
      expect(() => reader.features(0, 1)).toThrow(DataChangedError);
    });

    it('tells which codes it does not know', () => {
      const codes = ['LC-01', 'nobody', 'LC-02', 'nothing', 'never'];
      expect(store.unknownCodes('villages', codes, { at: null }, 2)).toEqual(['nobody', 'nothing']);
      expect(store.unknownCodes('provinces', ['2021-10', '2025-15'], { at: 'all' }, 5)).toEqual([]);
      expect(store.unknownCodes('provinces', ['2021-10'], { at: null }, 5)).toEqual(['2021-10']);
      expect(store.unknownCodes('device_lots', ['L-1', 'L-5'], { at: '2023-12-31' }, 5)).toEqual([
        'L-5',
      ]);
    });

    it('gives numbers as numbers, flags as booleans and codes as text', () => {
      expect(properties(store, 'LC-01')).toMatchObject({
        code: 'LC-01',
        province_code: '15',
        population: 321,
        grid_power: false,
        especially_disadvantaged: true,
        uncovered: false,
        listed_again: false,
      });
      expect(properties(store, 'LC-04')).toMatchObject({ population: null, grid_power: null });
    });

    it('knows the status of a village at any date', () => {
      const statusAt = (at: string | null) => properties(store, 'LC-01', at)?.status;
      expect(statusAt('2021-09-29')).toBe('unknown');
      expect(statusAt('2021-09-30')).toBe('none');
      expect(statusAt('2022-12-30')).toBe('none');
      expect(statusAt('2022-12-31')).toBe('partial');
      expect(statusAt('2024-05-31')).toBe('covered');
      expect(statusAt(null)).toBe('covered');
    });

    it('says when a village was covered as one could know it at the date', () => {
      expect(properties(store, 'LC-02', null)).toMatchObject({ status: 'none', covered_on: null });
      expect(properties(store, 'LC-02', '2022-12-31')).toMatchObject({
        status: 'covered',
        covered_on: '2022-06-30',
      });
      expect(properties(store, 'DN-02', '2024-12-30')).toMatchObject({ covered_on: null });
      expect(properties(store, 'DN-02', null)).toMatchObject({ covered_on: '2024-12-31' });
    });

    it('pages in a stable order, also where the sort order has ties', () => {
      for (const sortby of [[], [{ property: 'population', descending: true }]]) {
        const codes: unknown[] = [];
        for (let offset = 0; offset < 31; offset += 4) {
          codes.push(...features(store, 'villages', { sortby, limit: 4, offset }).map((f) => f.id));
        }
        const whole = features(store, 'villages', { sortby }).map((f) => f.id);
        expect(codes).toEqual(whole);
        expect(new Set(codes).size).toBe(31);
      }
    });

    it('finds exactly the points in a box, also where they lie on its edge', () => {
      const codes = (list: Feature[]) => list.map(({ id }) => id).sort();
      const all = features(store, 'villages');
      for (const { geometry } of all) {
        const [lng = 0, lat = 0] = geometry.coordinates;
        const hair = 1e-9;
        const boxes = [
          [lng, lat, lng + 1, lat + 1],
          [lng + hair, lat, lng + 1, lat + 1],
          [lng - 1, lat - 1, lng, lat],
          [lng - 1, lat - 1, lng, lat - hair],
          [lng, lat, lng, lat],
        ] as const;
        for (const [west, south, east, north] of boxes) {
          const inside = all.filter(({ geometry: { coordinates } }) => {
            const [x = 0, y = 0] = coordinates;
            return x >= west && x <= east && y >= south && y <= north;
          });
          const bbox = [west, south, east, north];
          expect(codes(features(store, 'villages', { bbox }))).toEqual(codes(inside));
        }
      }
    });

    it('counts matches beyond the page', () => {
      const answer = store.items('villages', { ...EVERYTHING, limit: 2 });
      expect(answer).toMatchObject({ numberMatched: 31, numberReturned: 2 });
      const beyond = store.items('villages', { ...EVERYTHING, limit: 2, offset: 100 });
      expect(beyond).toMatchObject({ numberMatched: 31, numberReturned: 0 });
    });

    it('has the points of a collection with their class, and describes each', () => {
      const { ids, lng, lat, classIndex, classes } = store.points('villages', null);
      expect(ids).toHaveLength(31);
      const statuses = Array.from(classIndex, (index) => classes[index]);
      expect(statuses.filter((status) => status === 'none')).toHaveLength(3);
      const described = store.pointProperties('villages', [...ids], null);
      const position = described.findIndex(({ code }) => code === 'LC-01');
      expect([lng[position], lat[position], statuses[position]]).toEqual([104.1, 22.4, 'covered']);
      expect(described[position]).toMatchObject({ name: 'Nậm Đét', uncovered: false });
      const before = store.points('villages', '2021-12-31');
      expect(before.classes[before.classIndex[position] ?? 0]).toBe('none');
    });

    it('gives the data a new version when, and only when, it changes', () => {
      const versions = [store.dataVersion()];
      const expectChange = (isChange: boolean) => {
        const version = store.dataVersion();
        expect(version === versions.at(-1)).toBe(!isChange);
        versions.push(version);
      };
      store.importVillages([asImport('LC-01', { name: 'Mới' })], { dryRun: true });
      expectChange(false);
      const [known] = REGISTER.villages;
      store.importVillages([{ village: known ?? village('?'), observation: null }], {
        dryRun: false,
      });
      expectChange(false);
      store.importSchools([...REGISTER.schools], { dryRun: false });
      store.importDeviceLots([...REGISTER.deviceLots], { dryRun: false });
      store.importBoundaries(BOUNDARIES, { dryRun: false });
      for (const source of REGISTER.sources) store.importSource(source);
      expectChange(false);
      store.importVillages([asImport('NEW')], { dryRun: false });
      expectChange(true);
      store.importSource({
        ...(REGISTER.sources[0] as never as object),
        title: 'Another',
      } as never);
      expectChange(true);
      expect(new Set(versions).size).toBe(3);
    });

    it('counts what an import adds, changes and leaves', () => {
      const records = [
        asImport('LC-03', { name: 'Hoàng Liên', lng: 103.8, lat: 22.35, commune_name: null }),
        asImport('LC-05', { name: 'Tên mới' }),
        asImport('NEW', { lng: 105 }, 'none'),
      ];
      const counts = { added: 1, changed: 1, unchanged: 1 };
      expect(store.importVillages(records, { dryRun: true })).toEqual(counts);
      expect(properties(store, 'NEW')).toBeNull();
      expect(store.importVillages(records, { dryRun: false })).toEqual(counts);
      expect(properties(store, 'NEW')).toMatchObject({ status: 'none', observed_on: '2025-03-31' });
      expect(properties(store, 'LC-05')).toMatchObject({ name: 'Tên mới', status: 'partial' });
      expect(store.importVillages(records, { dryRun: false })).toMatchObject({ unchanged: 3 });
    });

    it('makes what follows from an import follow at once', () => {
      store.importVillages([asImport('LC-02', REGISTER.villages[1], 'covered')], { dryRun: false });
      expect(properties(store, 'LC-02')).toMatchObject({
        status: 'covered',
        covered_on: '2022-06-30',
      });
      const [first] = features(store, 'schools');
      expect(first?.properties).toMatchObject({ code: 'S-LC-1', in_uncovered_village: false });
      expect(store.newestObservation()).toBe('2025-03-31');
      store.importVillages([asImport('NEW', { name: 'Khuổi Ngoài', commune_name: 'Mới' })], {
        dryRun: false,
      });
      expect(store.search('khuoi ngoai', 5)[0]).toMatchObject({ code: 'NEW' });
      expect(store.search('mới', 5)[0]).toMatchObject({ kind: 'commune', name: 'Mới' });
    });

    it('keeps what the schools of a village state summed, whichever came first', () => {
      const sums = (code: string) => {
        const { students_in_need, devices_delivered } = properties(store, code) ?? {};
        const [listed] = features(store, 'villages').filter(({ id }) => id === code);
        expect(listed?.properties).toMatchObject({ students_in_need, devices_delivered });
        return [students_in_need, devices_delivered];
      };
      expect(sums('LC-02')).toEqual([100, 12]);
      expect(sums('YB-01')).toEqual([100, 0]);
      expect(sums('LC-03')).toEqual([null, null]);
      const second = { village_code: 'LC-02', students_in_need: 30, devices_delivered: null };
      store.importSchools([school('S-2', second), school('S-3', { village_code: 'NEW' })], {
        dryRun: false,
      });
      expect(sums('LC-02')).toEqual([130, 12]);
      store.importVillages([asImport('NEW')], { dryRun: false });
      expect(sums('NEW')).toEqual([100, null]);
      store.importSchools([school('S-2', { ...second, village_code: 'LC-03' })], { dryRun: false });
      expect(sums('LC-02')).toEqual([100, 12]);
      expect(sums('LC-03')).toEqual([30, null]);
      const sample = school('S-4', {
        village_code: 'LC-02',
        devices_delivered: 3,
        basis: 'sample',
      });
      store.importSchools([sample], { dryRun: false });
      expect(sums('LC-02')).toEqual([200, 15]);
      store.removeSample();
      expect(sums('LC-02')).toEqual([100, 12]);
    });

    it('imports all or nothing, and goes on after a failure', () => {
      const version = store.dataVersion();
      const broken = asImport('BAD', { name: null as never });
      expect(() => store.importVillages([asImport('NEW'), broken], { dryRun: false })).toThrow();
      expect(properties(store, 'NEW')).toBeNull();
      expect(store.dataVersion()).toBe(version);
      expect(store.importVillages([asImport('NEW')], { dryRun: false })).toMatchObject({
        added: 1,
      });
    });

    it('replaces schools, lots and boundaries by their code', () => {
      const renamed = [school('S-LC-1', { name: 'Đổi tên' })];
      expect(store.importSchools(renamed, { dryRun: false })).toMatchObject({ changed: 1 });
      const lots = [
        lot('L-6', { province_code_2021: null, province_code_2025: null, delivered: 4 }),
      ];
      expect(store.importDeviceLots(lots, { dryRun: false })).toMatchObject({ changed: 1 });
      expect(store.summary(null, null).unplaced).toMatchObject({ devices_delivered: 4 });
      const [boundary] = BOUNDARIES;
      const moved = { ...(boundary as (typeof BOUNDARIES)[0]), source: 'survey' };
      expect(store.importBoundaries([moved], { dryRun: false })).toMatchObject({ changed: 1 });
      expect(store.deviceLots('2021', '10').map(({ code }) => code)).toEqual(['L-1', 'L-3', 'L-2']);
    });

    it('removes sample records and nothing else', () => {
      const sample = { ...observation('LC-03', '2025-01-31', 'none'), basis: 'sample' } as const;
      const { village_code: _code, ...observed } = sample;
      const known = REGISTER.villages.find(({ code }) => code === 'LC-03');
      if (!known) throw new Error('no LC-03');
      store.importVillages([{ village: known, observation: observed }], { dryRun: false });
      expect(properties(store, 'LC-03')?.status).toBe('none');
      expect(store.removeSample()).toBe(1);
      expect(properties(store, 'DG-01')).toBeNull();
      expect(properties(store, 'LC-03')?.status).toBe('covered');
      expect(store.collectionSize('villages')).toBe(30);
      expect(store.search('Tà Lang', 5)).toEqual([]);
      const version = store.dataVersion();
      expect(store.removeSample()).toBe(0);
      expect(store.dataVersion()).toBe(version);
      expect(features(store, 'villages').map((f) => f.properties.basis)).not.toContain('sample');
    });

    it('keeps the history of a village, oldest first', () => {
      expect(store.observationHistory('LC-01').map(({ date }) => date)).toEqual([
        '2021-09-30',
        '2022-12-31',
        '2024-05-31',
      ]);
      expect(store.observationHistory('nobody')).toEqual([]);
    });

    it('keeps stories by name, counts their revisions, and leaves the register’s version alone', () => {
      const version = store.dataVersion();
      const story = storyNamed('hall');
      expect(store.stories()).toEqual([]);
      expect(store.story('hall')).toBeNull();
      const first = store.saveStory(story, (present) => expect(present).toBeNull());
      expect(first).toMatchObject({ story, revision: 1 });
      expect(first.updatedAt).toBe(new Date(first.updatedAt).toISOString());
      expect(store.saveStory(story, () => {})).toEqual(first);
      const changed = { ...story, title: { vi: 'Khác', en: 'Other' } };
      const second = store.saveStory(changed, (present) => expect(present).toEqual(first));
      expect(second).toMatchObject({ story: changed, revision: 2 });
      store.saveStory(storyNamed('a-story'), () => {});
      expect(store.stories().map((one) => one.story.name)).toEqual(['a-story', 'hall']);
      expect(store.story('hall')).toEqual(second);
      expect(store.removeStory('hall', (present) => expect(present).toEqual(second))).toBe(true);
      expect(store.removeStory('hall', () => {})).toBe(false);
      expect(store.story('hall')).toBeNull();
      expect(store.dataVersion()).toBe(version);
    });

    it('changes no story where that is not allowed', () => {
      const refuse = () => {
        throw new RangeError('not this one');
      };
      const story = storyNamed('hall');
      expect(() => store.saveStory(story, refuse)).toThrow('not this one');
      expect(store.stories()).toEqual([]);
      const kept = store.saveStory(story, () => {});
      expect(() => store.saveStory({ ...story, scenes: [] }, refuse)).toThrow('not this one');
      expect(() => store.removeStory('hall', refuse)).toThrow('not this one');
      expect(store.story('hall')).toEqual(kept);
    });

    it('sums records of a province code that it does not know as unplaced', () => {
      const lost = { province_code_2021: '99', province_code_2025: '99' };
      store.importVillages([asImport('LOST', lost, 'none')], { dryRun: false });
      const { national, provinces, unplaced } = store.summary(null, '2025');
      const placed = provinces.reduce((sum, row) => sum + row.villages, 0);
      expect(placed + (unplaced?.villages ?? 0)).toBe(national.villages);
      expect(unplaced).toMatchObject({ villages: 2, uncovered: 1 });
    });
  });
}
