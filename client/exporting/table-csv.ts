import type { ColumnTable } from '../../data/register/columns.ts';
import type { useWords } from '../i18n/useWords.ts';
import { codeOf } from '../table/marks.ts';
import { columnName } from '../table/names.ts';
import { csvOf } from './csv.ts';
import type { Codes } from './request.ts';
import { saveBlob } from './save.ts';

/** The rows of a table in their order, or only those that were selected by hand. */
export function rowsToSave(table: ColumnTable, rows: Uint32Array, codes: Codes): Uint32Array {
  const wanted = codes && new Set(codes);
  return wanted ? rows.filter((row) => wanted.has(codeOf(table, row))) : rows;
}

/** Saves what the page alone knows how to tell, under the names of its columns, and what is sample; returns the file's name. */
export function saveCsv(
  name: string,
  table: ColumnTable,
  rows: Uint32Array,
  columns: readonly string[],
  words: ReturnType<typeof useWords>,
): string {
  const titled = [...new Set(['code', ...columns, ...(table.columns.basis ? ['basis'] : [])])]
    .filter((id) => id !== 'rank')
    .map((id) => ({ id, title: columnName(id, words) }));
  saveBlob(new Blob([csvOf(table, rows, titled)], { type: 'text/csv;charset=utf-8' }), name);
  return name;
}
