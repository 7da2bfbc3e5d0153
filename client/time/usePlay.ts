import { useEffect, useRef, useState } from 'react';

/** How long a date stays, ms, by speed. */
const STAY_MS = { slow: 1600, usual: 900, fast: 450 } as const;
export type Speed = keyof typeof STAY_MS;

/**
 * Steps through dates until there is none left, or until the reader does anything else: any press
 * of a button or key, except on what carries `data-play`.
 *
 * @param next shows the next date; false: there is none.
 */
export function usePlay(next: () => boolean) {
  const [isPlaying, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>('usual');
  const latest = useRef(next);
  useEffect(() => {
    latest.current = next;
  });

  useEffect(() => {
    if (!isPlaying) return;
    const timer = window.setInterval(() => {
      if (!latest.current()) setPlaying(false);
    }, STAY_MS[speed]);
    const stop = (event: Event) => {
      const target = event.target;
      if (target instanceof Element && target.closest('[data-play]')) return;
      setPlaying(false);
    };
    for (const type of INPUTS)
      window.addEventListener(type, stop, { capture: true, passive: true });
    return () => {
      window.clearInterval(timer);
      for (const type of INPUTS) window.removeEventListener(type, stop, { capture: true });
    };
  }, [isPlaying, speed]);

  return { isPlaying, setPlaying, speed, setSpeed };
}

const INPUTS = ['pointerdown', 'wheel', 'keydown'] as const;
