import { Popover } from '@base-ui/react/popover';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useReason } from '../feedback/useReason.ts';
import { useWords } from '../i18n/useWords.ts';
import { Segments } from '../parts/Segments.tsx';
import type { TableKind } from '../state/view.ts';
import { collectionOf } from '../table/columns.ts';
import { codeOf } from '../table/marks.ts';
import type { ChosenRows } from '../table/selection.ts';
import { ApiAddress } from './ApiAddress.tsx';
import {
  EXPORT_FORMATS,
  type ExportFormat,
  type ExportRows,
  exportParams,
  rowsAddress,
} from './request.ts';
import { saveExport } from './save.ts';
import './ExportMenu.css';

interface Props extends ExportRows {
  /** Those that the table shows. */
  columns: readonly string[];
  chosen: ChosenRows;
}

type State =
  | { is: 'ready' }
  | { is: 'busy' }
  | { is: 'saved'; name: string }
  | { is: 'failed'; error: unknown };

/** Formats without geometry, for what has none. */
function formatsOf(kind: TableKind): readonly ExportFormat[] {
  return kind === 'device_lots' ? ['xlsx', 'csv', 'gpkg'] : EXPORT_FORMATS;
}

/** The API tells a province by its map too, as `2025-15`; what was selected on the other map is none of this one. */
function provinceIds({ table, rows, scheme }: ExportRows, codes: readonly string[]): string[] {
  const shown = new Set(Array.from(rows, (row) => codeOf(table, row)));
  return codes.filter((code) => shown.has(code)).map((code) => `${scheme}-${code}`);
}

/** The rows of the table, or those that are selected, as a file of the reader's choice. */
export function ExportMenu(props: Props) {
  const { kind, chosen, columns } = props;
  const count = props.rows.length;
  const { t, format, language } = useWords();
  const [wantsAll, setWantsAll] = useState(false);
  const [isNarrow, setNarrow] = useState(false);
  const [state, setState] = useState<State>({ is: 'ready' });
  const hasChosen = chosen.size > 0;
  const codes = hasChosen && !wantsAll ? [...chosen.keys()] : null;
  const ids = codes && kind === 'provinces' ? provinceIds(props, codes) : codes;

  const save = async (wanted: ExportFormat) => {
    setState({ is: 'busy' });
    try {
      const only = isNarrow ? columns : null;
      const params = exportParams(props, wanted, only, language);
      const name = await saveExport(collectionOf(kind), params, ids);
      setState({ is: 'saved', name });
    } catch (error) {
      setState({ is: 'failed', error });
    }
  };

  return (
    <Popover.Root onOpenChange={() => setState({ is: 'ready' })}>
      <Popover.Trigger className="button button--outline" aria-label={t('exporting.open')}>
        <Download aria-hidden="true" />
        <span className="table-tools__word">{t('exporting.open')}</span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className="provenance__place" sideOffset={6} collisionPadding={8}>
          <Popover.Popup className="card export-menu">
            <Popover.Title className="filter-field__name">{t('exporting.title')}</Popover.Title>
            {hasChosen ? (
              <Segments
                label={t('exporting.what')}
                value={wantsAll ? 'all' : 'chosen'}
                options={[
                  {
                    value: 'chosen',
                    label: t('exporting.chosen', { shown: format.count(chosen.size) }),
                  },
                  { value: 'all', label: t('exporting.filtered', { shown: format.count(count) }) },
                ]}
                onChange={(value) => setWantsAll(value === 'all')}
              />
            ) : (
              <p className="caption">{t('exporting.filtered', { shown: format.count(count) })}</p>
            )}
            <label className="choice">
              <input type="checkbox" checked={isNarrow} onChange={() => setNarrow(!isNarrow)} />
              <span className="choice__name">{t('exporting.onlyColumns')}</span>
            </label>
            <ul className="export-menu__formats">
              {formatsOf(kind).map((one) => (
                <li key={one}>
                  <button
                    type="button"
                    className="button button--outline"
                    disabled={state.is === 'busy'}
                    onClick={() => void save(one)}
                  >
                    <strong>{t(`exporting.format.${one}`)}</strong>
                    <span className="caption">{t(`exporting.hint.${one}`)}</span>
                  </button>
                </li>
              ))}
            </ul>
            <SaveState state={state} />
            <p className="caption">{t('exporting.sample')}</p>
            <ApiAddress
              path={rowsAddress(props, language)}
              note={codes ? t('exporting.addressChosen') : null}
            />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

function SaveState({ state }: { state: State }) {
  const { t } = useWords();
  const reason = useReason(state.is === 'failed' ? state.error : null);
  if (state.is === 'failed') {
    return (
      <p className="export-menu__failed" role="alert">
        <strong>{t('exporting.failed')}</strong>: {reason}
      </p>
    );
  }
  return (
    <p role="status">
      {state.is === 'busy' ? t('exporting.preparing') : null}
      {state.is === 'saved' ? t('exporting.saved', { name: state.name }) : null}
    </p>
  );
}
