import { useIsFetching, useQueryClient } from '@tanstack/react-query';
import type { Subject } from '../api/queries.ts';
import { useWords } from '../i18n/useWords.ts';
import './LoadingBar.css';

/**
 * A thin bar over everything that names what is loading. It shows after 300 ms, by the style sheet,
 * so that quick answers do not flash.
 */
export function LoadingBar({ mapIsLoading }: { mapIsLoading: boolean }) {
  const { t } = useWords();
  const fetching = useIsFetching();
  const client = useQueryClient();
  if (fetching === 0 && !mapIsLoading) return null;
  const subjects = new Set(
    client
      .getQueryCache()
      .findAll({ fetchStatus: 'fetching' })
      .map((query) => query.meta?.subject as Subject | undefined)
      .filter((subject) => subject !== undefined),
  );
  const names = [...subjects].map((subject) => t(`loading.${subject}`));
  if (mapIsLoading) names.push(t('loading.map'));
  const text = `${t('loading.label')}: ${names.join(', ')}…`;
  return (
    <div className="loading" role="status">
      <div className="loading__bar" role="progressbar" aria-label={text} />
      <span className="loading__text" aria-hidden="true">
        {text}
      </span>
    </div>
  );
}
