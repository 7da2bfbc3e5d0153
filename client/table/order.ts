import { allRows, type ColumnTable } from '../../data/register/columns.ts';
import { sortedRows } from '../../data/register/order.ts';

/** Which property rows are sorted by, and which way. */
export interface Sort {
  property: string;
  descending: boolean;
}

/** How many keys are kept: what was sorted by before decides among equals. */
const KEYS = 2;

/** Above this share of a table, sorting it whole once serves every later filter. */
const WHOLE_SHARE = 0.25;

const orders = new WeakMap<ColumnTable, Map<string, Uint32Array>>();

/** The keys after a column was pressed: it comes first, and turns round where it was first already. */
export function sortedBy(sorts: readonly Sort[], property: string, isNumber: boolean): Sort[] {
  const [first] = sorts;
  // Numbers are first wanted from the greatest.
  const descending = first?.property === property ? !first.descending : isNumber;
  return withSort(sorts, { property, descending });
}

/** The keys with one in front. */
export function withSort(sorts: readonly Sort[], first: Sort): Sort[] {
  return [first, ...sorts.filter(({ property }) => property !== first.property)].slice(0, KEYS);
}

/**
 * Rows in the order of the keys. The order of a whole table is kept, so that another filter costs
 * one pass rather than a sort.
 */
export function inOrder(
  table: ColumnTable,
  rows: Uint32Array,
  sorts: readonly Sort[],
): Uint32Array {
  const key = JSON.stringify(sorts);
  const known = orders.get(table) ?? new Map<string, Uint32Array>();
  orders.set(table, known);
  const order = known.get(key);
  if (!order && rows.length < table.size * WHOLE_SHARE) return sorted(table, rows, sorts);
  const whole = order ?? sorted(table, allRows(table), sorts);
  // One order at a time: each is as long as the table.
  if (!order) {
    known.clear();
    known.set(key, whole);
  }
  return rows.length === table.size ? whole : kept(whole, rows, table.size);
}

function sorted(table: ColumnTable, rows: Uint32Array, sorts: readonly Sort[]): Uint32Array {
  return sorts.reduceRight(
    (result, { property, descending }) => sortedRows(table, result, property, descending),
    rows,
  );
}

function kept(order: Uint32Array, rows: Uint32Array, size: number): Uint32Array {
  const isKept = new Uint8Array(size);
  for (const row of rows) isKept[row] = 1;
  const result = new Uint32Array(rows.length);
  let count = 0;
  for (const row of order) {
    if (isKept[row] === 0) continue;
    result[count] = row;
    count += 1;
  }
  return result;
}

/**
 * The rank of each row by a property, from its best end: the first is 1, equals share a rank. Rows
 * that do not state it have none.
 */
export function ranks(
  table: ColumnTable,
  rows: Uint32Array,
  { property, descending }: Sort,
): ReadonlyMap<number, number> {
  const column = table.columns[property];
  if (!column || !('values' in column)) return new Map();
  const result = new Map<number, number>();
  let before = Number.NaN;
  let rank = 0;
  sortedRows(table, rows, property, descending).forEach((row, at) => {
    const value = column.values[row] as number;
    if (Number.isNaN(value)) return;
    if (value !== before) rank = at + 1;
    before = value;
    result.set(row, rank);
  });
  return result;
}
