import { MapPin, X } from 'lucide-react';
import type { Summary } from '../../data/model/index.ts';
import { useWords } from '../i18n/useWords.ts';
import { withProvince } from '../state/filters.ts';
import { changeView, readView } from '../state/useView.ts';
import type { ProvinceId, Selection } from '../state/view.ts';
import { provinceName } from './place.ts';

interface Props {
  summary: Summary | null;
  selection: Selection | null;
  within: ProvinceId | null;
}

/** Keeps the table to one province, whatever the map shows; offered while a province is selected or kept to. */
export function WithinChip({ summary, selection, within }: Props) {
  const { t, language } = useWords();
  const { scheme, code } = within ?? (selection?.kind === 'province' ? selection : NOWHERE);
  if (!scheme) return null;
  const name = provinceName({ scheme, code }, summary, language) ?? t('table.oneProvince');
  const Icon = within ? X : MapPin;
  return (
    <button
      type="button"
      className={`button button--outline within-chip${within ? ' within-chip--on' : ''}`}
      aria-pressed={within !== null}
      onClick={() =>
        changeView({ filters: withProvince(readView().filters, within ? null : { scheme, code }) })
      }
    >
      <Icon aria-hidden="true" /> <span>{t('table.only', { province: name })}</span>
    </button>
  );
}

const NOWHERE = { scheme: null, code: '' } as const;
