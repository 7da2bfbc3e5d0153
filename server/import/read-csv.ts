import { CsvError, parse } from 'csv-parse/sync';
import { BadInputError } from '../errors/index.ts';
import type { Table, TableRecord } from './types.ts';

const DELIMITERS = [',', ';', '\t'] as const;

/** The delimiter that splits the first line into most cells; quoted text does not count. */
export function detectDelimiter(text: string): string {
  const end = text.search(/[\r\n]/);
  const header = (end === -1 ? text : text.slice(0, end)).replace(/"(?:[^"]|"")*"/g, '');
  let best: string = ',';
  for (const delimiter of DELIMITERS)
    if (header.split(delimiter).length > header.split(best).length) best = delimiter;
  return best;
}

/**
 * Reads a CSV file whose first row holds the headings. Rows are numbered as a spreadsheet shows them,
 * so that empty rows count; they are skipped. Throws BadInputError where the file is no table.
 */
export function readCsv(text: string, fileName: string): Table {
  const [header, ...rows] = splitRows(text, fileName);
  const columns = (header ?? []).map((cell) => cell.trim());
  while (columns.at(-1) === '') columns.pop();
  if (columns.length === 0)
    throw BadInputError.of('file', fileName, 'the first row holds no headings');
  const repeated = columns.find((name, index) => name !== '' && columns.indexOf(name) !== index);
  if (repeated !== undefined)
    throw BadInputError.of('file', repeated, 'two columns have this heading; rename one of them');
  const records: TableRecord[] = [];
  for (const [index, row] of rows.entries()) {
    if (row.every((cell) => cell.trim() === '')) continue;
    let length = row.length;
    while (length > columns.length && row[length - 1]?.trim() === '') length -= 1;
    const cells = new Map<string, unknown>();
    for (const [at, name] of columns.entries()) if (name !== '') cells.set(name, row[at] ?? '');
    const fault =
      length === columns.length
        ? null
        : `the row has ${length} cells where the header has ${columns.length}; text that holds the delimiter must stand in double quotes`;
    records.push({ row: index + 2, cells, geometry: null, fault });
  }
  return { columns: columns.filter((name) => name !== ''), records };
}

function splitRows(text: string, fileName: string): string[][] {
  try {
    return parse(text, {
      delimiter: detectDelimiter(text),
      relax_column_count: true,
      skip_empty_lines: false,
      // Inches and ditto marks occur in unquoted cells; they are text there.
      relax_quotes: true,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? ` (line ${error.lines})` : '';
    const reason =
      error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'a double quote is never closed' : error.message;
    throw BadInputError.of('file', fileName, `${reason}${line}`);
  }
}
