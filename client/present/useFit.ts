import { type RefObject, useLayoutEffect } from 'react';

/** The smallest share of its size that type is set in to fit; below, nobody would read it. */
const LEAST = 0.4;
const STEPS = 6;

/**
 * Sets `--fit`, a factor on the type of a box, to the largest at which nothing overflows: 1 where the
 * words are few. Measures again whenever `key` changes and once the fonts are there.
 */
export function useFit(box: RefObject<HTMLElement | null>, key: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for what is in the box
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    let isCurrent = true;
    adjust(element);
    void document.fonts.ready.then(() => isCurrent && adjust(element));
    return () => {
      isCurrent = false;
    };
  }, [box, key]);
}

function adjust(element: HTMLElement): void {
  const fits = (share: number) => {
    element.style.setProperty('--fit', String(share));
    return (
      element.scrollHeight <= element.clientHeight && element.scrollWidth <= element.clientWidth
    );
  };
  if (fits(1)) return;
  let [low, high] = [LEAST, 1];
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  fits(low);
}
