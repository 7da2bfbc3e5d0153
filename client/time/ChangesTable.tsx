import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useContext, useMemo, useRef, useState } from 'react';
import { shortProvinceName } from '../../data/words/names.ts';
import { EmptyNotice } from '../feedback/EmptyNotice.tsx';
import { useWords } from '../i18n/useWords.ts';
import { useRegister } from '../register/useRegister.ts';
import { FlyContext } from '../state/fly.ts';
import { changeView } from '../state/useView.ts';
import type { TableProps } from '../table/TableSheet.tsx';
import { ChangeSymbol } from './ChangeSymbol.tsx';
import { type ChangeRow, changeRows } from './change-rows.ts';
import { startCompare } from './compare.ts';
import { comparisonOf } from './comparison.ts';
import './ChangesTable.css';

const COLUMNS = [
  'name',
  'province',
  'change',
  'statusFrom',
  'statusTo',
  'listedOn',
  'observedOn',
] as const;
type ColumnId = (typeof COLUMNS)[number];

const WIDTH_REM: Record<ColumnId, number> = {
  name: 11,
  province: 8,
  change: 11,
  statusFrom: 9,
  statusTo: 9,
  listedOn: 8,
  observedOn: 10,
};
const ROW_REM = 2.5;

/** The villages that changed between the two dates: sorted by any column, chosen to be seen on the map. */
export function ChangesTable({ view, summary, head }: TableProps) {
  const words = useWords();
  const { t, format, language } = words;
  const { register } = useRegister(false);
  const fly = useContext(FlyContext);
  const scroller = useRef<HTMLDivElement>(null);
  const [sort, setSort] = useState<{ by: ColumnId; descending: boolean }>({
    by: 'name',
    descending: false,
  });
  const comparison =
    register && summary && view.since
      ? comparisonOf(register, view.since, summary.as_of, summary.scheme, view.filters)
      : null;
  const names = useMemo(
    () =>
      new Map(summary?.provinces.map((one) => [one.code, shortProvinceName(one, language)]) ?? []),
    [summary, language],
  );
  const textOf: Record<ColumnId, (row: ChangeRow) => string> = {
    name: (row) => row.name,
    province: (row) => names.get(row.provinceCode ?? '') ?? '',
    change: (row) => t(`time.change.${row.change}`),
    statusFrom: (row) => t(`status.${row.statusFrom}`),
    statusTo: (row) => t(`status.${row.statusTo}`),
    listedOn: (row) => (row.listedOn ? format.date(row.listedOn) : t('value.missing')),
    observedOn: (row) => format.date(row.observedOn),
  };
  const all = useMemo(
    () => (register && comparison ? changeRows(register, comparison) : []),
    [register, comparison],
  );
  const rows = all.toSorted((a, b) => {
    const key = (row: ChangeRow) =>
      sort.by === 'listedOn' || sort.by === 'observedOn'
        ? (row[sort.by] ?? '')
        : textOf[sort.by](row);
    return format.compare(key(a), key(b)) * (sort.descending ? -1 : 1);
  });
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_REM * rem,
    overscan: 8,
    scrollPaddingStart: ROW_REM * rem,
  });
  const items = virtual.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);

  if (!comparison || rows.length === 0) {
    return (
      <div className="changes-table">
        <div className="table-sheet__head">{head}</div>
        {view.since === null && summary ? (
          <EmptyNotice
            why={t('time.table.noDate')}
            action={{ label: t('time.table.start'), run: () => startCompare(view, summary) }}
          />
        ) : (
          <p className="changes-table__empty">
            {t(register ? 'time.table.empty' : 'time.change.loading')}
          </p>
        )}
      </div>
    );
  }
  const labelOf = (id: ColumnId) => {
    if (id === 'change') return t('time.table.change');
    if (id === 'statusFrom') return t('time.table.statusA', { date: format.date(comparison.from) });
    if (id === 'statusTo') return t('time.table.statusB', { date: format.date(comparison.to) });
    return t(`time.table.${id}`);
  };
  const choose = (row: ChangeRow) => {
    changeView({ selection: { kind: 'village', code: row.code } });
    fly({ point: row.point });
  };
  const Arrow = sort.descending ? ArrowDown : ArrowUp;

  return (
    <div className="changes-table">
      <div className="table-sheet__head">{head}</div>
      <div ref={scroller} className="data-table">
        <table aria-rowcount={rows.length + 1} style={{ minWidth: '66rem' }}>
          <caption className="quiet">
            {t('time.table.caption', {
              from: format.date(comparison.from),
              to: format.date(comparison.to),
            })}
          </caption>
          <colgroup>
            {COLUMNS.map((id) => (
              <col key={id} style={{ width: `${WIDTH_REM[id]}rem` }} />
            ))}
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              {COLUMNS.map((id) => {
                const isSorted = sort.by === id;
                return (
                  <th
                    key={id}
                    scope="col"
                    aria-sort={
                      isSorted ? (sort.descending ? 'descending' : 'ascending') : undefined
                    }
                  >
                    <button
                      type="button"
                      className="changes-table__sort"
                      title={t('time.table.sort', { column: labelOf(id) })}
                      onClick={() => setSort({ by: id, descending: isSorted && !sort.descending })}
                    >
                      {labelOf(id)}
                      {isSorted ? <Arrow aria-hidden="true" /> : null}
                    </button>
                  </th>
                );
              })}
            </tr>
          </thead>
          <Spacer height={above} />
          <tbody>
            {items.map(({ index, key }) => {
              const row = rows[index] as ChangeRow;
              return (
                <tr
                  key={key}
                  aria-rowindex={index + 2}
                  aria-current={
                    view.selection?.kind === 'village' && view.selection.code === row.code
                      ? 'true'
                      : undefined
                  }
                >
                  <th scope="row">
                    <button type="button" className="textlink" onClick={() => choose(row)}>
                      {row.name}
                    </button>
                  </th>
                  {COLUMNS.slice(1).map((id) => (
                    <td key={id}>
                      {id === 'change' ? <ChangeSymbol change={row.change} /> : null}
                      {textOf[id](row)}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
          <Spacer height={below} />
        </table>
      </div>
    </div>
  );
}

function Spacer({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    <tbody aria-hidden="true">
      <tr>
        <td colSpan={COLUMNS.length} style={{ height, padding: 0, border: 0 }} />
      </tr>
    </tbody>
  );
}
