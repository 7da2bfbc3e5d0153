import { useEffect, useMemo, useState } from 'react';
import { EmptyNotice } from '../feedback/EmptyNotice.tsx';
import { ErrorNotice } from '../feedback/ErrorNotice.tsx';
import { LoadingLine } from '../filters/LoadingLine.tsx';
import { PresetWords } from '../filters/Presets.tsx';
import { presetOf } from '../filters/presets.ts';
import { useWords } from '../i18n/useWords.ts';
import { useSharedCard } from '../parts/useSharedCard.tsx';
import { changeView, readView } from '../state/useView.ts';
import type { TableKind } from '../state/view.ts';
import { collectionOf } from './columns.ts';
import { DataTable } from './DataTable.tsx';
import { cellCard, columnCard } from './figureCards.tsx';
import { codeOf, keepChosen, marksOf } from './marks.ts';
import { inOrder, ranks, type Sort } from './order.ts';
import { isSelected, useOpenRow, useRangeSelect } from './row-actions.ts';
import { SelectionBar } from './SelectionBar.tsx';
import { choose, hover, useChosen } from './selection.ts';
import type { TableProps } from './TableSheet.tsx';
import { TableTools } from './TableTools.tsx';
import { pointOf } from './tables.ts';
import { useColumns } from './useColumns.ts';
import { useTableData } from './useTableData.ts';
import { rowsInBox } from './within.ts';

/** Without signal first, the most people first: that is the question. */
const FIRST_SORTS: Readonly<Record<TableKind, readonly Sort[]>> = {
  villages: [
    { property: 'uncovered', descending: true },
    { property: 'population', descending: true },
  ],
  schools: [{ property: 'students_in_need', descending: true }],
  provinces: [{ property: 'uncovered', descending: true }],
  changes: [
    { property: 'change', descending: false },
    { property: 'population', descending: true },
  ],
  device_lots: [
    { property: 'date', descending: true },
    { property: 'province_name', descending: false },
  ],
};

/** One collection as rows: filtered as map and figures are, sorted, selected and exported here. */
export function RegisterTable({ kind, view, ...props }: TableProps & { kind: TableKind }) {
  const words = useWords();
  const { t, format } = words;
  const { summary, seen } = props;
  const data = useTableData(kind, view, summary);
  const { table } = data;
  const [sorts, setSorts] = useState(FIRST_SORTS[kind]);
  const [isOnlyView, setOnlyView] = useState(false);
  const [isOnlyChosen, setOnlyChosen] = useState(false);
  const columns = useColumns(kind);
  const chosen = useChosen(kind);
  const open = useOpenRow(kind, summary);
  useEffect(() => () => hover(null), []);
  useEffect(
    () => (kind === 'changes' && table ? keepChosen(kind, table) : undefined),
    [kind, table],
  );

  const box = kind === 'provinces' || kind === 'device_lots' ? null : (seen?.bbox ?? null);
  const wantedBox = isOnlyView ? box : null;
  const only = isOnlyChosen && chosen.size > 0 ? chosen : null;
  const rows = useMemo(() => {
    if (!table) return data.rows;
    const within = wantedBox ? rowsInBox(table, data.rows, wantedBox) : data.rows;
    const kept = only ? within.filter((row) => only.has(codeOf(table, row))) : within;
    return inOrder(table, kept, sorts);
  }, [table, data.rows, wantedBox, only, sorts]);

  const [sort] = sorts;
  const rankOf = useMemo(() => {
    if (kind !== 'provinces' || !table || !sort) return null;
    const byRow = ranks(table, data.rows, sort);
    return (row: number) => byRow.get(row);
  }, [kind, table, data.rows, sort]);

  const counted = t(`grid.count_${kind}`, { count: rows.length, shown: format.count(rows.length) });
  const isFiltered = view.filters[collectionOf(kind)].length > 0;
  const basis = `${counted} ${t(isFiltered ? 'grid.filtered' : 'grid.whole')}`;
  const { since, date } = data;
  const dated =
    since && date
      ? t('grid.between', { rows: basis, from: format.date(since), to: format.date(date) })
      : basis;
  const rowsInWords = wantedBox ? t('grid.inView', { rows: dated }) : dated;
  const preset = kind === 'villages' || kind === 'schools' ? presetOf(view.filters) : null;
  const isSample = summary?.national.provenance.coverage.bases.includes('sample') ?? false;
  const figures = { kind, data, rows, summary, words };
  const [openCard, sharedCard] = useSharedCard();
  const selectFrom = useRangeSelect(kind, table, rows);

  return (
    <>
      <div className="table-sheet__head">
        {props.head}
        <div className="table-sheet__count">
          <p role="status">{table ? rowsInWords : ''}</p>
          {isSample ? <p className="sample-mark">{t('table.sample')}</p> : null}
        </div>
        <TableTools
          kind={kind}
          data={data}
          rows={rows}
          sorts={sorts}
          columns={columns}
          chosen={chosen}
          box={box}
          isOnlyView={isOnlyView}
          onOnlyView={setOnlyView}
        />
      </div>
      {preset ? (
        <div className="table-sheet__note">
          <PresetWords id={preset} />
        </div>
      ) : null}
      {table && chosen.size > 0 ? (
        <SelectionBar
          kind={kind}
          table={table}
          chosen={chosen}
          isOnly={isOnlyChosen}
          onOnly={setOnlyChosen}
        />
      ) : null}
      {data.error ? (
        <ErrorNotice
          what={t('error.items')}
          error={data.error}
          stillGood={table !== null}
          onRetry={data.retry}
        />
      ) : null}
      {!table && !data.error ? (
        <div className="table-sheet__note">
          <LoadingLine />
        </div>
      ) : null}
      {table && rows.length === 0 ? (
        <div className="table-sheet__empty">
          <EmptyNotice
            why={t(`grid.empty.${kind}`)}
            {...emptyAction(kind, isFiltered, t, wantedBox ? () => setOnlyView(false) : null)}
          />
        </div>
      ) : null}
      {sharedCard}
      {table && rows.length > 0 ? (
        <div className="table-sheet__rows">
          <DataTable
            kind={kind}
            caption={t('grid.caption', { rows: rowsInWords })}
            columns={columns.columns}
            table={table}
            rows={rows}
            scheme={data.scheme}
            sorts={sorts}
            onSorts={setSorts}
            chosen={chosen}
            rankOf={rankOf}
            isCurrent={(code) => isSelected(kind, props.selection, data.scheme, code)}
            onOpen={(row, code) => open(code, pointOf(table, row))}
            onToggle={selectFrom}
            onFigure={(row, column, cell) => {
              const card = cellCard(figures, row, column.id);
              if (card) openCard(card, cell);
              return card !== null;
            }}
            cardOf={(column) => columnCard(figures, column.id)}
            onToggleAll={() =>
              choose(kind, chosen.size >= rows.length ? new Map() : marksOf(table, rows))
            }
          />
        </div>
      ) : null}
    </>
  );
}

function emptyAction(
  kind: TableKind,
  isFiltered: boolean,
  t: ReturnType<typeof useWords>['t'],
  showAll: (() => void) | null,
) {
  if (showAll) return { action: { label: t('grid.emptyView'), run: showAll } };
  if (!isFiltered) return {};
  const run = () => changeView({ filters: { ...readView().filters, [collectionOf(kind)]: [] } });
  return { action: { label: t('grid.emptyFilters'), run } };
}
