import { LRUCache } from 'lru-cache';

/** Wrong keys that one address may show within the time; people need two or three. */
const MOST_WRONG = 10;
const WITHIN_MS = 60_000;
/** Addresses remembered at once, so that a flood of them takes no memory. */
const REMEMBERED = 10_000;

/** Who showed a wrong key how often of late. */
export interface Attempts {
  /** Seconds until the address may try again; 0: at once. */
  waitSeconds(address: string): number;
  failed(address: string): void;
}

/** Slows guessing down. The key itself is far too long to be guessed; this keeps the tries few as well. */
export function createAttempts(now: () => number = () => performance.now()): Attempts {
  const wrong = new LRUCache<string, { times: number; since: number }>({ max: REMEMBERED });
  const recent = (address: string) => {
    const known = wrong.get(address);
    return known && now() - known.since < WITHIN_MS ? known : null;
  };
  return {
    waitSeconds(address) {
      const known = recent(address);
      if (!known || known.times < MOST_WRONG) return 0;
      return Math.ceil((known.since + WITHIN_MS - now()) / 1000);
    },
    failed(address) {
      const known = recent(address);
      wrong.set(address, { times: (known?.times ?? 0) + 1, since: known?.since ?? now() });
    },
  };
}
