import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  type PrecacheEntry,
  precacheAndRoute,
} from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { NetworkOnly } from 'workbox-strategies';
import { orderSchema } from '../protocol.ts';
import { createKept, notKept } from './kept.ts';
import { createReach } from './reach.ts';
import { isGatewayFailure, type Kind, kindOf } from './routing.ts';

/**
 * The service worker: the shell out of its own cache, the API from the server as long as that
 * answers, else out of what was kept. A new version waits until the page says so.
 */

/** Files of the page, listed by the build. */
declare const SONG_PRECACHE: PrecacheEntry[];
/** As much of `ServiceWorkerGlobalScope` as is used; the page's own types know none. */
declare const self: {
  skipWaiting: () => Promise<void>;
  clients: { claim: () => Promise<void> };
  addEventListener: <Type extends 'message' | 'activate'>(
    type: Type,
    listener: (event: Type extends 'message' ? MessageEvent : ActivateEvent) => void,
  ) => void;
};

interface ActivateEvent {
  waitUntil: (work: Promise<unknown>) => void;
}

/** How long to wait for the server where a kept answer could stand in, s. */
const PATIENCE_S = 6;

const reach = createReach();
const kept = createKept();
const patient = new NetworkOnly();
const impatient = new NetworkOnly({ networkTimeoutSeconds: PATIENCE_S });

/** Ends every answer that is still waited for, once another version is to take over. */
let retire: () => void = () => undefined;
const retired = new Promise<Response>((resolve) => {
  retire = () => resolve(Response.error());
});

self.addEventListener('message', ({ data }) => {
  const order = orderSchema.safeParse(data).data;
  if (order?.kind === 'activate') void self.skipWaiting();
  if (order?.kind === 'retire') retire();
});
// The page that installed it is served by it from now on, so that the cable can be pulled at once.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

precacheAndRoute(SONG_PRECACHE);
cleanupOutdatedCaches();

const isOfKind =
  (...kinds: Kind[]) =>
  ({ request, url, sameOrigin }: { request: Request; url: URL; sameOrigin: boolean }) => {
    const { mode, cache, headers } = request;
    return (
      sameOrigin && kinds.includes(kindOf({ mode, cache, hasRange: headers.has('Range'), url }))
    );
  };

registerRoute(isOfKind('page'), createHandlerBoundToURL('/index.html'));

registerRoute(isOfKind('api', 'tile'), ({ request, event, url }) =>
  Promise.race([retired, answer(url, (strategy) => strategy.handle({ request, event }))]),
);

/** `ask`: asks the server, as patiently as the strategy is. */
async function answer(
  url: URL,
  ask: (strategy: NetworkOnly) => Promise<Response>,
): Promise<Response> {
  const path = url.pathname + url.search;
  const keptAnswer = await kept.find(path);
  const isLost = reach.isLost();
  if (keptAnswer && isLost) return keptAnswer;
  try {
    const response = await ask(keptAnswer || isLost ? impatient : patient);
    if (isGatewayFailure(response.status) && keptAnswer && !(await reach.check())) {
      return keptAnswer;
    }
    reach.reached();
    return response;
  } catch {
    // Slow, or given up by the page: without limit it is as it would be without a worker.
    if (await reach.check()) return ask(patient);
    if (keptAnswer) return keptAnswer;
    // Of a tile that is not there the map draws the nearest above.
    return url.pathname.includes('/tiles/') ? new Response(null, { status: 404 }) : notKept(path);
  }
}
