import { CloudDownload, CloudOff } from 'lucide-react';
import { useWords } from '../i18n/useWords.ts';
import { ToolName } from '../tools/ToolName.tsx';
import { openOffline, useOffline } from './state.ts';
import { useReadyWords } from './useReadyWords.ts';

/** Opens what is kept; without a network it says so, for then everything shown is out of that. */
export function OfflineButton() {
  const { t } = useWords();
  const { isReached } = useOffline();
  const ready = useReadyWords();
  if (!('serviceWorker' in navigator)) return null;
  if (!isReached) return <NetworkBadge />;
  return (
    <button
      type="button"
      className="button button--icon"
      aria-label={t('offline.title')}
      title={`${t('offline.title')}. ${ready}`}
      onClick={openOffline}
    >
      <CloudDownload aria-hidden="true" />
      <ToolName name={t('offline.title')} />
    </button>
  );
}

/** Nothing while the server answers; else that it does not, in words and colour. */
export function NetworkBadge() {
  const { t } = useWords();
  const { isReached } = useOffline();
  const ready = useReadyWords();
  if (isReached) return null;
  return (
    <button
      type="button"
      className="button button--outline network-badge"
      title={ready}
      onClick={openOffline}
    >
      <CloudOff aria-hidden="true" />
      {t('offline.lost')}
    </button>
  );
}
