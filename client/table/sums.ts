import {
  type CoverageChange,
  type CoverageStatus,
  coverageChangeSchema,
  coverageStatusSchema,
} from '../../data/model/index.ts';
import { type ColumnTable, cellOf } from '../../data/register/columns.ts';
import type { TableKind } from '../state/view.ts';
import type { ChosenRows } from './selection.ts';

/** What is added up for a selection, by kind of table. */
const SUMMED = {
  villages: { population: 'population', students: 'students' },
  schools: { students: 'students', students_in_need: 'students_in_need' },
  device_lots: {
    pledged: 'pledged',
    allocated: 'allocated',
    delivered: 'delivered',
    received: 'budget_received_million_vnd',
  },
  changes: { population: 'population', students: 'students' },
  provinces: { uncovered: 'uncovered', devices_delivered: 'devices_delivered' },
} as const;

type SumWord = { [Kind in TableKind]: keyof (typeof SUMMED)[Kind] }[TableKind] | 'connected';

export interface SelectionSums {
  count: number;
  /** Null where no row states it. */
  sums: readonly { word: SumWord; value: number | null }[];
  byStatus: readonly { status: CoverageStatus; count: number }[];
  byChange: readonly { change: CoverageChange; count: number }[];
}

/** How many rows are selected and what they add up to. Rows that do not state a number add nothing. */
export function sumsOf(kind: TableKind, table: ColumnTable, chosen: ChosenRows): SelectionSums {
  const rows: number[] = [];
  for (let row = 0; row < table.size; row += 1) {
    if (chosen.has(String(cellOf(table, 'code', row)))) rows.push(row);
  }
  const sums: { word: SumWord; value: number | null }[] = Object.entries(SUMMED[kind]).map(
    ([word, property]) => ({ word: word as SumWord, value: sum(table, rows, property) }),
  );
  if (kind === 'schools') sums.push({ word: 'connected', value: connected(table, rows) });
  const countOf = (property: string, value: string) =>
    rows.filter((row) => cellOf(table, property, row) === value).length;
  const statuses = kind === 'villages' ? coverageStatusSchema.options : [];
  const changes = kind === 'changes' ? coverageChangeSchema.options : [];
  return {
    count: rows.length,
    sums,
    byStatus: statuses
      .map((status) => ({ status, count: countOf('status', status) }))
      .filter(({ count }) => count > 0),
    byChange: changes
      .map((change) => ({ change, count: countOf('change', change) }))
      .filter(({ count }) => count > 0),
  };
}

function sum(table: ColumnTable, rows: readonly number[], property: string): number | null {
  let total: number | null = null;
  for (const row of rows) {
    const value = cellOf(table, property, row);
    if (typeof value === 'number') total = (total ?? 0) + value;
  }
  return total;
}

function connected(table: ColumnTable, rows: readonly number[]): number {
  const ways = new Set(['fibre', 'mobile', 'satellite']);
  return rows.filter((row) => ways.has(String(cellOf(table, 'internet', row)))).length;
}
