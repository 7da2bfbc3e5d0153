import { lazy, Suspense, useEffect } from 'react';
import { ErrorBoundary } from '../feedback/ErrorBoundary.tsx';
import { useView } from '../state/useView.ts';
import { setOffline, useOffline } from './state.ts';
import { UpdateNotice } from './UpdateNotice.tsx';

/** Fetched when it is first wanted. */
const OfflineDialog = lazy(() => import('./OfflineDialog.tsx'));

/** What concerns every page: the dialog, and a new version that waits, but never over a story that is being shown. */
export function OfflineHost() {
  const { page } = useView();
  const { isOpen, update } = useOffline();
  const isShown = page.kind === 'story' && page.mode !== 'edit';
  useEffect(() => {
    // Over plain HTTP browsers have no worker, so that no new version of it can come.
    if (!isShown || !('serviceWorker' in navigator)) return;
    let release: (() => void) | null = null;
    let isOver = false;
    void import('./updates.ts').then(({ holdUpdates }) => {
      if (!isOver) release = holdUpdates();
    });
    return () => {
      isOver = true;
      release?.();
    };
  }, [isShown]);
  return (
    <>
      {update !== 'none' && !isShown ? <UpdateNotice /> : null}
      {isOpen ? (
        <ErrorBoundary>
          <Suspense fallback={null}>
            <OfflineDialog onClose={() => setOffline({ isOpen: false })} />
          </Suspense>
        </ErrorBoundary>
      ) : null}
    </>
  );
}
