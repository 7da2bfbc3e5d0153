import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { cellAt, columnOf } from './cell-places.ts';
import type { GridColumn } from './columns.ts';
import { codeOf } from './marks.ts';
import { rowAfterKey } from './row-keys.ts';
import { type ChosenRows, hover } from './selection.ts';
import { type HeadProps, TableHead } from './TableHead.tsx';
import { TableRow } from './TableRow.tsx';
import { pointOf } from './tables.ts';
import './DataTable.css';

interface Props extends Omit<HeadProps, 'isEveryRowChosen' | 'onChooseAll'> {
  /** Rows of the table in their order. */
  rows: Uint32Array;
  caption: string;
  chosen: ChosenRows;
  /** Rank of a row by what is sorted by; null where the table has no such column. */
  rankOf: ((row: number) => number | undefined) | null;
  isCurrent: (code: string) => boolean;
  /** The row is to be looked at. */
  onOpen: (row: number, code: string) => void;
  /** Selects a row, or with `isRange` everything from the one before. */
  onToggle: (index: number, isRange: boolean) => void;
  onToggleAll: () => void;
  /** Where the number of a column comes from is to be shown beside its cell; false where there is nothing to say. */
  onFigure: (row: number, column: GridColumn, cell: HTMLElement) => boolean;
}

const ROW_REM = 2.5;
/** PageUp and PageDown. */
const PAGE_ROWS = 8;
const CHECK_REM = 2.75;

/**
 * Rows of the register, any number of them. Only those in sight are in the page; `aria-rowcount`
 * tells how many there are. Arrows move between rows and, sideways, cells; Space selects, Enter opens
 * the row, or on a number tells where it comes from; Ctrl+A selects all.
 */
export function DataTable(props: Props) {
  const { columns, rows, table, chosen, kind } = props;
  const words = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  /** The column to get the focus once its row is drawn, from 0; null: none is wanted. */
  const wantsFocus = useRef<number | null>(null);
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_REM * rem,
    overscan: 6,
    // The header sticks to the top and must not hide the row that gets the focus.
    scrollPaddingStart: ROW_REM * rem,
  });
  const items = virtual.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const current = Math.min(active, Math.max(0, rows.length - 1));

  const moveTo = (index: number, column: number) => {
    wantsFocus.current = column;
    setActive(index);
    virtual.scrollToIndex(index);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') {
      event.preventDefault();
      props.onToggleAll();
      return;
    }
    const target = event.target as HTMLElement;
    const at = columnOf(target);
    if (at === null) return;
    if (event.key === ' ') {
      event.preventDefault();
      props.onToggle(current, event.shiftKey);
      return;
    }
    const row = rows[current] as number;
    if (event.key === 'Enter' && at > 0) {
      event.preventDefault();
      if (!props.onFigure(row, columns[at] as GridColumn, target)) {
        props.onOpen(row, codeOf(table, row));
      }
      return;
    }
    const aside = { ArrowRight: at + 1, ArrowLeft: at - 1 }[event.key];
    if (aside !== undefined) {
      event.preventDefault();
      cellAt(target.closest('tr'), Math.min(columns.length - 1, Math.max(0, aside)))?.focus();
      return;
    }
    const next = rowAfterKey(event.key, current, rows.length, PAGE_ROWS);
    if (next === null) return;
    event.preventDefault();
    moveTo(next, at);
    if (event.shiftKey && next !== current) props.onToggle(next, true);
  };

  const minWidth = columns.reduce((sum, one) => sum + one.width, CHECK_REM);
  return (
    <div ref={scroller} className="data-table">
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows are selected is a grid
        role="grid"
        aria-multiselectable="true"
        aria-rowcount={rows.length + 1}
        style={{ minWidth: `${minWidth}rem` }}
      >
        <caption className="quiet">{props.caption}</caption>
        <colgroup>
          <col style={{ width: `${CHECK_REM}rem` }} />
          {columns.map((column) => (
            <col key={column.id} style={{ width: `${column.width}rem` }} />
          ))}
        </colgroup>
        <TableHead
          {...props}
          isEveryRowChosen={rows.length > 0 && chosen.size >= rows.length}
          onChooseAll={props.onToggleAll}
        />
        {above > 0 ? <Spacer height={above} columns={columns.length + 1} /> : null}
        <tbody
          onKeyDown={onKeyDown}
          // Firefox presses a button when Space comes up, whatever became of its going down.
          onKeyUp={(event) => {
            if (event.key === ' ' && columnOf(event.target as HTMLElement) !== null) {
              event.preventDefault();
            }
          }}
          onPointerLeave={() => hover(null)}
        >
          {items.map((item) => {
            const row = rows[item.index] as number;
            const code = codeOf(table, row);
            const isActive = item.index === current;
            return (
              <TableRow
                key={item.key}
                index={item.index}
                row={row}
                columns={columns}
                table={table}
                kind={kind}
                words={words}
                rank={props.rankOf?.(row)}
                isChosen={chosen.has(code)}
                isCurrent={props.isCurrent(code)}
                isTabStop={isActive}
                rowRef={(element) => {
                  if (!element || !isActive || wantsFocus.current === null) return;
                  cellAt(element, wantsFocus.current)?.focus({ preventScroll: true });
                  wantsFocus.current = null;
                }}
                onPoint={() => hover({ kind, code, point: pointOf(table, row) })}
                onOpen={() => {
                  setActive(item.index);
                  props.onOpen(row, code);
                }}
                onToggle={(isRange) => {
                  setActive(item.index);
                  props.onToggle(item.index, isRange);
                }}
                onFigure={(column, cell) => {
                  setActive(item.index);
                  return props.onFigure(row, column, cell);
                }}
              />
            );
          })}
        </tbody>
        {below > 0 ? <Spacer height={below} columns={columns.length + 1} /> : null}
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
