import { useCallback, useRef, useState } from 'react';

/** So many new maps within this time mean that a new one does not help. */
const MOST_NEW_MAPS = 3;
export const RECOVERY_WITHIN_MS = 60_000;

export interface Recovery {
  /** The key of the map. */
  generation: number;
  /** The map of that generation failed, or the browser took away what it draws with. */
  recover: (generation: number) => void;
  /** No new map is tried: the words have to do. */
  isGivenUp: boolean;
}

/**
 * A map whose drawing context the browser took away is made anew, as happens when a computer wakes up
 * or its graphics driver starts again. Where that keeps happening there is none.
 */
export function useRecovery(): Recovery {
  const [generation, setGeneration] = useState(0);
  const [isGivenUp, setGivenUp] = useState(false);
  const made = useRef<number[]>([]);
  const last = useRef(0);
  const recover = useCallback((failed: number) => {
    // What draws the map and what draws over it are lost one after the other.
    if (failed !== last.current) return;
    const now = performance.now();
    made.current = made.current.filter((at) => now - at < RECOVERY_WITHIN_MS);
    if (made.current.length < MOST_NEW_MAPS) {
      made.current.push(now);
      last.current += 1;
      setGeneration(last.current);
    } else setGivenUp(true);
  }, []);
  return { generation, recover, isGivenUp };
}
