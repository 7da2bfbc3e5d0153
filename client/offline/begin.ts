import { isMetered } from '../state/metered.ts';
import { keepOverview, loadRecords, lookForServer } from './actions.ts';
import { listenToNews, readOffline, setOffline } from './state.ts';
import { watchUpdates } from './updates.ts';

/** While the server is lost, how often it is looked for, ms. */
const LOOK_EVERY_MS = 15_000;

let begun: Promise<void> | null = null;

/** Once a page: takes stock, installs the worker and has the overview kept. Nothing is fetched where the reader saves data. */
export function begin(): Promise<void> {
  begun ??= run();
  return begun;
}

async function run(): Promise<void> {
  listenToNews((news) => {
    if (news.kind === 'packs') void loadRecords();
  });
  window.addEventListener('online', () => void lookForServer());
  setInterval(() => {
    if (!readOffline().isReached) void lookForServer();
  }, LOOK_EVERY_MS);
  await loadRecords();
  await lookForServer();
  const registration = isMetered()
    ? await navigator.serviceWorker.getRegistration()
    : // Blocked by the browser's settings: then the page works as it does without.
      await navigator.serviceWorker
        .register('/sw.js', { updateViaCache: 'none' })
        .catch(() => undefined);
  if (!registration) return;
  watchUpdates(registration);
  await navigator.serviceWorker.ready;
  setOffline({ isShellKept: true });
  if (!isMetered()) await keepOverview();
}
