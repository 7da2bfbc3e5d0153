import { Popover } from '@base-ui/react/popover';
import { ArrowDown, ArrowUp, EllipsisVertical, Funnel } from 'lucide-react';
import type { Scheme } from '../../data/model/index.ts';
import type { ColumnTable } from '../../data/register/columns.ts';
import { ChoiceField } from '../filters/ChoiceField.tsx';
import { conditionOn } from '../filters/edit.ts';
import type { FieldProps } from '../filters/fields.ts';
import { ProvinceField } from '../filters/ProvinceField.tsx';
import { RangeField } from '../filters/RangeField.tsx';
import { TextField } from '../filters/TextField.tsx';
import { useApplyCondition } from '../filters/target.ts';
import { useWords } from '../i18n/useWords.ts';
import { type CardProps, Provenance } from '../parts/Provenance.tsx';
import { useView } from '../state/useView.ts';
import type { TableKind } from '../state/view.ts';
import { collectionOf, type GridColumn } from './columns.ts';
import { columnName } from './names.ts';

interface Props {
  kind: TableKind;
  column: GridColumn;
  table: ColumnTable;
  scheme: Scheme;
  onSort: (descending: boolean) => void;
  cardOf: (column: GridColumn) => CardProps | null;
}

/** More different values than this are found by text, not ticked in a list. */
const MOST_CHOICES = 24;

/** What can be done with a column: sort it either way, and filter by it as its values allow. */
export function ColumnMenu({ kind, column, table, scheme, onSort, cardOf }: Props) {
  const words = useWords();
  const { t } = words;
  const { filters } = useView();
  const applyCondition = useApplyCondition();
  const label = columnName(column.id, words);
  const property = column.filter;
  const collection = collectionOf(kind);
  const condition = property ? conditionOn(filters, collection, property) : null;
  const Icon = condition ? Funnel : EllipsisVertical;
  return (
    <Popover.Root>
      <Popover.Trigger
        className={`data-table__menu${condition ? ' data-table__menu--on' : ''}`}
        aria-label={t(condition ? 'grid.menuFiltered' : 'grid.menu', { column: label })}
      >
        <Icon aria-hidden="true" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className="provenance__place" sideOffset={2} collisionPadding={8}>
          <Popover.Popup className="card column-menu">
            <Popover.Title className="quiet">{t('grid.menu', { column: label })}</Popover.Title>
            {column.id === 'rank' ? null : (
              <div className="column-menu__sorts">
                <Popover.Close className="button button--outline" onClick={() => onSort(false)}>
                  <ArrowUp aria-hidden="true" /> {t('grid.ascending')}
                </Popover.Close>
                <Popover.Close className="button button--outline" onClick={() => onSort(true)}>
                  <ArrowDown aria-hidden="true" /> {t('grid.descending')}
                </Popover.Close>
              </div>
            )}
            {property ? (
              <Field
                collection={collection}
                property={property}
                filters={filters}
                table={table}
                scheme={scheme}
              />
            ) : null}
            {property && condition ? (
              <>
                <label className="choice">
                  <input
                    type="checkbox"
                    checked={condition.negated}
                    onChange={() =>
                      applyCondition(collection, property, {
                        ...condition,
                        negated: !condition.negated,
                      })
                    }
                  />
                  <span className="choice__name">{t('grid.negate')}</span>
                </label>
                <button
                  type="button"
                  className="button button--outline"
                  onClick={() => applyCondition(collection, property, null)}
                >
                  {t('grid.clearColumn')}
                </button>
              </>
            ) : null}
            <ColumnSource column={column} cardOf={cardOf} />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** Worked out only once the menu is open: it looks through every row. */
function ColumnSource({ column, cardOf }: Pick<Props, 'column' | 'cardOf'>) {
  const { t } = useWords();
  const card = cardOf(column);
  if (!card) return null;
  return (
    <p className="column-menu__source caption">
      {t('cards.column')} <Provenance {...card} />
    </p>
  );
}

function Field({ scheme, ...field }: FieldProps & { scheme: Scheme }) {
  if (field.property === 'province') return <ProvinceField {...field} scheme={scheme} />;
  const column = field.table?.columns[field.property];
  switch (column?.kind) {
    case undefined:
      return null;
    case 'flag':
      return <ChoiceField {...field} />;
    case 'date':
      return <RangeField {...field} kind="date" />;
    case 'text':
      return column.categories.length <= MOST_CHOICES ? (
        <ChoiceField {...field} />
      ) : (
        <TextField {...field} />
      );
    default:
      return <RangeField {...field} kind="number" />;
  }
}
