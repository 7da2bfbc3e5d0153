import { Popover } from '@base-ui/react/popover';
import { Columns3 } from 'lucide-react';
import { useWords } from '../i18n/useWords.ts';
import type { TableKind } from '../state/view.ts';
import { COLUMNS } from './columns.ts';
import { columnName } from './names.ts';
import type { useColumns } from './useColumns.ts';

/** Which columns are there. */
export function ColumnsMenu({
  kind,
  state,
}: {
  kind: TableKind;
  state: ReturnType<typeof useColumns>;
}) {
  const words = useWords();
  const { t } = words;
  return (
    <Popover.Root>
      <Popover.Trigger
        className="button button--outline"
        aria-label={t('grid.columns')}
        title={t('grid.columnsTitle')}
      >
        <Columns3 aria-hidden="true" />
        <span className="table-tools__word table-tools__word--rare">{t('grid.columns')}</span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className="provenance__place" sideOffset={6} collisionPadding={8}>
          <Popover.Popup className="card column-menu">
            <Popover.Title className="filter-field__name">{t('grid.columnsTitle')}</Popover.Title>
            {COLUMNS[kind].slice(1).map(({ id }) => (
              <label key={id} className="choice">
                <input
                  type="checkbox"
                  checked={state.isShown(id)}
                  onChange={() => state.toggle(id)}
                />
                <span className="choice__name">{columnName(id, words)}</span>
              </label>
            ))}
            <button type="button" className="button button--outline" onClick={state.reset}>
              {t('grid.columnsReset')}
            </button>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
