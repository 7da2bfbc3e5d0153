/**
 * A collection as columns: index i is one row throughout. Small enough to be sent whole (98,413
 * villages in about a megabyte), and fast enough to filter, sort and sum in a few milliseconds.
 */
export interface ColumnTable {
  size: number;
  columns: Readonly<Record<string, Column>>;
}

/** What kind of column stands under each name: enough to read a condition by. */
export interface ColumnKinds {
  columns: Readonly<Record<string, Pick<Column, 'kind'>>>;
}

export type Column = CategoryColumn | NumberColumn | FlagColumn;

/** Text or ISO dates, each different one once. */
export interface CategoryColumn {
  kind: 'text' | 'date';
  /** In the order in which a Vietnamese reader sorts names; dates by time. */
  categories: readonly string[];
  /** Index into `categories` plus one; 0: not stated. */
  codes: Uint32Array;
}

/** `degrees` are WGS 84, kept to 0.00001° (about a metre). NaN: not stated. */
interface NumberColumn {
  kind: 'integer' | 'decimal' | 'degrees';
  values: Float64Array;
}

interface FlagColumn {
  kind: 'flag';
  /** 0 not stated, 1 false, 2 true. */
  values: Uint8Array;
}

export const FLAG = { absent: 0, no: 1, yes: 2 } as const;

/** What a cell of a column says; null where nothing is stated. */
export type Cell = string | number | boolean | null;

/** Some rows of a table as a table of their own, in the order given. */
export function takeRows(table: ColumnTable, rows: readonly number[]): ColumnTable {
  const take = (column: Column): Column => {
    if ('codes' in column) {
      return { ...column, codes: Uint32Array.from(rows, (row) => column.codes[row] as number) };
    }
    if (column.kind === 'flag') {
      return { ...column, values: Uint8Array.from(rows, (row) => column.values[row] as number) };
    }
    return { ...column, values: Float64Array.from(rows, (row) => column.values[row] as number) };
  };
  const columns = Object.entries(table.columns).map(([name, column]) => [name, take(column)]);
  return { size: rows.length, columns: Object.fromEntries(columns) };
}

/** A column of texts or dates by its name. Throws RangeError where the table has none such. */
export function categoriesOf(table: ColumnTable, name: string): CategoryColumn {
  const column = table.columns[name];
  if (column?.kind !== 'text' && column?.kind !== 'date') throw noColumn(name, 'texts or dates');
  return column;
}

/** The numbers of a column by its name. Throws RangeError where the table has none such. */
export function numbersOf(table: ColumnTable, name: string): Float64Array {
  const column = table.columns[name];
  if (column && 'values' in column && column.kind !== 'flag') return column.values;
  throw noColumn(name, 'numbers');
}

/** The flags of a column by its name. Throws RangeError where the table has none such. */
export function flagsOf(table: ColumnTable, name: string): Uint8Array {
  const column = table.columns[name];
  if (column?.kind !== 'flag') throw noColumn(name, 'flags');
  return column.values;
}

function noColumn(name: string, what: string): RangeError {
  return new RangeError(`the table has no column “${name}” of ${what}`);
}

/** The value of a cell; null too where the table has no such column. */
export function cellOf(table: ColumnTable, name: string, row: number): Cell {
  const column = table.columns[name];
  if (!column) return null;
  switch (column.kind) {
    case 'text':
    case 'date':
      return column.categories[(column.codes[row] ?? 0) - 1] ?? null;
    case 'flag': {
      const flag = column.values[row] ?? FLAG.absent;
      return flag === FLAG.absent ? null : flag === FLAG.yes;
    }
    default: {
      const value = column.values[row] ?? Number.NaN;
      return Number.isNaN(value) ? null : value;
    }
  }
}

/** Every row of a table, in its order. */
export function allRows({ size }: Pick<ColumnTable, 'size'>): Uint32Array {
  return Uint32Array.from({ length: size }, (_, row) => row);
}

const nameOrder = new Intl.Collator('vi', { numeric: true });

/** Makes a column of texts; null is not stated. Dates sort by time as they are. */
export function categoryColumn(
  kind: CategoryColumn['kind'],
  values: readonly (string | null)[],
): CategoryColumn {
  const distinct = new Set<string>();
  for (const value of values) if (value !== null) distinct.add(value);
  const categories = [...distinct].sort(kind === 'text' ? nameOrder.compare : undefined);
  const codeOf = new Map(categories.map((category, index) => [category, index + 1]));
  const codes = Uint32Array.from(values, (value) =>
    value === null ? 0 : (codeOf.get(value) ?? 0),
  );
  return { kind, categories, codes };
}
