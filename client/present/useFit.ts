import { type RefObject, useLayoutEffect } from 'react';

/** What the last row reads, px of the stage; type goes below it only where words are too many otherwise. */
const READABLE_PX = 22;
/** The smallest share of its size that type is set in to fit. */
const LEAST = 0.4;
const STEPS = 6;

/**
 * Sets `--fit`, a factor on the type of a box, to the largest at which nothing overflows: 1 where the
 * words are few; and `--least`, the size in px under which no type goes. Measures again whenever
 * `key` changes, once the fonts are there, and when what is in the box takes another size.
 */
export function useFit(box: RefObject<HTMLElement | null>, key: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for what is in the box
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    let isCurrent = true;
    adjust(element);
    void document.fonts.ready.then(() => isCurrent && adjust(element));
    // Counters come when the register is there; a fit that changes nothing ends the observing of itself.
    const observer = new ResizeObserver(() => adjust(element));
    for (const child of element.children) observer.observe(child);
    return () => {
      isCurrent = false;
      observer.disconnect();
    };
  }, [box, key]);
}

function adjust(element: HTMLElement): void {
  const fits = (share: number, leastPx: number) => {
    element.style.setProperty('--fit', String(share));
    element.style.setProperty('--least', `${leastPx}px`);
    return (
      element.scrollHeight <= element.clientHeight && element.scrollWidth <= element.clientWidth
    );
  };
  if (fits(1, READABLE_PX)) return;
  const leastPx = fits(LEAST, READABLE_PX) ? READABLE_PX : 0;
  let [low, high] = [LEAST, 1];
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (low + high) / 2;
    if (fits(middle, leastPx)) low = middle;
    else high = middle;
  }
  fits(low, leastPx);
}
