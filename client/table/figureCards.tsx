import type { Basis, Summary } from '../../data/model/index.ts';
import { type ColumnTable, cellOf } from '../../data/register/columns.ts';
import type { useWords } from '../i18n/useWords.ts';
import { indicatorCard } from '../parts/IndicatorProvenance.tsx';
import type { CardProps } from '../parts/Provenance.tsx';
import { RecordLinks } from '../parts/RecordLinks.tsx';
import { isStated, recordCard } from '../parts/recordCard.tsx';
import type { TableKind } from '../state/view.ts';
import { isIndicator } from './cells.tsx';
import { collectionOf } from './columns.ts';
import { codeOf } from './marks.ts';
import { columnName } from './names.ts';
import type { TableData } from './useTableData.ts';

/** What the cards of a table's numbers are made from. */
export interface FigureContext {
  kind: TableKind;
  data: TableData;
  /** In the order shown. */
  rows: Uint32Array;
  summary: Summary | null;
  words: ReturnType<typeof useWords>;
}

/** Coordinates are not to be added up. */
const NOT_SUMMED: ReadonlySet<string> = new Set(['lng', 'lat']);

/** The card of a number in a row; null where the cell holds none that a card could tell of. */
export function cellCard(
  { kind, data, summary, words }: FigureContext,
  row: number,
  property: string,
): CardProps | null {
  const { table, date, scheme } = data;
  if (!table) return null;
  const code = codeOf(table, row);
  if (kind === 'provinces') {
    const province = summary?.provinces.find((one) => one.code === code);
    if (!province || !summary || !isIndicator(property)) return null;
    const place = { scheme, code };
    const card = indicatorCard(
      { indicator: property, row: province, place, date: summary.as_of },
      words,
    );
    return { ...card, what: `${card.what} · ${textOf(table, row, 'name')}` };
  }
  const value = cellOf(table, property, row);
  const collection = collectionOf(kind);
  if (typeof value !== 'number' || !isStated(property) || collection === 'provinces') return null;
  const name =
    kind === 'device_lots'
      ? `${textOf(table, row, 'province_name')}, ${code}`
      : textOf(table, row, 'name');
  const origin = {
    ...{ collection, code, name, date },
    basis: textOf(table, row, 'basis') as Basis,
    source: textOf(table, row, 'source'),
    statedOn: kind === 'device_lots' ? textOf(table, row, 'date') : null,
  };
  return recordCard(
    property,
    columnName(property, words),
    words.format.decimal(value, 3),
    origin,
    words,
  );
}

/** The card of a whole column of numbers: how many rows state it, what they add up to, and all their sources. */
export function columnCard(
  { kind, data, rows, summary, words }: FigureContext,
  property: string,
): CardProps | null {
  const { table, date, conditions } = data;
  if (!table) return null;
  const { t, format } = words;
  if (kind === 'provinces') {
    if (!summary || !isIndicator(property)) return null;
    return indicatorCard(
      { indicator: property, row: summary.national, place: null, date: summary.as_of },
      words,
    );
  }
  const collection = collectionOf(kind);
  if (!isStated(property) || collection === 'provinces') return null;
  let stated = 0;
  let sum = 0;
  for (const row of rows) {
    const value = cellOf(table, property, row);
    if (typeof value !== 'number') continue;
    stated += 1;
    sum += value;
  }
  const isSummed = stated > 0 && !NOT_SUMMED.has(property);
  return {
    what: columnName(property, words),
    value: isSummed ? format.decimal(sum, 1) : null,
    definition: t(`cards.stated.${property}`),
    date,
    bases: distinct(table, rows, 'basis') as Basis[],
    sources: distinct(table, rows, 'source'),
    children: (
      <>
        <dt>{t('reconciliation.card.how')}</dt>
        <dd>
          {t('cards.columnHow', {
            stated: format.count(stated),
            total: format.count(rows.length),
          })}{' '}
          {isSummed ? t('cards.columnSum', { sum: format.decimal(sum, 1) }) : null}
        </dd>
        {kind === 'changes' ? null : (
          <RecordLinks
            collection={collection}
            conditions={conditions}
            count={data.rows.length}
            date={date}
          />
        )}
      </>
    ),
  };
}

function textOf(table: ColumnTable, row: number, name: string): string {
  return String(cellOf(table, name, row) ?? '');
}

function distinct(table: ColumnTable, rows: Uint32Array, name: string): string[] {
  const found = new Set<string>();
  for (const row of rows) found.add(textOf(table, row, name));
  found.delete('');
  return [...found];
}
