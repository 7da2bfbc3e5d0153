import { CloudAlert, CloudCheck } from 'lucide-react';
import { useWords } from '../i18n/useWords.ts';
import { recordOf, standingOf } from './packs.ts';
import type { Pack } from './protocol.ts';
import { useOffline } from './state.ts';
import './offline.css';

/** Beside what is ready without a network; nothing beside what is not. */
export function ReadyMark({ pack }: { pack: Pack }) {
  const { t } = useWords();
  const { records, dataVersion } = useOffline();
  const standing = standingOf(recordOf(records, pack), dataVersion);
  if (standing === 'absent') return null;
  const isStale = standing === 'stale';
  const Icon = isStale ? CloudAlert : CloudCheck;
  return (
    <span className={isStale ? 'ready-mark ready-mark--stale' : 'ready-mark'}>
      <Icon aria-hidden="true" />
      {t(isStale ? 'offline.markStale' : 'offline.mark')}
    </span>
  );
}
