import { useRef, useState } from 'react';
import { prefersReducedMotion } from '../camera.ts';
import { monthEnds } from './months.ts';
import type { AnimationOrder } from './types.ts';

/**
 * Plays an animation by showing the map of one month after the other in its ordinary layers: what
 * any machine can draw. The date to show, null while nothing plays, and the player.
 */
export function useSteps() {
  const [date, setDate] = useState<string | null>(null);
  const play = useRef(
    ({ animation, onDate, signal }: AnimationOrder): Promise<'ended' | 'stopped'> => {
      const { from, to, seconds } = animation;
      const dates = prefersReducedMotion() ? [to] : monthEnds(from, to);
      const start = performance.now();
      let shown = -1;
      let frame = 0;
      return new Promise((resolve) => {
        const finish = (outcome: 'ended' | 'stopped') => {
          cancelAnimationFrame(frame);
          signal.removeEventListener('abort', stop);
          setDate(null);
          resolve(outcome);
        };
        const stop = () => finish('stopped');
        const step = () => {
          const share = (performance.now() - start) / (seconds * 1000);
          const at = Math.min(Math.floor(share * dates.length), dates.length - 1);
          if (at !== shown) {
            shown = at;
            setDate(dates[at] as string);
            onDate(dates[at] as string);
          }
          if (share >= 1 || dates.length === 1) finish('ended');
          else frame = requestAnimationFrame(step);
        };
        if (signal.aborted) return resolve('stopped');
        signal.addEventListener('abort', stop);
        step();
      });
    },
  );
  return { date, play: play.current };
}
