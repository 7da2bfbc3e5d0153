import { type ColumnTable, cellOf } from '../../data/register/columns.ts';
import type { ChosenRows } from './selection.ts';
import { pointOf } from './tables.ts';

/** The code that a row is known by. */
export function codeOf(table: ColumnTable, row: number): string {
  return String(cellOf(table, 'code', row) ?? row);
}

/** Rows as a selection. */
export function marksOf(table: ColumnTable, rows: Iterable<number>): ChosenRows {
  return new Map(Array.from(rows, (row) => [codeOf(table, row), pointOf(table, row)]));
}
