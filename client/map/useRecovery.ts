import { useCallback, useState } from 'react';

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
  const [state, setState] = useState(WHOLE);
  const recover = useCallback((failed: number) => {
    const now = performance.now();
    setState((before) => next(before, failed, now));
  }, []);
  const { generation, isGivenUp } = state;
  return { generation, recover, isGivenUp };
}

interface State {
  generation: number;
  isGivenUp: boolean;
  /** When new maps were made of late, ms. */
  made: readonly number[];
}

const WHOLE: State = { generation: 0, isGivenUp: false, made: [] };

function next(state: State, failed: number, now: number): State {
  // What draws the map and what draws over it are lost one after the other.
  if (failed !== state.generation) return state;
  const made = state.made.filter((at) => now - at < RECOVERY_WITHIN_MS);
  if (made.length >= MOST_NEW_MAPS) return { ...state, isGivenUp: true };
  return { ...state, generation: failed + 1, made: [...made, now] };
}
