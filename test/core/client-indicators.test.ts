import { describe, expect, test } from 'vitest';
import { byWorry, standingOf } from '../../client/pages/checks/check-lists.ts';
import { reasonOf } from '../../client/pages/province/gap-reason.ts';
import { byMonth, lastDayOf } from '../../client/pages/province/months.ts';
import { hasNoDates, pointAt, valueAt, yearBefore } from '../../client/pages/province/trend.ts';
import { pairOf } from '../../client/pages/published-pairs.ts';
import { citationOf } from '../../client/parts/citation.ts';
import {
  INDICATOR_IDS,
  INDICATORS,
  type IndicatorId,
  recordConditions,
  workingOf,
  writeIndicator,
} from '../../client/parts/indicator-formulas.ts';
import { rankOf } from '../../client/parts/rank.ts';
import { recordsPath } from '../../client/parts/records.ts';
import { runChecks } from '../../data/figures/checks.ts';
import { FIGURES } from '../../data/figures/index.ts';
import type {
  Condition,
  CoursePoint,
  Figure,
  ProvinceSummary,
  Source,
} from '../../data/model/index.ts';
import { emptySums, toRow } from '../../data/register/sums.ts';
import { formatOf } from '../../data/words/format.ts';

const vn = formatOf('vi');
const uk = formatOf('en');

interface Counts {
  covered?: number;
  partial?: number;
  none?: number;
  unknown?: number;
  schools?: number;
  students_in_need?: number;
}

/** The sums of a province with these records. */
function province(code: string, counts: Counts): ProvinceSummary {
  const { covered = 0, partial = 0, none = 0, unknown = 0 } = counts;
  const sums = emptySums();
  Object.assign(sums.counts, counts, { villages: covered + partial + none + unknown });
  return { ...toRow(sums), code, name_vi: code, name_en: code, label_point: null, bbox: null };
}

describe('ranks among provinces', () => {
  const provinces = [
    province('01', { covered: 90, none: 10 }),
    province('02', { covered: 50, none: 3 }),
    province('03', { covered: 70, partial: 3 }),
    province('04', { covered: 40, none: 20 }),
    province('05', {}),
  ];

  test('start at the good end, and equal values share a place', () => {
    const rank = (code: string) => rankOf(provinces, code, 'uncovered');
    expect(rank('02')).toEqual({ place: 1, of: 4, isShared: true, firstIs: 'fewest' });
    expect(rank('03')).toEqual({ place: 1, of: 4, isShared: true, firstIs: 'fewest' });
    expect(rank('01')).toMatchObject({ place: 3, isShared: false });
    expect(rank('04')).toMatchObject({ place: 4 });
    expect(rankOf(provinces, '04', 'coverage_rate')).toMatchObject({ place: 4, firstIs: 'most' });
  });

  test('leave out who has no records, which is not the same as none without signal', () => {
    expect(rankOf(provinces, '05', 'uncovered')).toBeNull();
    expect(rankOf(provinces, '99', 'uncovered')).toBeNull();
    expect(rankOf(provinces, '01', 'schools')).toBeNull();
  });
});

describe('how an indicator was worked out', () => {
  const row = province('10', { covered: 1_990, partial: 6, none: 4, unknown: 100 });

  test('is shown with its numbers, in each language', () => {
    expect(workingOf('uncovered', row, vn)).toBe('4 + 6 = 10');
    expect(workingOf('coverage_rate', row, vn)).toBe('1.990 ÷ (1.990 + 10) = 99,5\u00a0%');
    expect(workingOf('coverage_rate', row, uk)).toBe('1,990 ÷ (1,990 + 10) = 99.5\u00a0%');
    expect(workingOf('none', row, vn)).toBeNull();
  });

  test('writes nothing where there are no records', () => {
    const empty = province('10', {});
    for (const id of INDICATOR_IDS) {
      expect(writeIndicator(id, empty, vn), id).toBeNull();
      expect(workingOf(id, empty, vn), id).toBeNull();
    }
  });

  test('writes nothing before the first survey, where zero would look like good news', () => {
    const unsurveyed = province('10', { unknown: 100 });
    expect(writeIndicator('uncovered', unsurveyed, vn)).toBeNull();
    expect(writeIndicator('students_uncovered', unsurveyed, vn)).toBeNull();
    expect(writeIndicator('villages', unsurveyed, vn)).toBe('100');
    expect(writeIndicator('unknown', unsurveyed, vn)).toBe('100');
  });

  test('leads to exactly its records', () => {
    const query = (path: string) => Object.fromEntries(new URL(path, 'http://x').searchParams);
    const place = { scheme: '2025', code: '15' } as const;
    const path = (
      id: IndicatorId,
      at: typeof place | null,
      filters: readonly Condition[] = [],
    ): Record<string, string> =>
      query(
        recordsPath(
          INDICATORS[id].records.collection,
          recordConditions(id, at, filters),
          '2023-12-31',
        ),
      );
    expect(path('uncovered_without_grid_power', place)).toEqual({
      filter:
        "(status IN ('partial', 'none')) AND (grid_power = false) AND (province_code_2025 = '15')",
      datetime: '2023-12-31',
    });
    expect(path('villages', null)).toEqual({ datetime: '2023-12-31' });
    // Where filters hold, of what they and the number have in common.
    const only = (property: string, ...values: string[]): Condition => ({
      ...{ property, op: 'in', negated: false, values },
    });
    const filters = [only('status', 'none', 'covered'), only('province', '2021-10', '2025-15')];
    expect(path('uncovered', place, filters).filter).toBe(
      "(status IN ('none')) AND (province_code_2025 = '15')",
    );
    expect(path('partial', null, filters).filter).toBe(
      "(status IN ('none', 'covered')) AND " +
        "(province_code_2021 = '10' OR province_code_2025 = '15') AND (status IN ('partial'))",
    );
    // Numbers of schools and devices are of every record, whatever villages are kept to.
    expect(path('devices_delivered', null, filters)).toEqual({ datetime: '2023-12-31' });
  });
});

describe('trends', () => {
  const point = (date: string, covered: number, none: number): CoursePoint => ({
    date,
    villages: 100,
    covered,
    uncovered: none,
    partial: 0,
    none,
    unknown: 100 - covered - none,
    population_uncovered: 0,
    students_uncovered: 0,
    uncovered_without_grid_power: 0,
    devices_pledged: 0,
    devices_allocated: 0,
    devices_delivered: 0,
    budget_received_million_vnd: 50,
    budget_spent_million_vnd: 20,
    budget_saved_million_vnd: 5,
    budget_left_million_vnd: 25,
    local_cash_received_million_vnd: 0,
  });
  const points = [point('2022-12-31', 90, 10), point('2023-06-30', 96, 4)];

  test('compare with the same day of the year before, leap years included', () => {
    expect(yearBefore('2023-12-31')).toBe('2022-12-31');
    expect(yearBefore('2024-02-29')).toBe('2023-02-28');
    expect(pointAt(points, '2023-06-29')?.date).toBe('2022-12-31');
    expect(pointAt(points, '2022-12-30')).toBeNull();
  });

  test('work rates out of the sums, and know nothing of what has no history', () => {
    expect(valueAt('coverage_rate', points[1] as CoursePoint)).toBeCloseTo(0.96, 12);
    expect(valueAt('coverage_rate', point('2021-01-01', 0, 0))).toBeNull();
    expect(valueAt('schools', points[0] as CoursePoint)).toBeNull();
    expect(valueAt('budget_left_million_vnd', points[0] as CoursePoint)).toBe(25);
    const isInCourse = (id: IndicatorId) => valueAt(id, points[0] as CoursePoint) !== null;
    expect(INDICATOR_IDS.filter((id) => !isInCourse(id))).toEqual(INDICATOR_IDS.filter(hasNoDates));
  });

  test('by month carry the survey before on, and say so', () => {
    const found = [
      point('2022-11-10', 50, 5),
      point('2022-11-20', 90, 10),
      point('2023-02-28', 96, 4),
    ];
    const months = byMonth(found, '2023-04-15');
    expect(
      months.map(({ month, surveys, point: { date, none } }) => [month, surveys, date, none]),
    ).toEqual([
      ['2022-11', ['2022-11-10', '2022-11-20'], '2022-11-20', 10],
      ['2022-12', [], '2022-11-20', 10],
      ['2023-01', [], '2022-11-20', 10],
      ['2023-02', ['2023-02-28'], '2023-02-28', 4],
      ['2023-03', [], '2023-02-28', 4],
      ['2023-04', [], '2023-02-28', 4],
    ]);
    expect(byMonth([], '2023-04-15')).toEqual([]);
    expect(['2023-02', '2024-02', '2023-12'].map(lastDayOf)).toEqual([
      '2023-02-28',
      '2024-02-29',
      '2023-12-31',
    ]);
  });
});

test('a village without a recorded reason but without grid power has a derived one', () => {
  const derived = { reason: 'no_grid_power', isDerived: true };
  expect(reasonOf({ gap_reason: null, grid_power: false })).toEqual(derived);
  expect(reasonOf({ gap_reason: 'terrain', grid_power: false })).toMatchObject({
    reason: 'terrain',
    isDerived: false,
  });
  expect(reasonOf({ gap_reason: null, grid_power: null })).toMatchObject({ reason: 'unknown' });
});

describe('published figures beside the register', () => {
  const row = province('10', { covered: 2_000, none: 5, schools: 610, students_in_need: 30_000 });
  const figure = (id: string) => FIGURES.find((one) => one.id === id) as Figure;

  test('are compared where both count the same', () => {
    expect(pairOf(figure('s1-lao-cai-in-need'), row, '2023-12-31')).toEqual({
      indicator: 'students_in_need',
      counted: 30_000,
      difference: 30_000 - 29_983,
      isSameTime: true,
    });
    expect(pairOf(figure('lao-cai-schools'), row, '2023-12-31')?.isSameTime).toBe(false);
  });

  test('and left alone where they do not, or the register knows nothing', () => {
    expect(pairOf(figure('vnpt-dong-nai'), row, '2023-12-31')).toBeNull();
    expect(pairOf(figure('s1-lao-cai-cash'), row, '2023-12-31')).toBeNull();
  });
});

test('checks that do not add up come before those that differ, and these before the rest', () => {
  const checks = runChecks(FIGURES);
  const lists = byWorry(checks);
  expect(lists.map(({ list }) => list)).toEqual(['contradiction', 'apart', 'rest']);
  expect(lists[0]?.checks[0]?.id).toBe('villages-left');
  expect(lists.flatMap((group) => group.checks)).toHaveLength(checks.length);
  const same = checks.find(({ id }) => id === 'price-planned');
  expect(same && standingOf(same)).toBe('informative');
});

describe('a citation', () => {
  const source: Source = {
    id: 'S',
    title: 'Báo cáo\n hội nghị',
    publisher: null,
    date: '2023-12',
    url: 'https://example.vn/1',
    remark_vi: null,
    remark_en: null,
  };
  const words = {
    app: 'Bản đồ Sóng',
    undated: 'không ghi ngày',
    unknownSource: 'chưa ghi nguồn',
    dataOf: (date: string) => `số liệu ngày ${date}`,
  };
  const cited = { what: 'Thôn chưa có sóng: 620', address: 'http://song.vn/?lang=vi' };

  test('is one line with title, date, data and address', () => {
    expect(citationOf({ ...cited, sources: [source], date: '2023-12-31' }, words, vn)).toBe(
      'Thôn chưa có sóng: 620. Báo cáo hội nghị, 12/2023, https://example.vn/1. ' +
        'Bản đồ Sóng, số liệu ngày 31/12/2023. http://song.vn/?lang=vi',
    );
  });

  test('says so where source and date are not known', () => {
    expect(citationOf({ ...cited, sources: [], date: null }, words, vn)).toContain(
      '620. chưa ghi nguồn. Bản đồ Sóng, không ghi ngày.',
    );
  });
});
