import type { useWords } from '../i18n/useWords.ts';
import { COLUMNS } from '../table/columns.ts';
import { codeOf } from '../table/marks.ts';
import { type Codes, type ExportFormat, type ExportRows, exportParams } from './request.ts';
import { saveExport } from './save.ts';
import { rowsToSave, saveCsv } from './table-csv.ts';

/**
 * Saves villages that changed; returns the file's name. CSV says what changed, as the table does; every
 * other format is the server's, of the same villages as they stand on the later date.
 */
export async function saveChanges(
  props: ExportRows & { rows: Uint32Array },
  format: ExportFormat,
  codes: Codes,
  columns: readonly string[] | null,
  words: ReturnType<typeof useWords>,
): Promise<string> {
  const { table, date, since } = props;
  const kept = rowsToSave(table, props.rows, codes);
  if (format === 'csv') {
    const name = `song-map-changes-${since}-${date}.csv`;
    return saveCsv(name, table, kept, columns ?? COLUMNS.changes.map(({ id }) => id), words);
  }
  const params = exportParams({ ...props, conditions: [] }, format, columns, words.language);
  return saveExport(
    'villages',
    params,
    Array.from(kept, (row) => codeOf(table, row)),
  );
}
