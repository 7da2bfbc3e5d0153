import { type ColumnTable, cellOf } from '../../data/register/columns.ts';

/** What a spreadsheet program would take for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * Rows of a table as CSV (RFC 4180) in UTF-8 with a byte order mark, so that Excel reads every tone
 * mark. Text that looks like a formula is led by an apostrophe; what is not stated is empty.
 */
export function csvOf(
  table: ColumnTable,
  rows: Iterable<number>,
  columns: readonly { id: string; title: string }[],
): string {
  const lines = [columns.map(({ title }) => quoted(title)).join(',')];
  for (const row of rows) {
    lines.push(columns.map(({ id }) => quoted(cellOf(table, id, row))).join(','));
  }
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function quoted(value: string | number | boolean | null): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
