import { type CoverageStatus, coverageStatusSchema } from '../../data/model/index.ts';
import { type ColumnTable, cellOf } from '../../data/register/columns.ts';
import type { GridKind } from './columns.ts';
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
  provinces: { uncovered: 'uncovered', devices_delivered: 'devices_delivered' },
} as const;

type SumWord = { [Kind in GridKind]: keyof (typeof SUMMED)[Kind] }[GridKind] | 'connected';

export interface SelectionSums {
  count: number;
  /** Null where no row states it. */
  sums: readonly { word: SumWord; value: number | null }[];
  byStatus: readonly { status: CoverageStatus; count: number }[];
}

/** How many rows are selected and what they add up to. Rows that do not state a number add nothing. */
export function sumsOf(kind: GridKind, table: ColumnTable, chosen: ChosenRows): SelectionSums {
  const rows: number[] = [];
  for (let row = 0; row < table.size; row += 1) {
    if (chosen.has(String(cellOf(table, 'code', row)))) rows.push(row);
  }
  const sums: { word: SumWord; value: number | null }[] = Object.entries(SUMMED[kind]).map(
    ([word, property]) => ({ word: word as SumWord, value: sum(table, rows, property) }),
  );
  if (kind === 'schools') sums.push({ word: 'connected', value: connected(table, rows) });
  const counts = new Map<string, number>();
  if (kind === 'villages') {
    for (const row of rows) {
      const status = String(cellOf(table, 'status', row));
      counts.set(status, (counts.get(status) ?? 0) + 1);
    }
  }
  return {
    count: rows.length,
    sums,
    byStatus: coverageStatusSchema.options.flatMap((status) => {
      const count = counts.get(status);
      return count ? [{ status, count }] : [];
    }),
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
