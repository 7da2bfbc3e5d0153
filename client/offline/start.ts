import { whenIdle } from '../state/idle.ts';

/** A page that has not settled by then will not: it lacks what only the network has. */
const SETTLED_WITHIN_MS = 20_000;

/**
 * Starts what makes the page work without a network, once it has drawn what it came for and nothing
 * more is loading: until then every byte is the map's.
 */
export function startOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const start = () => {
    observer.disconnect();
    clearTimeout(timeout);
    whenIdle(() => void import('./begin.ts').then(({ begin }) => begin()));
  };
  const timeout = setTimeout(start, SETTLED_WITHIN_MS);
  const observer = new PerformanceObserver((list) => {
    if (list.getEntriesByName('song:settled').length > 0) start();
  });
  observer.observe({ type: 'mark', buffered: true });
}
