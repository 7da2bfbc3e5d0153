import { ArrowDown, ArrowUp } from 'lucide-react';
import type { Scheme } from '../../data/model/index.ts';
import type { ColumnTable } from '../../data/register/columns.ts';
import { useWords } from '../i18n/useWords.ts';
import type { CardProps } from '../parts/Provenance.tsx';
import type { TableKind } from '../state/view.ts';
import { ColumnMenu } from './ColumnMenu.tsx';
import type { GridColumn } from './columns.ts';
import { columnName } from './names.ts';
import { type Sort, sortedBy, withSort } from './order.ts';

export interface HeadProps {
  kind: TableKind;
  columns: readonly GridColumn[];
  table: ColumnTable;
  scheme: Scheme;
  sorts: readonly Sort[];
  onSorts: (sorts: Sort[]) => void;
  isEveryRowChosen: boolean;
  onChooseAll: () => void;
  /** Where a whole column comes from; null where it holds no numbers. Asked for once its menu is open. */
  cardOf: (column: GridColumn) => CardProps | null;
}

/** Names of the columns: each sorts, and has a menu to filter by. */
export function TableHead(props: HeadProps) {
  const { t } = useWords();
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" className="data-table__check">
          <label>
            <input
              type="checkbox"
              aria-label={t('grid.selectAll')}
              checked={props.isEveryRowChosen}
              onChange={props.onChooseAll}
            />
          </label>
        </th>
        {props.columns.map((column) => (
          <ColumnHead key={column.id} {...props} column={column} />
        ))}
      </tr>
    </thead>
  );
}

function ColumnHead({ column, sorts, onSorts, ...rest }: HeadProps & { column: GridColumn }) {
  const words = useWords();
  const { id } = column;
  const [first] = sorts;
  const isSorted = first?.property === id;
  const kind = rest.table.columns[id]?.kind;
  const isNumber = id === 'rank' || kind === 'integer' || kind === 'decimal' || kind === 'degrees';
  const label = columnName(id, words);
  const Arrow = first?.descending ? ArrowDown : ArrowUp;
  const direction = first?.descending ? 'descending' : 'ascending';
  return (
    <th
      scope="col"
      aria-sort={isSorted ? direction : undefined}
      className={isNumber ? 'data-table__number' : undefined}
    >
      <div className="data-table__head">
        <button
          type="button"
          className="data-table__sort"
          disabled={id === 'rank'}
          title={id === 'rank' ? label : words.t('table.sortBy', { column: label })}
          onClick={() => onSorts(sortedBy(sorts, id, isNumber))}
        >
          <span>{label}</span>
          {isSorted ? <Arrow aria-hidden="true" /> : null}
        </button>
        <ColumnMenu
          {...rest}
          column={column}
          onSort={(descending) => onSorts(withSort(sorts, { property: id, descending }))}
        />
      </div>
    </th>
  );
}
