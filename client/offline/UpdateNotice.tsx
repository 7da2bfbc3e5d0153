import { useWords } from '../i18n/useWords.ts';
import { setOffline, useOffline } from './state.ts';
import './offline.css';

/** A new version is ready: it comes when the reader says so. */
export function UpdateNotice() {
  const { t } = useWords();
  const { isUpdateHeld, update } = useOffline();
  const isComing = update === 'coming';
  const words = isComing ? 'offline.updateComing' : 'offline.update';
  return (
    <aside className="update card" aria-label={t('offline.update')}>
      <p role="status">{t(isUpdateHeld ? 'offline.updateHeld' : words)}</p>
      <button
        type="button"
        className="button button--accent"
        disabled={isComing}
        onClick={() => void import('./updates.ts').then(({ applyUpdate }) => applyUpdate())}
      >
        {t('offline.updateNow')}
      </button>
      <button
        type="button"
        className="button button--outline"
        disabled={isComing}
        onClick={() => setOffline({ update: 'none', isUpdateHeld: false })}
      >
        {t('offline.updateLater')}
      </button>
    </aside>
  );
}
