import { useQuery } from '@tanstack/react-query';
import { useWords } from '../i18n/useWords.ts';
import { megabytes } from './megabytes.ts';
import { useOffline } from './state.ts';

/** How much the browser keeps for us, of how much it would, and whether it may clear it by itself. */
export function StorageLine() {
  const { t, format } = useWords();
  const { records } = useOffline();
  const { data, refetch } = useQuery({
    queryKey: ['storage', records.map(({ cache }) => cache)],
    queryFn: async () => ({
      ...(await navigator.storage.estimate()),
      isPersistent: await navigator.storage.persisted(),
    }),
    placeholderData: (before) => before,
  });
  if (!data) return null;
  const { usage = 0, quota = 0, isPersistent } = data;
  return (
    <p className="caption">
      {t('offline.storage', { used: megabytes(usage, format), quota: megabytes(quota, format) })}{' '}
      {t(isPersistent ? 'offline.persistent' : 'offline.notPersistent')}{' '}
      {isPersistent ? null : (
        <button
          type="button"
          className="textlink"
          onClick={() => void navigator.storage.persist().then(() => refetch())}
        >
          {t('offline.askPersistent')}
        </button>
      )}
    </p>
  );
}
