import { ArrowDown, ArrowUp } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { Help, type Term } from '../parts/Help.tsx';

export interface SortableColumn<Row> {
  id: string;
  label: string;
  /** A word of the label that wants explaining. */
  term?: Term;
  numeric?: boolean;
  /** What rows are sorted by; null comes last either way. */
  value: (row: Row) => string | number | null;
  cell: (row: Row) => ReactNode;
}

interface Props<Row> {
  caption: string;
  /** The first names the row. */
  columns: readonly SortableColumn<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** Column and way that it starts with; left out, the order of `rows`. */
  initial?: { column: string; descending: boolean };
  /** True where a phone has no room for its columns: they move under the first. */
  isWide?: boolean;
  /** More are shown once they are asked for. */
  most?: number;
}

/** A table of some hundred rows that sorts by any column. */
export function SortableTable<Row>({ columns, rows, keyOf, most = 100, ...props }: Props<Row>) {
  const { t, format } = useWords();
  const [sort, setSort] = useState(props.initial ?? null);
  const [isWhole, setWhole] = useState(false);
  const column = columns.find(({ id }) => id === sort?.column);
  const sorted =
    sort && column
      ? rows.toSorted((one, other) =>
          compareValues(column.value(one), column.value(other), sort.descending, format.compare),
        )
      : rows;
  const shown = isWhole ? sorted : sorted.slice(0, most);
  return (
    <div className={`page-table${props.isWide ? ' page-table--wide' : ''}`}>
      <table>
        <caption className="quiet">{props.caption}</caption>
        <thead>
          <tr>
            {columns.map(({ id, label, term, numeric = false }) => {
              const isSorted = sort?.column === id;
              const Arrow = sort?.descending ? ArrowDown : ArrowUp;
              return (
                <th
                  key={id}
                  scope="col"
                  className={numeric ? 'page-table__number' : undefined}
                  aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : undefined}
                >
                  <button
                    type="button"
                    className="page-table__sort"
                    title={t('provincePage.sortBy', { column: label })}
                    onClick={() =>
                      // Numbers are first wanted from the greatest.
                      setSort({ column: id, descending: isSorted ? !sort.descending : numeric })
                    }
                  >
                    {label}
                    {isSorted ? <Arrow aria-hidden="true" /> : null}
                  </button>{' '}
                  {term ? <Help term={term} /> : null}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ id, numeric, cell }, index) =>
                index === 0 ? (
                  <th key={id} scope="row">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={id} className={numeric ? 'page-table__number' : undefined}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < sorted.length ? (
        <button
          type="button"
          className="button button--outline page-table__more"
          onClick={() => setWhole(true)}
        >
          {t('provincePage.showAllRows', { total: format.count(sorted.length) })}
        </button>
      ) : null}
    </div>
  );
}

/** Orders two values; what is not known stands last whichever way the table is sorted. */
function compareValues(
  one: string | number | null,
  other: string | number | null,
  descending: boolean,
  compareText: (one: string, other: string) => number,
): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  const order =
    typeof one === 'number' && typeof other === 'number'
      ? one - other
      : compareText(String(one), String(other));
  return descending ? -order : order;
}
