import { TriangleAlert } from 'lucide-react';
import { useWords } from '../i18n/useWords.ts';
import { useReason } from './useReason.ts';
import './Notice.css';

interface Props {
  /** What failed, as a sentence. */
  what: string;
  error: unknown;
  /** True where an earlier answer is still on the screen. */
  stillGood?: boolean;
  onRetry: () => void;
}

/** Says what failed, why, what is still good, and offers to try again. */
export function ErrorNotice({ what, error, stillGood = false, onRetry }: Props) {
  const { t } = useWords();
  const reason = useReason(error);
  return (
    <div className="notice notice--error" role="alert">
      <TriangleAlert className="notice__icon" aria-hidden="true" />
      <div>
        <p>
          <strong>{what}</strong>: {reason}.
        </p>
        {stillGood ? <p className="caption">{t('error.stillGood')}</p> : null}
        <button type="button" className="button button--outline notice__act" onClick={onRetry}>
          {t('error.retry')}
        </button>
      </div>
    </div>
  );
}
