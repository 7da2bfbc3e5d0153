import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { useWords } from '../i18n/useWords.ts';
import type { Column } from './columns.tsx';
import { rowAfterKey } from './row-keys.ts';
import './DataTable.css';

/** Which property the rows are sorted by, and which way. */
export interface Sort {
  property: string;
  descending: boolean;
}

interface Props<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  total: number;
  /** Undefined while the row loads. */
  rowAt: (index: number) => Row | undefined;
  /** Rows from `first` to `last` are about to be seen. */
  onRange: (first: number, last: number) => void;
  isSelected: (row: Row) => boolean;
  onSelect: (row: Row) => void;
  sort: Sort;
  onSort: (sort: Sort) => void;
}

const ROW_REM = 2.5;
/** PageUp and PageDown. */
const PAGE_ROWS = 8;

/**
 * A table of any length. Only the rows in sight are in the page; a native table with spacers above
 * and below keeps its meaning to screen readers, and `aria-rowcount` tells how many there are.
 */
export function DataTable<Row>(props: Props<Row>) {
  const { columns, total } = props;
  const words = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const wantsFocus = useRef(false);
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_REM * rem,
    overscan: 6,
    // The header sticks to the top and must not hide the row that gets the focus.
    scrollPaddingStart: ROW_REM * rem,
    onChange: (instance) => {
      const range = instance.range;
      if (range) props.onRange(range.startIndex, range.endIndex);
    },
  });
  const items = rows.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = rows.getTotalSize() - (items.at(-1)?.end ?? 0);
  const current = Math.min(active, Math.max(0, total - 1));

  const onKeyDown = (event: React.KeyboardEvent) => {
    const next = rowAfterKey(event.key, current, total, PAGE_ROWS);
    if (next === null) return;
    event.preventDefault();
    wantsFocus.current = true;
    setActive(next);
    rows.scrollToIndex(next);
  };

  return (
    <div ref={scroller} className="data-table">
      <table
        aria-rowcount={total + 1}
        style={{ minWidth: `${columns.reduce((sum, one) => sum + one.width, 0)}rem` }}
      >
        <caption className="quiet">{props.caption}</caption>
        <colgroup>
          {columns.map((column) => (
            <col key={column.id} style={{ width: `${column.width}rem` }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <SortHeader key={column.id} column={column} sort={props.sort} onSort={props.onSort} />
            ))}
          </tr>
        </thead>
        {above > 0 ? <Spacer height={above} columns={columns.length} /> : null}
        <tbody onKeyDown={onKeyDown}>
          {items.map((item) => {
            const row = props.rowAt(item.index);
            const isCurrent = item.index === current;
            return (
              <TableRow
                key={item.key}
                index={item.index}
                row={row}
                columns={columns}
                isSelected={row !== undefined && props.isSelected(row)}
                isTabStop={isCurrent}
                words={words}
                nameRef={(element) => {
                  if (!element || !isCurrent || !wantsFocus.current) return;
                  wantsFocus.current = false;
                  element.focus({ preventScroll: true });
                }}
                onSelect={(chosen) => {
                  setActive(item.index);
                  props.onSelect(chosen);
                }}
              />
            );
          })}
        </tbody>
        {below > 0 ? <Spacer height={below} columns={columns.length} /> : null}
      </table>
    </div>
  );
}

function Spacer({ height, columns }: { height: number; columns: number }) {
  return (
    <tbody aria-hidden="true">
      <tr>
        <td colSpan={columns} style={{ height, padding: 0, border: 0 }} />
      </tr>
    </tbody>
  );
}

interface RowProps<Row> {
  index: number;
  row: Row | undefined;
  columns: readonly Column<Row>[];
  isSelected: boolean;
  /** One row at a time is reached by Tab; arrows move between rows. */
  isTabStop: boolean;
  words: ReturnType<typeof useWords>;
  nameRef: (element: HTMLButtonElement | null) => void;
  onSelect: (row: Row) => void;
}

function TableRow<Row>(props: RowProps<Row>) {
  const { row, columns, words, index } = props;
  const [nameColumn, ...rest] = columns;
  if (!nameColumn) return null;
  if (row === undefined) {
    return (
      <tr aria-rowindex={index + 2} className="data-table__loading">
        <td colSpan={columns.length}>{words.t('table.rowLoading')}</td>
      </tr>
    );
  }
  return (
    // The button in the first cell does the same for the keyboard.
    <tr
      aria-rowindex={index + 2}
      aria-current={props.isSelected ? 'true' : undefined}
      onClick={() => props.onSelect(row)}
    >
      <th scope="row">
        <button
          type="button"
          ref={props.nameRef}
          className="data-table__name"
          tabIndex={props.isTabStop ? 0 : -1}
          onClick={(event) => {
            event.stopPropagation();
            props.onSelect(row);
          }}
        >
          {nameColumn.cell(row, words)}
        </button>
      </th>
      {rest.map((column) => (
        <td key={column.id} className={column.numeric ? 'data-table__number' : undefined}>
          {column.cell(row, words)}
        </td>
      ))}
    </tr>
  );
}

interface HeaderProps<Row> {
  column: Column<Row>;
  sort: Sort;
  onSort: (sort: Sort) => void;
}

function SortHeader<Row>({ column, sort, onSort }: HeaderProps<Row>) {
  const words = useWords();
  const isSorted = sort.property === column.sortBy;
  const label = column.label(words);
  const Arrow = sort.descending ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : undefined}
      className={column.numeric ? 'data-table__number' : undefined}
    >
      <button
        type="button"
        className="data-table__sort"
        title={words.t('table.sortBy', { column: label })}
        onClick={() =>
          // Numbers are first wanted from the greatest.
          onSort({
            property: column.sortBy,
            descending: isSorted ? !sort.descending : column.numeric === true,
          })
        }
      >
        {label}
        {isSorted ? <Arrow aria-hidden="true" /> : null}
      </button>
    </th>
  );
}
