import { useMemo } from 'react';
import type { ColumnTable } from '../../data/register/columns.ts';
import { useWords } from '../i18n/useWords.ts';
import type { TableKind } from '../state/view.ts';
import { MOST_MARKED } from './marked.ts';
import { type ChosenRows, choose } from './selection.ts';
import { sumsOf } from './sums.ts';

interface Props {
  kind: TableKind;
  table: ColumnTable;
  chosen: ChosenRows;
  isOnly: boolean;
  onOnly: (isOnly: boolean) => void;
}

/** What the selected rows add up to. */
export function SelectionBar({ kind, table, chosen, isOnly, onOnly }: Props) {
  const { t, format } = useWords();
  const { count, sums, byStatus, byChange } = useMemo(
    () => sumsOf(kind, table, chosen),
    [kind, table, chosen],
  );
  const rows = t(`grid.count_${kind}`, { count, shown: format.count(count) });
  return (
    <section className="selection-bar" aria-label={t('grid.selection')}>
      <p role="status">
        <strong>{t('grid.selected', { rows })}</strong>
        {sums.map(({ word, value }) =>
          value === null ? null : (
            <span key={word}>{t(`grid.sum.${word}`, { shown: format.decimal(value, 1) })}</span>
          ),
        )}
        {byStatus.map(({ status, count: ofStatus }) => (
          <span key={status}>
            {format.count(ofStatus)} {t(`status.${status}`).toLowerCase()}
          </span>
        ))}
        {byChange.map(({ change, count: ofChange }) => (
          <span key={change}>
            {format.count(ofChange)} {t(`time.change.${change}`).toLowerCase()}
          </span>
        ))}
      </p>
      {count > MOST_MARKED ? (
        <p className="caption">{t('grid.unmarked', { shown: format.count(MOST_MARKED) })}</p>
      ) : null}
      <label className="choice">
        <input type="checkbox" checked={isOnly} onChange={() => onOnly(!isOnly)} />
        <span>{t('grid.onlySelected')}</span>
      </label>
      <button type="button" className="textlink" onClick={() => choose(kind, new Map())}>
        {t('grid.clearSelection')}
      </button>
    </section>
  );
}
