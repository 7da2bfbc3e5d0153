import type { QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { openSession } from './session.ts';

/** How the exchange of the key in the address goes. */
type Exchange = { is: 'none' } | { is: 'busy' } | { is: 'done' } | { is: 'failed'; error: unknown };

let current: Exchange = { is: 'none' };
const listeners = new Set<() => void>();

function tell(next: Exchange): void {
  current = next;
  for (const listener of listeners) listener();
}

/** The key that the link of `npm start` carries behind “#”; null where there is none. */
function keyIn(hash: string): string | null {
  return new URLSearchParams(hash.slice(1)).get('key') || null;
}

/**
 * Takes the key out of the address, before anything else can read, copy or keep it, and exchanges it
 * for a session. Also where the link is opened in a window that shows this page already.
 */
export function exchangeKeys(client: QueryClient): void {
  const take = () => {
    const key = keyIn(window.location.hash);
    if (key === null) return;
    window.history.replaceState(null, '', window.location.pathname + window.location.search);
    tell({ is: 'busy' });
    openSession(client, key).then(
      () => tell({ is: 'done' }),
      (error: unknown) => tell({ is: 'failed', error }),
    );
  };
  take();
  window.addEventListener('hashchange', take);
}

export function forgetExchange(): void {
  tell({ is: 'none' });
}

export function useExchange(): Exchange {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}
