import { Check, TriangleAlert, X } from 'lucide-react';
import { useReason } from '../feedback/useReason.ts';
import { useWords } from '../i18n/useWords.ts';
import { PageLink } from '../parts/PageLink.tsx';
import { forgetExchange, useExchange } from './exchange.ts';
import './session.css';

/** Says what became of the key that the link carried. */
export function SessionNotice() {
  const { t } = useWords();
  const exchange = useExchange();
  const reason = useReason(exchange.is === 'failed' ? exchange.error : null);
  if (exchange.is === 'none' || exchange.is === 'busy') return null;
  const hasFailed = exchange.is === 'failed';
  return (
    <aside className="session-notice card" aria-label={t('stories.right.label')}>
      {hasFailed ? <TriangleAlert aria-hidden="true" /> : <Check aria-hidden="true" />}
      <p role={hasFailed ? 'alert' : 'status'}>
        {hasFailed ? (
          <>
            <strong>{t('stories.right.failed')}</strong>: {reason}
          </>
        ) : (
          <>
            {t('stories.right.gained')}{' '}
            <PageLink to={{ page: { kind: 'stories' }, scene: null }} onFollow={forgetExchange}>
              {t('stories.toList')}
            </PageLink>
          </>
        )}
      </p>
      <button
        type="button"
        className="button button--icon"
        aria-label={t('controls.close')}
        onClick={forgetExchange}
      >
        <X aria-hidden="true" />
      </button>
    </aside>
  );
}
