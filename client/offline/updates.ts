import { cancelPreparing } from './actions.ts';
import type { Order } from './protocol.ts';
import { setOffline } from './state.ts';

/** Held by every window that shows a story: no new version takes over meanwhile. */
const PRESENTING = 'song-presenting';

/** How often an open page looks for a new version of itself, ms. */
const LOOK_EVERY_MS = 60 * 60_000;

/** A version that has not taken over by then is helped to, ms. */
const TAKES_OVER_WITHIN_MS = 20_000;

let waiting: ServiceWorker | null = null;
let isAsked = false;

/** Tells of a new version that waits; it is never put in the place of the running one unasked. */
export function watchUpdates(registration: ServiceWorkerRegistration): void {
  const { serviceWorker } = navigator;
  const hadController = serviceWorker.controller !== null;
  const announce = (worker: ServiceWorker | null) => {
    // The first worker of a page has nothing to wait for.
    if (!worker || !registration.active) return;
    waiting = worker;
    setOffline({ update: 'waiting' });
  };
  const follow = (installing: ServiceWorker | null) => {
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed') announce(installing);
    });
  };
  announce(registration.waiting);
  // The browser itself looks for a new version at every visit, and may have found one before we ask.
  follow(registration.installing);
  registration.addEventListener('updatefound', () => follow(registration.installing));
  let isFirst = !hadController;
  serviceWorker.addEventListener('controllerchange', () => {
    if (isAsked) window.location.reload();
    else if (isFirst) isFirst = false;
    else setOffline({ update: 'active' });
  });
  const look = () => {
    // Without a network there is none to be found; the next look comes.
    registration.update().catch(() => undefined);
  };
  // The browser's own look waits until its worker rests, and one that failed is not made again.
  if (hadController) look();
  window.addEventListener('online', look);
  setInterval(look, LOOK_EVERY_MS);
}

/** Puts the new version in place and loads the page again, unless a story is being shown in some window. */
export async function applyUpdate(): Promise<void> {
  const { held = [] } = await navigator.locks.query();
  if (held.some(({ name }) => name === PRESENTING)) {
    setOffline({ isUpdateHeld: true });
    return;
  }
  if (waiting?.state !== 'installed') {
    window.location.reload();
    return;
  }
  isAsked = true;
  setOffline({ update: 'coming' });
  // One version takes over from another only while that has nothing to do; what is being kept is kept anew.
  cancelPreparing();
  const registration = await navigator.serviceWorker.getRegistration();
  registration?.active?.postMessage({ kind: 'retire' } satisfies Order);
  waiting.postMessage({ kind: 'activate' } satisfies Order);
  // Loaded again under a worker that does not let go, the page could wait for it: it comes without any, and installs its own.
  setTimeout(async () => {
    await registration?.unregister();
    window.location.reload();
  }, TAKES_OVER_WITHIN_MS);
}

/** Until it is called back, keeps new versions waiting, in every window. */
export function holdUpdates(): () => void {
  const released = new AbortController();
  void navigator.locks
    .request(PRESENTING, { mode: 'shared' }, () =>
      released.signal.aborted
        ? undefined
        : new Promise<void>((release) => {
            released.signal.addEventListener('abort', () => release());
          }),
    )
    .catch(() => undefined);
  return () => released.abort();
}
