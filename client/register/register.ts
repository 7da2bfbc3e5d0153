import { PROVINCES } from '../../data/figures/provinces.ts';
import {
  type Condition,
  type DeviceLot,
  type Filters,
  NEWEST_SCHEME,
  type Scheme,
  type Summary,
} from '../../data/model/index.ts';
import type { ColumnTable } from '../../data/register/columns.ts';
import { allRows } from '../../data/register/columns.ts';
import { schoolsAt, villagesAt } from '../../data/register/coverage.ts';
import { matchingRows } from '../../data/register/filter.ts';
import { summarize } from '../../data/register/summary.ts';

/** Everything that is needed to filter, sum and compare in the page, without asking the server. */
export interface Register {
  villages: ColumnTable;
  observations: ColumnTable;
  lots: readonly DeviceLot[];
  /** The newest summary on each administrative map. */
  bases: Readonly<Record<Scheme, Summary>>;
}

/** ISO date of the newest observation, the same on every administrative map. */
export function newestDate({ bases }: Register): string {
  return bases[NEWEST_SCHEME].as_of;
}

/** How many answers of each kind are kept: a slider goes back and forth over some dates. */
const KEPT = 24;

/** Keeps the last answers of a function by a key, for one object they were worked out from. */
function remember<Owner extends object, Value>() {
  const byOwner = new WeakMap<Owner, Map<string, Value>>();
  return (owner: Owner, key: string, make: () => Value): Value => {
    const known = byOwner.get(owner) ?? new Map<string, Value>();
    byOwner.set(owner, known);
    let value = known.get(key);
    if (value === undefined) {
      value = make();
      if (known.size >= KEPT) known.delete(known.keys().next().value as string);
      known.set(key, value);
    }
    return value;
  };
}

const rememberVillages = remember<Register, ColumnTable>();
const rememberRows = remember<ColumnTable, Uint32Array>();
const rememberSummary = remember<Register, Summary>();
const rememberSchools = remember<ColumnTable, ColumnTable>();

/** The villages as they stood on an ISO date; null: newest. The same object for the same date. */
export function villagesOn(register: Register, date: string | null): ColumnTable {
  return rememberVillages(register, date ?? '', () =>
    villagesAt(register.villages, register.observations, date),
  );
}

/** The schools, with whether their village had signal on that date. */
export function schoolsOn(
  register: Register,
  schools: ColumnTable,
  date: string | null,
): ColumnTable {
  return rememberSchools(schools, date ?? '', () => schoolsAt(schools, villagesOn(register, date)));
}

/** The rows of a table that fit the conditions; the same array for the same conditions. */
export function rowsMatching(table: ColumnTable, conditions: readonly Condition[]): Uint32Array {
  return rememberRows(table, JSON.stringify(conditions), () =>
    conditions.length === 0 ? allRows(table) : matchingRows(table, conditions),
  );
}

/**
 * The summary of a date on one administrative map, of the villages that fit the filters: the same
 * sums as `/api/summary` where there are none. The same object for the same question.
 */
export function summaryOn(
  register: Register,
  date: string,
  scheme: Scheme,
  filters: Filters,
): Summary {
  const key = JSON.stringify([date, scheme, filters.villages]);
  return rememberSummary(register, key, () => {
    const villages = villagesOn(register, date);
    return summarize({
      provinces: PROVINCES,
      base: register.bases[scheme],
      villages,
      rows: rowsMatching(villages, filters.villages),
      lots: register.lots,
      asOf: date,
    });
  });
}
