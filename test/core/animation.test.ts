import { beforeAll, describe, expect, it } from 'vitest';
import { villageCounts } from '../../client/map/animation/course.ts';
import { DETAILS, DetailControl } from '../../client/map/animation/detail.ts';
import { membershipOf } from '../../client/map/animation/membership.ts';
import { clockOf, stepAt, stepDates } from '../../client/map/animation/months.ts';
import { scheduleOf } from '../../client/map/animation/schedule.ts';
import { windowed } from '../../client/map/animation/windows.ts';
import { rowsMatching } from '../../client/register/register.ts';
import { readBoundaries } from '../../data/boundaries/index.ts';
import type { Condition, Filters } from '../../data/model/index.ts';
import { type ColumnTable, categoryColumn, FLAG, flagsOf } from '../../data/register/columns.ts';
import { villagesAt } from '../../data/register/coverage.ts';
import { deliveriesByDate } from '../../data/register/deliveries.ts';
import { gapSpans, spanHolds } from '../../data/register/gap-spans.ts';
import { generateSample } from '../../data/sample/index.ts';

const [FROM, TO] = ['2021-01-01', '2023-12-31'];
const NO_FILTERS: Filters = { villages: [], schools: [], device_lots: [], provinces: [] };

/** What the animations ask of a register; the rest of it plays no part. */
interface Matter {
  villages: ColumnTable;
  observations: ColumnTable;
}

/** Observations sorted by village and date, as the register has them. */
function matterOf(
  villages: { listed_on: string | null; phase: string | null; province: string }[],
  seen: readonly (readonly [village: number, date: string, status: string])[],
): Matter {
  const text = (values: (string | null)[]) => categoryColumn('text', values);
  const date = (values: (string | null)[]) => categoryColumn('date', values);
  const none = seen.map(() => null);
  return {
    villages: {
      size: villages.length,
      columns: {
        listed_on: date(villages.map(({ listed_on }) => listed_on)),
        phase: text(villages.map(({ phase }) => phase)),
        province_code_2021: text(villages.map(({ province }) => province)),
      },
    },
    observations: {
      size: seen.length,
      columns: {
        village: { kind: 'integer', values: Float64Array.from(seen, ([village]) => village) },
        date: date(seen.map(([, day]) => day)),
        status: text(seen.map(([, , status]) => status)),
        technology: text(none),
        operator: text(none),
      },
    },
  };
}

let sample: Matter;

beforeAll(() => {
  const boundaries = new Map(
    readBoundaries()
      .provinces('2021')
      .features.map(({ properties, geometry }) => [properties.code, geometry]),
  );
  const { villages, observations } = generateSample({
    boundaries: (code) => boundaries.get(code) as GeoJSON.Polygon,
  });
  const rowOf = new Map(villages.map(({ code }, row) => [code, row]));
  sample = matterOf(
    villages.map(({ listed_on, phase, province_code_2021 }) => ({
      listed_on,
      phase,
      province: province_code_2021 ?? '',
    })),
    observations
      .map(
        ({ village_code, date, status }) => [rowOf.get(village_code) ?? 0, date, status] as const,
      )
      .sort((a, b) => a[0] - b[0] || (a[1] < b[1] ? -1 : 1)),
  );
}, 60_000);

const tables = new Map<string, ColumnTable>();

/** The sample's villages on a date; each date is worked out once. */
function tableAt({ villages, observations }: Matter, date: string): ColumnTable {
  const table = tables.get(date) ?? villagesAt(villages, observations, date);
  tables.set(date, table);
  return table;
}

/** Rows that are a gap on a date, as the register says. */
function gapsAt(matter: Matter, date: string): number[] {
  const flags = flagsOf(tableAt(matter, date), 'uncovered');
  return [...flags.keys()].filter((row) => flags[row] === FLAG.yes);
}

const membership = (matter: Matter, villages: Condition[] = [], province?: string) =>
  membershipOf(
    { ...matter, lots: [], bases: {} as never },
    { from: FROM, to: TO },
    {
      scheme: '2021',
      filters: { ...NO_FILTERS, villages },
      selection: province ? { kind: 'province', scheme: '2021', code: province } : null,
    },
  );

describe('the times in which villages were gaps', () => {
  it('are on every date of an observation the gaps of the register', () => {
    const spans = gapSpans(sample.observations, FROM, TO);
    const dates = sample.observations.columns.date;
    if (!dates || !('categories' in dates)) throw new Error('no dates');
    expect(dates.categories.length).toBeGreaterThan(10);
    for (const date of dates.categories.filter((one) => one >= FROM && one <= TO)) {
      const held = spans.filter((span) => spanHolds(span, date)).map(({ village }) => village);
      expect(held, date).toEqual(gapsAt(sample, date));
    }
    expect(new Set(spans.map(({ village }) => village)).size).toBeGreaterThan(4_000);
  });

  it('tell a kind that changed from a village that was covered, and lost again', () => {
    const { observations } = matterOf(
      [],
      [
        [0, '2020-03-31', 'none'],
        [0, '2021-03-31', 'partial'],
        [0, '2021-06-30', 'covered'],
        [0, '2022-06-30', 'none'],
        [1, '2020-03-31', 'none'],
        [1, '2020-06-30', 'covered'],
        [2, '2021-03-31', 'partial'],
        [2, '2021-06-30', 'partial'],
        [2, '2024-01-01', 'covered'],
      ],
    );
    expect(gapSpans(observations, FROM, TO)).toEqual([
      ...[
        {
          village: 0,
          status: 'none',
          since: '2020-03-31',
          until: '2021-03-31',
          endsCovered: false,
        },
        {
          village: 0,
          status: 'partial',
          since: '2021-03-31',
          until: '2021-06-30',
          endsCovered: true,
        },
        { village: 0, status: 'none', since: '2022-06-30', until: null, endsCovered: false },
      ],
      { village: 2, status: 'partial', since: '2021-03-31', until: null, endsCovered: false },
    ]);
  });
});

describe('the clock', () => {
  it('shows the last day of every month, and the last date whatever day it is', () => {
    expect(stepDates('2021-11-15', '2022-02-10')).toEqual([
      '2021-11-15',
      '2021-11-30',
      '2021-12-31',
      '2022-01-31',
      '2022-02-10',
    ]);
    expect(stepDates('2024-01-31', '2024-02-29')).toEqual(['2024-01-31', '2024-02-29']);
    expect(stepDates('2024-02-03', '2024-02-05')).toEqual(['2024-02-03', '2024-02-05']);
  });

  it('begins with the first date, shows every month as long, and ends within its seconds', () => {
    const clock = clockOf(FROM, TO, 24);
    expect(clock.dates).toHaveLength(37);
    expect(stepAt(clock, 0)).toBe(0);
    expect(stepAt(clock, 24)).toBe(36);
    const lengths = clock.begins.slice(2).map((begin, at) => begin - (clock.begins[at + 1] ?? 0));
    for (const length of lengths) expect(length).toBeCloseTo(clock.stepSeconds, 9);
    expect((clock.begins.at(-1) ?? 0) + clock.stepSeconds).toBeLessThan(24);
  });
});

describe('the schedule', () => {
  const clock = clockOf(FROM, TO, 24);

  it('shows at the end of every month exactly the gaps of its last day', () => {
    const schedule = scheduleOf(gapSpans(sample.observations, FROM, TO), clock, membership(sample));
    clock.dates.forEach((date, step) => {
      const time = (clock.begins[step + 1] ?? clock.seconds) - 1e-6;
      const shown = schedule.gaps
        .filter(({ begins, ends }) => begins <= time && time < ends)
        .map(({ village }) => village)
        .sort((a, b) => a - b);
      expect(shown, date).toEqual(gapsAt(sample, date));
    });
    // A light for each that was covered, and none without.
    expect(schedule.covered.length).toBeGreaterThan(3_600);
    for (const { begins, ends } of schedule.covered) expect(begins).toBeLessThan(ends);
  });

  it('leaves villages outside the selected province without light, and loses none of them', () => {
    const inLaoCai = membership(sample, [], '10');
    const { gaps } = scheduleOf(gapSpans(sample.observations, FROM, TO), clock, inLaoCai);
    expect(new Set(gaps.map(({ isLit }) => isLit))).toEqual(new Set([true, false]));
    for (const { village, isLit } of gaps)
      expect(Number(isLit)).toBe(inLaoCai.inProvince?.[village]);
  });

  it('shows a village found and covered within one month for its moment', () => {
    const { observations } = matterOf(
      [],
      [
        [0, '2021-03-02', 'none'],
        [0, '2021-03-28', 'covered'],
      ],
    );
    const one = scheduleOf(gapSpans(observations, FROM, TO), clock, {
      fits: clock.dates.map(() => null),
      inProvince: null,
    });
    expect(one.gaps).toHaveLength(1);
    expect(one.gaps[0]?.begins).toBeLessThan(one.gaps[0]?.ends ?? 0);
    expect(one.covered[0]?.begins).toBe(one.gaps[0]?.ends);
  });
});

describe('what is on the screen within a second', () => {
  const spans = [
    { begins: -1e5, ends: 0.5 },
    { begins: 0.2, ends: 1e5 },
    { begins: 1.5, ends: 2.5 },
    { begins: 3.2, ends: 3.3 },
  ];
  const at = windowed(spans, ({ begins, ends }) => [begins, ends]);

  it('holds whatever can be seen at any moment of it', () => {
    for (let time = 0; time < 5; time += 0.05) {
      const seen = spans.filter(({ begins, ends }) => begins <= time && ends >= time);
      expect(at(time)).toEqual(expect.arrayContaining(seen));
    }
    expect(at(4.5)).toEqual([spans[1]]);
  });

  it('is the same selection until another second begins', () => {
    expect(at(2.01)).toBe(at(2.99));
    expect(at(2.99)).not.toBe(at(3));
  });
});

describe('the counters', () => {
  const phaseOne: Condition = { property: 'phase', op: 'in', negated: false, values: ['I'] };

  it.each([
    ['of the country', [], undefined],
    ['of a filter, as it fitted on each date', [phaseOne], undefined],
    ['of a province', [], '10'],
  ] as const)('are those of the register on each date: %s', (_, conditions, province) => {
    const members = membership(sample, [...conditions], province);
    const counts = villageCounts(gapSpans(sample.observations, FROM, TO), members);
    const everGap = new Set<number>();
    for (const { date, uncovered, covered } of counts) {
      const table = tableAt(sample, date);
      const fits = new Set(rowsMatching(table, conditions));
      const counted = (row: number) => fits.has(row) && members.inProvince?.[row] !== 0;
      const gaps = new Set(gapsAt(sample, date));
      for (const row of gaps) everGap.add(row);
      expect(uncovered, date).toBe([...gaps].filter(counted).length);
      const closed = [...everGap].filter((row) => !gaps.has(row) && counted(row));
      expect(covered, date).toBe(closed.length);
    }
    // What the programme published: 254 of list I were left before 2023, 69 of them covered in it.
    const last = counts.at(-1);
    if (!province) expect(last?.uncovered).toBe(conditions.length > 0 ? 254 - 69 : 620);
  });

  it('add devices up by the date of each lot, those of no province in the country alone', () => {
    const lot = (date: string, code: string | null, delivered: number | null) =>
      ({ date, province_code_2021: code, province_code_2025: code, delivered }) as never;
    const lots = [
      lot('2021-09-30', '10', 5),
      lot('2022-01-01', '10', null),
      lot('2022-01-01', null, 2),
    ];
    const provinces = [{ scheme: '2021' as const, code: '10' }];
    const dates = ['2021-09-12', '2021-09-30', '2022-01-31'];
    const { national, byProvince } = deliveriesByDate(lots, provinces, '2021', dates);
    expect(national).toEqual([0, 5, 7]);
    expect(byProvince.get('10')).toEqual([0, 5, 5]);
  });
});

describe('the detail', () => {
  const noteFor = (control: DetailControl, totalMs: number, frameMs: number) => {
    for (let ms = 0; ms < totalMs; ms += frameMs) control.note(frameMs);
  };

  it('goes down where frames are late, stops at the least, and comes up again', () => {
    const control = new DetailControl();
    expect(control.detail).toBe(DETAILS[0]);
    noteFor(control, 20_000, 120);
    expect(control.detail).toBe(DETAILS.at(-1));
    noteFor(control, 60_000, 16);
    expect(control.detail).toBe(DETAILS[0]);
  });

  it('tries more ever more seldom where more is too much', () => {
    const control = new DetailControl(2);
    let changes = 0;
    let before = control.detail;
    for (let ms = 0; ms < 120_000; ) {
      const frameMs = control.detail === DETAILS[1] ? 100 : 16;
      control.note(frameMs);
      ms += frameMs;
      if (control.detail !== before) changes += 1;
      before = control.detail;
    }
    expect(changes).toBeLessThan(16);
  });
});
