import { SCHEME_VALIDITY, type Scheme } from '../../data/model/index.ts';
import { cellOf } from '../../data/register/columns.ts';
import type { useWords } from '../i18n/useWords.ts';
import { COLUMNS } from '../table/columns.ts';
import { type Codes, type ExportFormat, type ExportRows, exportParams } from './request.ts';
import { saveExport } from './save.ts';
import { rowsToSave, saveCsv } from './table-csv.ts';

/**
 * Saves provinces; returns the file's name. CSV holds the indicators as the table has them, of the
 * villages that fit the filters; every other format is the server’s, which knows no filter of provinces’ sums.
 */
export async function saveProvinces(
  props: ExportRows & { rows: Uint32Array },
  format: ExportFormat,
  codes: Codes,
  columns: readonly string[] | null,
  words: ReturnType<typeof useWords>,
): Promise<string> {
  const { table, scheme, date, rows } = props;
  const kept = rowsToSave(table, rows, codes);
  if (format === 'csv') {
    const name = `song-map-provinces-${scheme}${date ? `-${date}` : ''}.csv`;
    return saveCsv(name, table, kept, columns ?? COLUMNS.provinces.map(({ id }) => id), words);
  }
  const params = exportParams(props, format, null, words.language);
  const list = Array.from(kept, (row) => `'${String(cellOf(table, 'code', row))}'`).join(', ');
  params.set('filter', `scheme = '${scheme}' AND code IN (${list})`);
  params.set('datetime', dayInForce(scheme, date));
  return saveExport('provinces', params, null);
}

/** The API knows provinces by a day: the one shown, or where they were not in force then the nearest on which they were. */
function dayInForce(scheme: Scheme, date: string | null): string {
  const { valid_from, valid_to } = SCHEME_VALIDITY[scheme];
  if (valid_to !== null && (date === null || date > valid_to)) return valid_to;
  return date === null || date < valid_from ? valid_from : date;
}
