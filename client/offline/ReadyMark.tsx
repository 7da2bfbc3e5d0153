import { CloudAlert, CloudCheck } from 'lucide-react';
import { useWords } from '../i18n/useWords.ts';
import type { Pack } from './protocol.ts';
import { useStanding } from './useStanding.ts';
import './offline.css';

/** Beside what is ready without a network; nothing beside what is not. */
export function ReadyMark({ pack }: { pack: Pack }) {
  const { t } = useWords();
  const { standing } = useStanding(pack);
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
