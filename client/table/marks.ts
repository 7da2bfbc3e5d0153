import { allRows, type ColumnTable, cellOf } from '../../data/register/columns.ts';
import type { TableKind } from '../state/view.ts';
import { type ChosenRows, choose, chosenRows } from './selection.ts';
import { pointOf } from './tables.ts';

/** The code that a row is known by. */
export function codeOf(table: ColumnTable, row: number): string {
  return String(cellOf(table, 'code', row) ?? row);
}

/** Rows as a selection. */
export function marksOf(table: ColumnTable, rows: Iterable<number>): ChosenRows {
  return new Map(Array.from(rows, (row) => [codeOf(table, row), pointOf(table, row)]));
}

/** Lets go of selected rows that a table no longer holds, such as villages that did not change between other dates. */
export function keepChosen(kind: TableKind, table: ColumnTable): void {
  const before = chosenRows(kind);
  if (before.size === 0) return;
  const held = marksOf(table, allRows(table));
  const kept = new Map([...before].filter(([code]) => held.has(code)));
  if (kept.size < before.size) choose(kind, kept);
}
