import { useEffect } from 'react';
import type { Scene } from '../../data/model/index.ts';
import { tilesOfScene } from '../../data/story/resources.ts';
import { mayPrefetch, prefetch } from '../api/prefetch.ts';
import { whenIdle } from '../state/idle.ts';

/**
 * Fetches the tiles of the scene that comes next while its predecessor is talked about, one at a
 * time, so that the flight there arrives at a map and not at a gap.
 */
export function useNextTiles(next: Scene | null): void {
  useEffect(() => {
    if (!next || !mayPrefetch()) return;
    const stop = new AbortController();
    whenIdle(() => void fetchAll(tilesOfScene(next), stop.signal));
    return () => stop.abort();
  }, [next]);
}

async function fetchAll(addresses: readonly string[], signal: AbortSignal): Promise<void> {
  for (const address of addresses) {
    if (signal.aborted) return;
    await prefetch(address, signal);
  }
}
