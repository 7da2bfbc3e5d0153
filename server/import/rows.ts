import type { RowResult } from './record.ts';
import type { RowReader, TableReader } from './row-reader.ts';
import type { ImportOptions, RowError, Table } from './types.ts';

const ROWS_PER_PROGRESS = 2000;

interface RowsResult<T> {
  rows: number;
  records: T[];
  errors: RowError[];
  rejected: number;
  repeated: number;
  incomplete: boolean;
  notes: readonly string[];
}

/** Converts each row, and refuses a code that an earlier row has, unless the rows say the same. */
export function eachRow<T, F extends string>(
  table: Table,
  reader: TableReader<F>,
  options: ImportOptions,
  convert: (row: RowReader<F>) => RowResult<T>,
): RowsResult<T> {
  const records: T[] = [];
  const errors: RowError[] = [];
  const seen = new Map<string, { row: number; record: T }>();
  let rejected = 0;
  let repeated = 0;
  for (const [index, record] of table.records.entries()) {
    if (index % ROWS_PER_PROGRESS === 0) options.onProgress?.(index, table.records.length);
    const row = reader.row(record);
    const result: RowResult<T> = record.fault
      ? { errors: [{ row: record.row, column: '', value: '', reason: record.fault }] }
      : convert(row);
    if ('errors' in result) {
      rejected += 1;
      errors.push(...result.errors);
      continue;
    }
    const earlier = seen.get(result.code);
    if (!earlier) {
      seen.set(result.code, { row: record.row, record: result.record });
      records.push(result.record);
    } else if (JSON.stringify(earlier.record) === JSON.stringify(result.record)) {
      repeated += 1;
    } else {
      rejected += 1;
      row.fail('code' as F, result.code, repeatReason(earlier.row, result.codeIsDerived));
      errors.push(...row.errors);
    }
  }
  options.onProgress?.(table.records.length, table.records.length);
  return {
    rows: table.records.length,
    records,
    errors,
    rejected,
    repeated,
    incomplete: false,
    notes: [],
  };
}

function repeatReason(row: number, derived: boolean): string {
  return derived
    ? `row ${row} has the same place and name with other values, and neither row has a code`
    : `row ${row} has this code too, with other values`;
}
