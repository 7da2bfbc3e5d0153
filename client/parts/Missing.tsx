import { useWords } from '../i18n/useWords.ts';

/** Stands where nothing was recorded, which is not zero. */
export function Missing() {
  const { t } = useWords();
  return <span className="caption">{t('value.missing')}</span>;
}
