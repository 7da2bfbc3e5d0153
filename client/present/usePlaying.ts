import { useEffect, useState } from 'react';
import type { SceneAnimation } from '../../data/model/index.ts';
import type { MapHandle } from '../map/MapView.tsx';
import { useLatest } from './useLatest.ts';

/**
 * Plays a scene's animation on the map as long as there is one to play; the ISO date that it has
 * come to. `run` tells one showing of a scene from the next.
 */
export function usePlaying(
  map: MapHandle | null,
  animation: SceneAnimation | null,
  run: number,
  onEnd: () => void,
): string | null {
  const [reached, setReached] = useState<{ run: number; date: string } | null>(null);
  const end = useLatest(onEnd);
  useEffect(() => {
    if (!map || !animation) return;
    const stop = new AbortController();
    void map
      .play({ animation, onDate: (date) => setReached({ run, date }), signal: stop.signal })
      .then(() => {
        // Where it could not be played, the scene shows its end: nobody may be there to press a key.
        if (!stop.signal.aborted) end.current();
      });
    return () => stop.abort();
  }, [map, animation, run, end]);
  return reached?.run === run ? reached.date : null;
}
