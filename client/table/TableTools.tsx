import { ScanSearch } from 'lucide-react';
import type { Bbox } from '../../data/model/index.ts';
import { ExportMenu } from '../exporting/ExportMenu.tsx';
import { useWords } from '../i18n/useWords.ts';
import type { TableKind } from '../state/view.ts';
import { ColumnsMenu } from './ColumnsMenu.tsx';
import { MapSelect } from './MapSelect.tsx';
import type { Sort } from './order.ts';
import type { ChosenRows } from './selection.ts';
import type { useColumns } from './useColumns.ts';
import type { TableData } from './useTableData.ts';

interface Props {
  kind: TableKind;
  data: TableData;
  /** Those shown, in their order. */
  rows: Uint32Array;
  sorts: readonly Sort[];
  columns: ReturnType<typeof useColumns>;
  chosen: ChosenRows;
  /** What the map shows; null where that chooses no rows of this kind, or is not known. */
  box: Bbox | null;
  /** True where only rows in the box are shown. */
  isOnlyView: boolean;
  onOnlyView: (isOnly: boolean) => void;
}

/** Above the table: which rows, selecting on the map, columns, and the rows as a file. */
export function TableTools(props: Props) {
  const { kind, data, rows, sorts, columns, chosen, box, isOnlyView, onOnlyView } = props;
  const { table } = data;
  const { t } = useWords();
  return (
    <div className="table-tools">
      {box ? (
        <button
          type="button"
          className="button button--outline"
          aria-pressed={isOnlyView}
          aria-label={t('grid.onlyView')}
          title={t('grid.onlyView')}
          onClick={() => onOnlyView(!isOnlyView)}
        >
          <ScanSearch aria-hidden="true" />
          <span className="table-tools__word table-tools__word--rare">{t('grid.onlyView')}</span>
        </button>
      ) : null}
      {box && table ? <MapSelect kind={kind} table={table} rows={data.rows} box={box} /> : null}
      <ColumnsMenu kind={kind} state={columns} />
      {table ? (
        <ExportMenu
          kind={kind}
          table={table}
          conditions={data.conditions}
          bbox={isOnlyView ? box : null}
          date={data.date}
          since={data.since}
          scheme={data.scheme}
          sorts={sorts}
          counted={data.counted}
          columns={columns.columns.map(({ id }) => id)}
          rows={rows}
          chosen={chosen}
        />
      ) : null}
    </div>
  );
}
