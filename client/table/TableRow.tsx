import { cellOf } from '../../data/register/columns.ts';
import type { useWords } from '../i18n/useWords.ts';
import { columnOf } from './cell-places.ts';
import { CellText } from './cells.tsx';
import type { GridColumn } from './columns.ts';
import type { HeadProps } from './TableHead.tsx';

interface Props extends Pick<HeadProps, 'columns' | 'table' | 'kind'> {
  index: number;
  row: number;
  words: ReturnType<typeof useWords>;
  rank: number | undefined;
  isChosen: boolean;
  isCurrent: boolean;
  /** One row at a time is reached by Tab; arrows move between rows. */
  isTabStop: boolean;
  rowRef: (element: HTMLTableRowElement | null) => void;
  onPoint: () => void;
  onOpen: () => void;
  onToggle: (isRange: boolean) => void;
  onFigure: (column: GridColumn, cell: HTMLElement) => boolean;
}

/** A row of the register: its box to select it, its name to open it, and its cells. */
export function TableRow(props: Props) {
  const { row, columns, words, index, table } = props;
  const [nameColumn, ...rest] = columns as [GridColumn, ...GridColumn[]];
  const name = String(cellOf(table, nameColumn.id, row) ?? words.t('value.missing'));
  return (
    // The button in the name's cell does the same for the keyboard.
    <tr
      ref={props.rowRef}
      aria-rowindex={index + 2}
      aria-selected={props.isChosen}
      aria-current={props.isCurrent ? 'true' : undefined}
      onClick={({ target }) => {
        const figure = (target as HTMLElement).closest<HTMLElement>('.figure');
        const cell = figure?.closest<HTMLElement>('[data-at]');
        const column = cell && columns[columnOf(cell) ?? 0];
        if (!column || !props.onFigure(column, cell)) props.onOpen();
      }}
      onPointerEnter={props.onPoint}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Space on the row does the same */}
      <td className="data-table__check" onClick={(event) => event.stopPropagation()}>
        <label>
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={words.t('grid.selectRow', { name })}
            checked={props.isChosen}
            onChange={(event) =>
              props.onToggle((event.nativeEvent as MouseEvent).shiftKey === true)
            }
          />
        </label>
      </td>
      <th scope="row">
        <button
          type="button"
          data-at={0}
          className="data-table__name"
          tabIndex={props.isTabStop ? 0 : -1}
          onFocus={props.onPoint}
          onClick={(event) => {
            event.stopPropagation();
            if (event.shiftKey || event.ctrlKey || event.metaKey) props.onToggle(event.shiftKey);
            else props.onOpen();
          }}
        >
          {name}
        </button>
      </th>
      {rest.map(({ id }, index) => {
        const value = id === 'rank' ? (props.rank ?? null) : cellOf(table, id, row);
        const isNumber = typeof value === 'number';
        return (
          <td
            key={id}
            tabIndex={-1}
            data-at={index + 1}
            className={isNumber ? 'data-table__number' : undefined}
          >
            {isNumber && id !== 'rank' ? (
              <span className="figure" title={words.t('cards.open')}>
                <CellText kind={props.kind} property={id} value={value} words={words} />
              </span>
            ) : (
              <CellText kind={props.kind} property={id} value={value} words={words} />
            )}
          </td>
        );
      })}
    </tr>
  );
}
