import { type Condition, SCHEMES } from '../../data/model/index.ts';
import { type ColumnTable, cellOf, FLAG } from '../../data/register/columns.ts';
import { PROVINCE_PROPERTY } from '../../data/register/filter.ts';
import { rowsMatching } from '../register/register.ts';
import type { Presence } from './edit.ts';

/**
 * For each value of a property how many rows would remain if it were chosen, all other conditions
 * holding; '' counts rows that do not state it. Provinces are counted on every administrative map.
 */
export function countsBy(
  table: ColumnTable,
  conditions: readonly Condition[],
  property: string,
): ReadonlyMap<string, number> {
  const others = conditions.filter((one) => one.property !== property);
  const rows = rowsMatching(table, others);
  if (property !== PROVINCE_PROPERTY) return count(table, rows, property, '');
  return new Map(
    SCHEMES.flatMap((scheme) => [...count(table, rows, `province_code_${scheme}`, `${scheme}-`)]),
  );
}

/** How many rows would remain if only those that state a property were wanted, or only the others. */
export function countsByPresence(
  table: ColumnTable,
  conditions: readonly Condition[],
  property: string,
): Readonly<Record<Presence, number>> {
  const others = conditions.filter((one) => one.property !== property);
  const rows = rowsMatching(table, others);
  let absent = 0;
  for (const row of rows) if (cellOf(table, property, row) === null) absent += 1;
  return { stated: rows.length - absent, absent };
}

function count(
  table: ColumnTable,
  rows: Uint32Array,
  property: string,
  prefix: string,
): Map<string, number> {
  const column = table.columns[property];
  const counts = new Map<string, number>();
  if (column?.kind === 'flag') {
    const sums = tally(rows, column.values, 3);
    counts.set('', sums[FLAG.absent] ?? 0);
    counts.set('false', sums[FLAG.no] ?? 0);
    counts.set('true', sums[FLAG.yes] ?? 0);
  } else if (column?.kind === 'text' || column?.kind === 'date') {
    const sums = tally(rows, column.codes, column.categories.length + 1);
    if (prefix === '') counts.set('', sums[0] ?? 0);
    column.categories.forEach((category, index) => {
      counts.set(`${prefix}${category}`, sums[index + 1] ?? 0);
    });
  }
  return counts;
}

function tally(rows: Uint32Array, codes: Uint32Array | Uint8Array, size: number): Uint32Array {
  const sums = new Uint32Array(size);
  for (const row of rows) {
    const code = codes[row] as number;
    sums[code] = (sums[code] as number) + 1;
  }
  return sums;
}
