import { useWords } from '../i18n/useWords.ts';
import './CrashNotice.css';

/** What a part shows in its place after it threw. */
export function CrashNotice({ error, onRestart }: { error: unknown; onRestart: () => void }) {
  const { t } = useWords();
  return (
    <div className="crash card" role="alert">
      <h2 className="crash__title">{t('error.crashTitle')}</h2>
      <p>{t('error.crashWhy')}</p>
      <p className="caption crash__detail">
        {error instanceof Error ? error.message : String(error)}
      </p>
      <div className="crash__acts">
        <button type="button" className="button button--accent" onClick={onRestart}>
          {t('error.restart')}
        </button>
        <button
          type="button"
          className="button button--outline"
          onClick={() => window.location.reload()}
        >
          {t('error.reload')}
        </button>
      </div>
    </div>
  );
}
