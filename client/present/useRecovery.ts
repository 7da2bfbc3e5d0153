import { useCallback, useRef, useState } from 'react';
import { useTimer } from './useTimer.ts';

/** So many new maps within this time mean that a new one does not help. */
const MOST_NEW_MAPS = 3;
const WITHIN_MS = 60_000;

export interface Recovery {
  /** The key of the map. */
  generation: number;
  /** The map failed, or the browser took its drawing context away. */
  recover: () => void;
  /** No new map is tried: the words have to do. */
  isGivenUp: boolean;
}

/**
 * A map whose drawing context the browser took away is made anew. Where that keeps happening there is
 * none, and an unattended screen loads the page again after a while, in which its story goes on.
 */
export function useRecovery(isKiosk: boolean): Recovery {
  const [generation, setGeneration] = useState(0);
  const [isGivenUp, setGivenUp] = useState(false);
  const made = useRef<number[]>([]);
  const recover = useCallback(() => {
    const now = performance.now();
    made.current = made.current.filter((at) => now - at < WITHIN_MS);
    if (made.current.length < MOST_NEW_MAPS) {
      made.current.push(now);
      setGeneration((before) => before + 1);
    } else setGivenUp(true);
  }, []);
  useTimer(isKiosk && isGivenUp ? WITHIN_MS : null, 0, () => window.location.reload());
  return { generation, recover, isGivenUp };
}
