import { cellOf } from '../../data/register/columns.ts';
import type { useWords } from '../i18n/useWords.ts';
import { COLUMNS } from '../table/columns.ts';
import { columnName } from '../table/names.ts';
import { csvOf } from './csv.ts';
import { type Codes, type ExportFormat, type ExportRows, exportParams } from './request.ts';
import { saveBlob, saveExport } from './save.ts';

/**
 * Saves provinces; returns the file's name. CSV holds the indicators as the table has them, of the
 * villages that fit the filters; every other format the outlines, which the server has.
 */
export async function saveProvinces(
  props: ExportRows & { rows: Uint32Array },
  format: ExportFormat,
  codes: Codes,
  columns: readonly string[] | null,
  words: ReturnType<typeof useWords>,
): Promise<string> {
  const { table, scheme, date, rows } = props;
  const wanted = codes && new Set(codes);
  const kept = wanted ? rows.filter((row) => wanted.has(String(cellOf(table, 'code', row)))) : rows;
  if (format === 'csv') {
    const ids = ['code', ...(columns ?? COLUMNS.provinces.map(({ id }) => id))];
    const titled = [...new Set(ids)]
      .filter((id) => id !== 'rank')
      .map((id) => ({ id, title: columnName(id, words) }));
    const name = `song-map-provinces-${scheme}${date ? `-${date}` : ''}.csv`;
    saveBlob(new Blob([csvOf(table, kept, titled)], { type: 'text/csv;charset=utf-8' }), name);
    return name;
  }
  const params = exportParams(props, format, null, words.language);
  const list = Array.from(kept, (row) => `'${String(cellOf(table, 'code', row))}'`).join(', ');
  params.set('filter', `scheme = '${scheme}' AND code IN (${list})`);
  // Provinces that are no longer in force are asked for by a day on which they were.
  params.set('datetime', scheme === '2021' ? '2025-06-30' : (date ?? '2025-07-01'));
  return saveExport('provinces', params, null);
}
