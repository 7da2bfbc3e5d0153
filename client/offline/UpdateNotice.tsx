import { useWords } from '../i18n/useWords.ts';
import { setOffline, useOffline } from './state.ts';
import './offline.css';

/** A new version is ready: it comes when the reader says so. */
export function UpdateNotice() {
  const { t } = useWords();
  const { isUpdateHeld } = useOffline();
  return (
    <aside className="update card" aria-label={t('offline.update')}>
      <p role="status">{t(isUpdateHeld ? 'offline.updateHeld' : 'offline.update')}</p>
      <button
        type="button"
        className="button button--accent"
        onClick={() => void import('./updates.ts').then(({ applyUpdate }) => applyUpdate())}
      >
        {t('offline.updateNow')}
      </button>
      <button
        type="button"
        className="button button--outline"
        onClick={() => setOffline({ update: 'none', isUpdateHeld: false })}
      >
        {t('offline.updateLater')}
      </button>
    </aside>
  );
}
