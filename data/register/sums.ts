import type { Basis, DeviceChannel, DeviceLot, DeviceType, SummaryRow } from '../model/index.ts';

/** Devices and money of one type and channel. */
export interface DeviceSum {
  device_type: DeviceType;
  channel: DeviceChannel;
  /** Null where no lot states it. */
  pledged: number | null;
  allocated: number | null;
  delivered: number | null;
  budget_received_million_vnd: number;
  budget_spent_million_vnd: number;
  budget_saved_million_vnd: number;
}

const NO_COUNTS = {
  villages: 0,
  covered: 0,
  partial: 0,
  none: 0,
  unknown: 0,
  population: 0,
  population_uncovered: 0,
  students: 0,
  students_uncovered: 0,
  uncovered_without_grid_power: 0,
  schools: 0,
  schools_connected: 0,
  students_in_need: 0,
};

const GROUPS = ['coverage', 'schools', 'devices'] as const;
type Group = (typeof GROUPS)[number];

/** What can be added up: counts and lots, no rates. */
export interface Sums {
  counts: Record<keyof typeof NO_COUNTS, number>;
  devices: DeviceSum[];
  provenance: Record<Group, { bases: Set<string>; sources: Set<string> }>;
}

const noProvenance = () => ({ bases: new Set<string>(), sources: new Set<string>() });

export function emptySums(): Sums {
  return {
    counts: { ...NO_COUNTS },
    devices: [],
    provenance: { coverage: noProvenance(), schools: noProvenance(), devices: noProvenance() },
  };
}

/** A lot as something to be added up: money that is not stated counts for none. */
export function sumOf(lot: DeviceLot): DeviceSum {
  return {
    device_type: lot.device_type,
    channel: lot.channel,
    pledged: lot.pledged,
    allocated: lot.allocated,
    delivered: lot.delivered,
    budget_received_million_vnd: lot.budget_received_million_vnd ?? 0,
    budget_spent_million_vnd: lot.budget_spent_million_vnd ?? 0,
    budget_saved_million_vnd: lot.budget_saved_million_vnd ?? 0,
  };
}

/** The sums of several places taken together. */
export function addUp(parts: readonly Sums[]): Sums {
  const whole = emptySums();
  for (const part of parts) {
    for (const name of Object.keys(NO_COUNTS) as (keyof typeof NO_COUNTS)[]) {
      whole.counts[name] += part.counts[name];
    }
    whole.devices.push(...part.devices);
    for (const group of GROUPS) {
      for (const key of ['bases', 'sources'] as const) {
        for (const value of part.provenance[group][key]) whole.provenance[group][key].add(value);
      }
    }
  }
  return whole;
}

/** `part ÷ whole`, or null where there is nothing to divide by. */
function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/** The sum of what is stated; null where nothing is. */
function addStated(a: number | null, b: number | null): number | null {
  return a === null ? b : a + (b ?? 0);
}

/** One row for each device type and channel, in a fixed order. */
function mergeDevices(devices: readonly DeviceSum[]): SummaryRow['devices'] {
  const merged = new Map<string, SummaryRow['devices'][number]>();
  for (const { device_type, channel, pledged, allocated, delivered } of devices) {
    const key = `${channel} ${device_type}`;
    const before = merged.get(key) ?? {
      device_type,
      channel,
      pledged: null,
      allocated: null,
      delivered: null,
    };
    merged.set(key, {
      ...before,
      pledged: addStated(before.pledged, pledged),
      allocated: addStated(before.allocated, allocated),
      delivered: addStated(before.delivered, delivered),
    });
  }
  return [...merged.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

/** Works the rates and the money left out of the sums; nothing is averaged. */
export function toRow(sums: Sums): SummaryRow {
  const { counts } = sums;
  const devices = mergeDevices(sums.devices);
  const total = (name: 'pledged' | 'allocated' | 'delivered') =>
    devices.reduce((sum, row) => sum + (row[name] ?? 0), 0);
  const money = (
    channel: DeviceChannel,
    name: 'budget_received_million_vnd' | 'budget_spent_million_vnd' | 'budget_saved_million_vnd',
  ) =>
    sums.devices.filter((lot) => lot.channel === channel).reduce((sum, lot) => sum + lot[name], 0);
  const received = money('purchase', 'budget_received_million_vnd');
  const spent = money('purchase', 'budget_spent_million_vnd');
  const saved = money('purchase', 'budget_saved_million_vnd');
  const uncovered = counts.partial + counts.none;
  const delivered = total('delivered');
  const listed = (group: Group) => ({
    bases: [...sums.provenance[group].bases].sort() as Basis[],
    sources: [...sums.provenance[group].sources].sort(),
  });
  return {
    villages: counts.villages,
    covered: counts.covered,
    uncovered,
    partial: counts.partial,
    none: counts.none,
    unknown: counts.unknown,
    coverage_rate: ratio(counts.covered, counts.covered + uncovered),
    population: counts.population,
    population_uncovered: counts.population_uncovered,
    students: counts.students,
    students_uncovered: counts.students_uncovered,
    uncovered_without_grid_power: counts.uncovered_without_grid_power,
    schools: counts.schools,
    schools_connected: counts.schools_connected,
    students_in_need: counts.students_in_need,
    devices_pledged: total('pledged'),
    devices_allocated: total('allocated'),
    devices_delivered: delivered,
    devices_per_student_in_need: ratio(delivered, counts.students_in_need),
    budget_received_million_vnd: received,
    budget_spent_million_vnd: spent,
    budget_saved_million_vnd: saved,
    budget_left_million_vnd: received - spent - saved,
    local_cash_received_million_vnd: money('local_cash', 'budget_received_million_vnd'),
    devices,
    provenance: {
      coverage: listed('coverage'),
      schools: listed('schools'),
      devices: listed('devices'),
    },
  };
}
