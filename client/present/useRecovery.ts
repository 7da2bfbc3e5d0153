import { useCallback, useRef, useState } from 'react';

/** So many new maps within this time mean that a new one does not help. */
const MOST_NEW_MAPS = 3;
const WITHIN_MS = 60_000;

/**
 * A map whose drawing context the browser took away is made anew; where that keeps happening, an
 * unattended screen loads the page again. `generation` is the key of the map.
 */
export function useRecovery(isKiosk: boolean) {
  const [generation, setGeneration] = useState(0);
  const made = useRef<number[]>([]);
  const recover = useCallback(() => {
    const now = performance.now();
    made.current = made.current.filter((at) => now - at < WITHIN_MS);
    if (made.current.length < MOST_NEW_MAPS) {
      made.current.push(now);
      setGeneration((before) => before + 1);
    } else if (isKiosk) window.location.reload();
  }, [isKiosk]);
  return { generation, recover };
}
