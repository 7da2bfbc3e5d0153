import { useWords } from '../i18n/useWords.ts';

interface Props {
  onPanel: () => void;
  onTable: () => void;
}

/** The first stops of the Tab key: past the map, to the figures or to the table that says the same. */
export function SkipLinks({ onPanel, onTable }: Props) {
  const { t } = useWords();
  return (
    <nav className="skip" aria-label={t('app.name')}>
      <button type="button" className="button button--accent" onClick={onPanel}>
        {t('app.skipToPanel')}
      </button>
      <button type="button" className="button button--accent" onClick={onTable}>
        {t('app.skipToTable')}
      </button>
    </nav>
  );
}
