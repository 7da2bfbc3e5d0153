import {
  coverageChangeSchema,
  coverageStatusSchema,
  NEWEST_SCHEME,
} from '../../data/model/index.ts';
import { type Column, type ColumnTable, takeRows } from '../../data/register/columns.ts';
import { type Register, villagesOn } from '../register/register.ts';
import { NO_FILTERS } from '../state/filters.ts';
import { comparisonOf } from './comparison.ts';

const made = new WeakMap<readonly unknown[], ColumnTable>();

/**
 * Every village that changed between two dates as a table: the columns of the villages as they stood
 * on the second, and `change`, `status_from`, `status_to`. Filters are for who shows it. The same
 * object for the same dates. Null where the first date is not before the second.
 */
export function changeTable(register: Register, from: string, to: string): ColumnTable | null {
  // Of which scheme does not matter here: it parts the changes by province, and each row has both codes.
  const transitions = comparisonOf(register, from, to, NEWEST_SCHEME, NO_FILTERS)?.transitions;
  if (!transitions) return null;
  const known = made.get(transitions);
  if (known) return known;
  const villages = takeRows(
    villagesOn(register, to),
    transitions.map(({ row }) => row),
  );
  const statuses = coverageStatusSchema.options;
  const columns: Record<string, Column> = {
    ...villages.columns,
    change: inOrderOf(
      coverageChangeSchema.options,
      transitions.map(({ change }) => change),
    ),
    status_from: inOrderOf(
      statuses,
      transitions.map(({ statusFrom }) => statusFrom),
    ),
    status_to: inOrderOf(
      statuses,
      transitions.map(({ statusTo }) => statusTo),
    ),
  };
  const table = { size: villages.size, columns };
  made.set(transitions, table);
  return table;
}

/** A column whose values sort as they are listed, not by their letters. */
function inOrderOf<Value extends string>(
  categories: readonly Value[],
  values: readonly Value[],
): Column {
  const codes = Uint32Array.from(values, (value) => categories.indexOf(value) + 1);
  return { kind: 'text', categories, codes };
}
