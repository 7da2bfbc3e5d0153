import { HEALTH_PATH } from '../../../data/api/addresses.ts';
import { CHANNEL, type News } from '../protocol.ts';

/** After a failure kept answers come first for so long, ms; then one request tries the server again. */
const LOST_FOR_MS = 10_000;
/** A server that has not answered so small a question by then is as good as lost, ms. */
const PROBE_MS = 4_000;

/** What the worker knows of the way to the server, and tells the windows of the page. */
export function createReach() {
  const channel = new BroadcastChannel(CHANNEL);
  let lostAt: number | null = null;
  let probe: Promise<boolean> | null = null;
  const tell = (isReached: boolean) => {
    channel.postMessage({ kind: 'network', isReached } satisfies News);
  };
  const reached = () => {
    if (lostAt !== null) tell(true);
    lostAt = null;
  };
  return {
    /** True where asking would most likely be waiting for nothing. */
    isLost: () => !navigator.onLine || (lostAt !== null && Date.now() - lostAt < LOST_FOR_MS),
    reached,
    /**
     * After a failed request: asks the server whether it is there, once for all that failed together,
     * for a request that was given up fails too.
     */
    check: (): Promise<boolean> => {
      probe ??= fetch(HEALTH_PATH, { cache: 'no-store', signal: AbortSignal.timeout(PROBE_MS) })
        .then(
          ({ status }) => status < 500,
          () => false,
        )
        .then((isReached) => {
          probe = null;
          if (isReached) reached();
          else {
            lostAt = Date.now();
            tell(false);
          }
          return isReached;
        });
      return probe;
    },
  };
}
