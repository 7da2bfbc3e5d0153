import type { MultiPolygon, Polygon } from 'geojson';
import { beforeAll, describe, expect, it } from 'vitest';
import { readBoundaries } from '../../data/boundaries/index.ts';
import { PROVINCES } from '../../data/figures/provinces.ts';
import {
  coverageObservationSchema,
  deviceLotSchema,
  isConnected,
  isUncovered,
  schoolSchema,
  type Village,
  villageSchema,
} from '../../data/model/index.ts';
import { apportion } from '../../data/sample/apportion.ts';
import { indexArea } from '../../data/sample/area.ts';
import { generateSample, type Sample } from '../../data/sample/index.ts';

const boundaries = new Map(
  readBoundaries()
    .provinces('2021')
    .features.map(({ properties, geometry }) => [properties.code, geometry]),
);
const boundaryOf = (code: string) => boundaries.get(code) as Polygon | MultiPolygon;

let sample: Sample;
beforeAll(() => {
  sample = generateSample({ boundaries: boundaryOf });
}, 60_000);

/** Villages by status as it stood on a date. */
function statusOn(date: string): Map<string, string> {
  const status = new Map<string, string>();
  const until = sample.observations.filter((observation) => observation.date <= date);
  until.sort((a, b) => (a.date < b.date ? -1 : 1));
  for (const { village_code, status: seen } of until) status.set(village_code, seen);
  return status;
}

function uncoveredOn(date: string, phase?: 'I' | 'II'): number {
  const status = statusOn(date);
  return sample.villages.filter((village) => {
    const seen = status.get(village.code);
    const isGap = seen === 'none' || seen === 'partial';
    return isGap && (phase === undefined || village.phase === phase);
  }).length;
}

function sum<T>(items: readonly T[], value: (item: T) => number | null): number {
  return items.reduce((total, item) => total + (value(item) ?? 0), 0);
}

describe('sample register', () => {
  it('has 98,413 villages, with the known numbers where they are published', () => {
    expect(sample.villages).toHaveLength(98_413);
    expect(new Set(sample.villages.map(({ code }) => code)).size).toBe(98_413);
    const inProvince = (code: string) =>
      sample.villages.filter((village) => village.province_code_2021 === code).length;
    expect(inProvince('10')).toBe(2_205);
    expect(inProvince('14')).toBe(2_509);
    expect(inProvince('02') + inProvince('08')).toBe(3_802);
  });

  it('consists of valid records, all marked as sample', () => {
    for (const village of sample.villages.filter((_, i) => i % 97 === 0))
      villageSchema.parse(village);
    for (const school of sample.schools.filter((_, i) => i % 97 === 0)) schoolSchema.parse(school);
    for (const row of sample.observations.filter((_, i) => i % 97 === 0)) {
      coverageObservationSchema.parse(row);
    }
    for (const lot of sample.deviceLots) deviceLotSchema.parse(lot);
    expect(
      sample.villages.every(({ basis, name }) => basis === 'sample' && name.includes(' mẫu ')),
    ).toBe(true);
    expect(sample.observations.every(({ basis }) => basis === 'sample')).toBe(true);
    expect(sample.schools.every(({ basis }) => basis === 'sample')).toBe(true);
    const sources = new Set(sample.sources.map(({ id }) => id));
    expect(sample.deviceLots.every(({ source }) => sources.has(source))).toBe(true);
  });

  it('puts every village and school inside its province, and none on the archipelagos', () => {
    const areas = new Map(
      [...boundaries.keys()].map((code) => [code, indexArea(boundaryOf(code))]),
    );
    for (const place of [...sample.villages, ...sample.schools]) {
      const area = areas.get(place.province_code_2021 ?? '');
      if (!area?.contains(place.lng, place.lat)) throw new Error(`${place.code} lies outside`);
      if (place.lng > 110) throw new Error(`${place.code} lies on an archipelago`);
    }
  });

  it('adds up to the census of 2019 in every province', () => {
    for (const { code, population_2019 } of PROVINCES.filter(({ scheme }) => scheme === '2021')) {
      const villages = sample.villages.filter((village) => village.province_code_2021 === code);
      expect(
        sum(villages, ({ population }) => population),
        code,
      ).toBe(population_2019);
    }
    expect(sample.villages.filter((village) => village.especially_disadvantaged)).toHaveLength(
      13_222,
    );
  });

  it('follows the published course of coverage', () => {
    expect(uncoveredOn('2021-01-01')).toBe(2_418);
    expect(uncoveredOn('2022-09-30')).toBe(266);
    expect(uncoveredOn('2022-12-31')).toBe(254);
    expect(uncoveredOn('2023-12-31')).toBe(620);
    expect(uncoveredOn('2023-12-31', 'I')).toBe(185);
    expect(uncoveredOn('2023-12-31', 'II')).toBe(435);
    expect(statusOn('2022-12-31').size).toBe(98_413 - 1_862);
    expect(statusOn('2023-06-30').size).toBe(98_413);
  });

  it('lists 2,418 and 1,923 villages, 61 of them twice and still open', () => {
    const again = sample.villages.filter((village) => village.listed_again);
    const listII = sample.villages.filter(({ phase }) => phase === 'II');
    expect(sample.villages.filter(({ phase }) => phase === 'I')).toHaveLength(2_418);
    expect(listII.length + again.length).toBe(1_923);
    expect(again).toHaveLength(61);
    const status = statusOn('2023-12-31');
    expect(again.every(({ code, phase }) => phase === 'I' && status.get(code) !== 'covered')).toBe(
      true,
    );
    expect(listII.filter(({ code }) => status.get(code) === 'covered')).toHaveLength(1_427);
  });

  it('leaves no gap in Bạc Liêu and Quảng Ngãi, and surveys the open ones on the last day', () => {
    const last = sample.observations.filter(({ date }) => date === '2023-12-31');
    const open = new Set(
      last.filter(({ status }) => isUncovered(status)).map((o) => o.village_code),
    );
    expect(open.size).toBe(620);
    const provinces = new Set(
      sample.villages.filter(({ code }) => open.has(code)).map((v) => v.province_code_2021),
    );
    expect(provinces.has('95')).toBe(false);
    expect(provinces.has('51')).toBe(false);
    expect(sample.observations.every(({ date }) => date <= '2023-12-31')).toBe(true);
  });

  it('has 41,000 schools, 610 in Lào Cai, all of those connected', () => {
    expect(sample.schools).toHaveLength(41_000);
    const laoCai = sample.schools.filter((school) => school.province_code_2021 === '10');
    expect(laoCai).toHaveLength(610);
    expect(laoCai.every(({ internet }) => isConnected(internet))).toBe(true);
    expect(sum(laoCai, ({ students_in_need }) => students_in_need)).toBe(29_983);
    expect(sum(sample.schools, ({ students_in_need }) => students_in_need)).toBe(1_500_000);
    const villages = new Map(sample.villages.map((village) => [village.code, village]));
    for (const school of sample.schools) {
      expect(villages.get(school.village_code ?? '')?.province_code_2021).toBe(
        school.province_code_2021,
      );
    }
  });

  it('adds up to the published devices and money', () => {
    const of = (channel: string) => sample.deviceLots.filter((lot) => lot.channel === channel);
    expect(new Set(of('telecom').map((lot) => lot.province_code_2021)).size).toBe(24);
    expect(sum(of('telecom'), ({ allocated }) => allocated)).toBe(92_629);
    const purchase = of('purchase');
    expect(new Set(purchase.map((lot) => lot.province_code_2021)).size).toBe(17);
    expect(sum(purchase, ({ pledged }) => pledged)).toBe(205_200);
    expect(sum(purchase, ({ delivered }) => delivered)).toBe(158_688);
    expect(sum(purchase, (lot) => lot.budget_received_million_vnd)).toBe(513_000);
    expect(sum(purchase, (lot) => lot.budget_spent_million_vnd)).toBe(394_604);
    expect(sum(purchase, (lot) => lot.budget_saved_million_vnd)).toBe(28_396);
    expect(sum(of('local_kind'), ({ delivered }) => delivered)).toBe(887);
    expect(sum(of('local_cash'), (lot) => lot.budget_received_million_vnd)).toBe(4_910);
    const reported = sample.deviceLots.filter((lot) => lot.basis === 'reported');
    expect(
      sum(
        reported.filter((lot) => lot.channel === 'telecom'),
        (lot) => lot.allocated,
      ),
    ).toBe(16_454);
  });

  it('says of listed villages, and of no other, why they had no signal', () => {
    const because = (villages: readonly Village[], reason: Village['gap_reason']) =>
      villages.filter(({ gap_reason }) => gap_reason === reason).length;
    const listed = sample.villages.filter(({ listed_on }) => listed_on !== null);
    expect(listed.every(({ gap_reason }) => gap_reason !== null)).toBe(true);
    expect(because(sample.villages, null)).toBe(98_413 - listed.length);
    const withPower = listed.filter(({ grid_power }) => grid_power);
    expect(because(withPower, 'no_grid_power')).toBe(0);
    for (const reason of ['terrain', 'distance', 'unknown'] as const) {
      expect(because(withPower, reason), reason).toBeGreaterThan(0);
    }
    const without = listed.filter(({ grid_power }) => !grid_power);
    expect(because(without, 'no_grid_power') / without.length).toBeGreaterThan(0.75);
    const upland = listed.filter(({ province_code_2021 }) => province_code_2021 === '11');
    expect(because(upland, 'terrain')).toBeGreaterThan(because(upland, 'distance'));
  });

  it('hands out to schools what the lots of their province delivered, and nothing elsewhere', () => {
    for (const { code } of PROVINCES.filter(({ scheme }) => scheme === '2021')) {
      const schools = sample.schools.filter((school) => school.province_code_2021 === code);
      const lots = sample.deviceLots.filter((lot) => lot.province_code_2021 === code);
      const states = lots.some(({ delivered }) => delivered !== null);
      expect(
        schools.every(({ devices_delivered }) => (devices_delivered !== null) === states),
        code,
      ).toBe(true);
      const handedOut = sum(schools, ({ devices_delivered }) => devices_delivered);
      expect(handedOut, code).toBe(sum(lots, ({ delivered }) => delivered));
      const need = sum(schools, ({ students_in_need }) => students_in_need);
      const isWithinNeed = schools.every(
        (school) => (school.devices_delivered ?? 0) <= (school.students_in_need ?? 0),
      );
      expect(isWithinNeed, code).toBe(handedOut <= need);
    }
    expect(sum(sample.schools, ({ devices_delivered }) => devices_delivered)).toBe(
      92_629 + 158_688 + 887,
    );
  });

  it('comes out the same twice, and differently for another seed', () => {
    expect(generateSample({ boundaries: boundaryOf })).toEqual(sample);
    const other = generateSample({ seed: 1, boundaries: boundaryOf });
    expect(other.villages).toHaveLength(98_413);
    expect(other.villages[0]).not.toEqual(sample.villages[0]);
  }, 60_000);
});

describe('apportion', () => {
  it('gives parts that add up and keeps to the caps', () => {
    expect(apportion(10, [1, 1, 1])).toEqual([4, 3, 3]);
    expect(apportion(10, [8, 1, 1], [4, 9, 9])).toEqual([4, 3, 3]);
    expect(apportion(0, [0, 0])).toEqual([0, 0]);
    expect(() => apportion(5, [1, 0], [3, 9])).toThrow(RangeError);
  });
});
