import { once } from './once.ts';

/** How long one selection serves, seconds of the clock: making one costs more than a frame. */
const WINDOW_SECONDS = 1;

/**
 * Those of `items` that can be seen in the second of the clock that `time` falls in: the same array
 * for the same second, so that the graphics processor is told anew only when another one begins.
 * What is not on the screen then would cost as much as what is.
 *
 * @param spanOf from when to when an item is seen, seconds of the clock.
 */
export function windowed<Item>(
  items: readonly Item[],
  spanOf: (item: Item) => readonly [from: number, until: number],
): (time: number) => readonly Item[] {
  const seenIn = once((window: number) => {
    const [start, end] = [window * WINDOW_SECONDS, (window + 1) * WINDOW_SECONDS];
    return items.filter((item) => {
      const [from, until] = spanOf(item);
      return from <= end && until >= start;
    });
  });
  return (time) => seenIn(Math.floor(time / WINDOW_SECONDS));
}
