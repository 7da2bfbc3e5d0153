import { useTranslation } from 'react-i18next';
import { useView } from '../state/useView.ts';
import type { Language } from '../state/view.ts';
import { type Format, formatOf } from './format.ts';

/** Words and number formats of the language that the view names. */
export function useWords(): {
  t: ReturnType<typeof useTranslation>['t'];
  format: Format;
  language: Language;
} {
  const { language } = useView();
  const { t } = useTranslation(undefined, { lng: language });
  return { t, format: formatOf(language), language };
}
