import type { Condition, Indicators, SummaryRow } from '../../data/model/index.ts';
import type { Format } from '../../data/words/format.ts';
import { narrowed } from '../state/filters.ts';
import type { ProvinceId } from '../state/view.ts';

/** Every indicator that the page shows, by its name in `/api/summary`. */
export const INDICATOR_IDS = [
  'villages',
  'covered',
  'uncovered',
  'none',
  'partial',
  'unknown',
  'coverage_rate',
  'population_uncovered',
  'students_uncovered',
  'uncovered_without_grid_power',
  'schools',
  'schools_connected',
  'students_in_need',
  'devices_pledged',
  'devices_allocated',
  'devices_delivered',
  'devices_per_student_in_need',
  'budget_received_million_vnd',
  'budget_spent_million_vnd',
  'budget_saved_million_vnd',
  'budget_left_million_vnd',
  'local_cash_received_million_vnd',
] as const satisfies readonly (keyof Indicators)[];
export type IndicatorId = (typeof INDICATOR_IDS)[number];

/** The records that an indicator is worked out from: which, and how many of them there are where the summary knows. */
interface Records {
  collection: 'villages' | 'schools' | 'device_lots';
  /** As filters of the table hold them; the province comes in addition. */
  conditions: readonly Condition[];
  count: ((row: SummaryRow) => number) | null;
}

interface Spec {
  /** Which part of `provenance` tells its sources. */
  group: keyof SummaryRow['provenance'];
  /** How its value is written. */
  kind: 'count' | 'share' | 'ratio' | 'money';
  /** Which end a reader would call good; null: neither. */
  better: 'more' | 'fewer' | null;
  records: Records;
  /** The arithmetic behind it with its numbers; null where it is a plain count or sum of the records. */
  working: ((row: SummaryRow, write: Write) => string) | null;
}

interface Write {
  count: (value: number) => string;
  money: (value: number) => string;
}

const oneOf = (property: string, ...values: string[]): Condition => ({
  property,
  op: 'in',
  negated: false,
  values,
});

const villages = (
  values: readonly string[],
  count: (row: SummaryRow) => number,
  ...more: readonly Condition[]
): Records => ({
  collection: 'villages',
  conditions: [...(values.length > 0 ? [oneOf('status', ...values)] : []), ...more],
  count,
});

const SURVEYED = ['covered', 'partial', 'none'] as const;
const GAPS = ['partial', 'none'] as const;
const CONNECTED = ['fibre', 'mobile', 'satellite'] as const;

const SCHOOLS: Records = {
  collection: 'schools',
  conditions: [],
  count: (row) => row.schools,
};
const lots = (channel?: 'purchase' | 'local_cash'): Records => ({
  collection: 'device_lots',
  conditions: channel ? [oneOf('channel', channel)] : [],
  count: null,
});

const village = (
  better: Spec['better'],
  records: Records,
  working: Spec['working'] = null,
  kind: Spec['kind'] = 'count',
): Spec => ({ group: 'coverage', kind, better, records, working });
const device = (
  better: Spec['better'],
  kind: Spec['kind'],
  records: Records,
  working: Spec['working'] = null,
): Spec => ({ group: 'devices', kind, better, records, working });

/** How each indicator is worked out, and from which records: the one place that says so. */
export const INDICATORS: Readonly<Record<IndicatorId, Spec>> = {
  villages: village(
    null,
    villages([], (row) => row.villages),
  ),
  covered: village(
    'more',
    villages(['covered'], (row) => row.covered),
  ),
  uncovered: village(
    'fewer',
    villages(GAPS, (row) => row.uncovered),
    (row, { count }) => `${count(row.none)} + ${count(row.partial)} = ${count(row.uncovered)}`,
  ),
  none: village(
    'fewer',
    villages(['none'], (row) => row.none),
  ),
  partial: village(
    'fewer',
    villages(['partial'], (row) => row.partial),
  ),
  unknown: village(
    'fewer',
    villages(['unknown'], (row) => row.unknown),
  ),
  coverage_rate: village(
    'more',
    villages(SURVEYED, (row) => row.covered + row.uncovered),
    (row, { count }) => `${count(row.covered)} ÷ (${count(row.covered)} + ${count(row.uncovered)})`,
    'share',
  ),
  population_uncovered: village(
    'fewer',
    villages(GAPS, (row) => row.uncovered),
  ),
  students_uncovered: village(
    'fewer',
    villages(GAPS, (row) => row.uncovered),
  ),
  uncovered_without_grid_power: village(
    'fewer',
    villages(GAPS, (row) => row.uncovered_without_grid_power, oneOf('grid_power', 'false')),
  ),
  schools: { group: 'schools', kind: 'count', better: null, records: SCHOOLS, working: null },
  schools_connected: {
    group: 'schools',
    kind: 'count',
    better: 'more',
    records: {
      collection: 'schools',
      conditions: [oneOf('internet', ...CONNECTED)],
      count: (row) => row.schools_connected,
    },
    working: null,
  },
  students_in_need: {
    group: 'schools',
    kind: 'count',
    better: null,
    records: SCHOOLS,
    working: null,
  },
  devices_pledged: device(null, 'count', lots()),
  devices_allocated: device(null, 'count', lots()),
  devices_delivered: device('more', 'count', lots()),
  devices_per_student_in_need: device(
    'more',
    'ratio',
    lots(),
    (row, { count }) => `${count(row.devices_delivered)} ÷ ${count(row.students_in_need)}`,
  ),
  budget_received_million_vnd: device(null, 'money', lots('purchase')),
  budget_spent_million_vnd: device(null, 'money', lots('purchase')),
  budget_saved_million_vnd: device(null, 'money', lots('purchase')),
  budget_left_million_vnd: device(
    null,
    'money',
    lots('purchase'),
    (row, { money }) =>
      `${money(row.budget_received_million_vnd)} − ${money(row.budget_spent_million_vnd)} − ${money(row.budget_saved_million_vnd)} = ${money(row.budget_left_million_vnd)}`,
  ),
  local_cash_received_million_vnd: device(null, 'money', lots('local_cash')),
};

/** What a lot must state for an indicator to be known; the others need a lot, whatever it states. */
const STAGE_OF: Partial<Record<IndicatorId, 'pledged' | 'allocated' | 'delivered'>> = {
  devices_pledged: 'pledged',
  devices_allocated: 'allocated',
  devices_delivered: 'delivered',
  devices_per_student_in_need: 'delivered',
};

/** True where a row has records to count at all: without any, zero would be a claim. */
export function isKnown(id: IndicatorId, row: SummaryRow): boolean {
  if (row[id] === null) return false;
  switch (INDICATORS[id].group) {
    case 'coverage':
      // Before the first survey no village counts as a gap, which would read as none being one.
      return id === 'villages' || id === 'unknown' ? row.villages > 0 : row.villages > row.unknown;
    case 'schools':
      return row.schools > 0;
    case 'devices':
      return row.devices.some((lot) => STAGE_OF[id] === undefined || lot[STAGE_OF[id]] !== null);
  }
}

/** The value of an indicator as the reader's language writes it, money without its unit; null where it is not known. */
export function writeIndicator(id: IndicatorId, row: SummaryRow, format: Format): string | null {
  const value = row[id];
  return value === null || !isKnown(id, row) ? null : writeValue(id, value, format);
}

/** Any value of an indicator, such as that of another date. */
export function writeValue(id: IndicatorId, value: number, format: Format): string {
  switch (INDICATORS[id].kind) {
    case 'count':
      return format.count(value);
    case 'share':
      return format.share(value);
    case 'ratio':
      return format.decimal(value);
    case 'money':
      return format.decimal(value, 1);
  }
}

/** The arithmetic with its numbers and its result; null where the indicator is a plain count or sum. */
export function workingOf(id: IndicatorId, row: SummaryRow, format: Format): string | null {
  const { working } = INDICATORS[id];
  const result = writeIndicator(id, row, format);
  if (!working || result === null) return null;
  const text = working(row, {
    count: format.count,
    money: (value) => format.decimal(value, 1),
  });
  return text.includes('=') ? text : `${text} = ${result}`;
}

/**
 * What the records behind an indicator fit: what it counts, the place, and the filters that the sums were
 * kept to, which are those of villages and touch no number of schools or devices.
 */
export function recordConditions(
  id: IndicatorId,
  place: ProvinceId | null,
  filters: readonly Condition[],
): readonly Condition[] {
  const { collection, conditions } = INDICATORS[id].records;
  const own = place
    ? [...conditions, oneOf('province', `${place.scheme}-${place.code}`)]
    : conditions;
  return own.reduce(narrowed, collection === 'villages' ? [...filters] : []);
}
