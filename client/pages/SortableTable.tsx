import { ArrowDown, ArrowUp } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { Help, type Term } from '../parts/Help.tsx';
import { type CardProps, Provenance } from '../parts/Provenance.tsx';
import { type OpenCard, useSharedCard } from '../parts/useSharedCard.tsx';

export interface SortableColumn<Row> {
  id: string;
  label: string;
  /** A word of the label that wants explaining. */
  term?: Term;
  numeric?: boolean;
  /** What rows are sorted by; null comes last either way. */
  value: (row: Row) => string | number | null;
  cell: (row: Row) => ReactNode;
  /** The card of a row's number; null where the cell holds none. */
  card?: (row: Row) => CardProps | null;
  /** The card of what the column holds. */
  columnCard?: CardProps;
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

/**
 * A table of some hundred rows that sorts by any column. Its numbers open their cards; one of them is
 * reached by Tab, arrows move between them.
 */
export function SortableTable<Row>({ columns, rows, keyOf, most = 100, ...props }: Props<Row>) {
  const { t, format } = useWords();
  const [sort, setSort] = useState(props.initial ?? null);
  const [isWhole, setWhole] = useState(false);
  const [stop, setStop] = useState<string | null>(null);
  const [openCard, sharedCard] = useSharedCard();
  const column = columns.find(({ id }) => id === sort?.column);
  const sorted =
    sort && column
      ? rows.toSorted((one, other) =>
          compareValues(column.value(one), column.value(other), sort.descending, format.compare),
        )
      : rows;
  const shown = isWhole ? sorted : sorted.slice(0, most);
  const figures = columns.filter(({ card }) => card);
  const keys = shown.flatMap((row) => figures.map(({ id }) => `${keyOf(row)} ${id}`));
  const tabStop = stop !== null && keys.includes(stop) ? stop : keys[0];
  return (
    <div className={`page-table${props.isWide ? ' page-table--wide' : ''}`}>
      <table>
        <caption className="quiet">{props.caption}</caption>
        <thead>
          <tr>
            {columns.map(({ id, label, term, numeric = false, columnCard }) => {
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
                  {columnCard ? <Provenance {...columnCard} size="mark" /> : null}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody onKeyDown={moveBetweenFigures}>
          {shown.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ id, numeric, cell, card }, index) =>
                index === 0 ? (
                  <th key={id} scope="row">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={id} className={numeric ? 'page-table__number' : undefined}>
                    {card ? (
                      <Figure
                        card={card(row)}
                        isTabStop={tabStop === `${keyOf(row)} ${id}`}
                        onFocus={() => setStop(`${keyOf(row)} ${id}`)}
                        onOpen={openCard}
                      >
                        {cell(row)}
                      </Figure>
                    ) : (
                      cell(row)
                    )}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {sharedCard}
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

interface FigureProps {
  card: CardProps | null;
  isTabStop: boolean;
  onFocus: () => void;
  onOpen: OpenCard;
  children: ReactNode;
}

/** A number that tells where it comes from; what is not stated is no number. */
function Figure({ card, isTabStop, onFocus, onOpen, children }: FigureProps) {
  const { t } = useWords();
  if (!card) return children;
  return (
    <button
      type="button"
      className="figure"
      aria-haspopup="dialog"
      title={t('cards.open')}
      tabIndex={isTabStop ? 0 : -1}
      onFocus={onFocus}
      onClick={(event) => onOpen(card, event.currentTarget)}
    >
      {children}
    </button>
  );
}

/** Arrows lead from one number to the next, in its row or its column. */
function moveBetweenFigures(event: React.KeyboardEvent): void {
  const cell = (event.target as HTMLElement).closest('.figure')?.closest('td');
  const row = cell?.closest('tr');
  if (!cell || !row) return;
  const figureIn = (where: Element | null | undefined) =>
    where?.querySelector<HTMLElement>('.figure') ?? null;
  const inColumn = (other: Element | null) => figureIn(other?.children[cell.cellIndex]);
  const moves: Record<string, () => HTMLElement | null> = {
    ArrowRight: () => figureIn(cell.nextElementSibling),
    ArrowLeft: () => figureIn(cell.previousElementSibling),
    ArrowDown: () => inColumn(row.nextElementSibling),
    ArrowUp: () => inColumn(row.previousElementSibling),
  };
  const next = moves[event.key]?.();
  if (!next) return;
  event.preventDefault();
  next.focus();
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
