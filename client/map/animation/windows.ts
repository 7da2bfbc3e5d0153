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
  let shown: { window: number; items: readonly Item[] } | null = null;
  return (time) => {
    const window = Math.floor(time / WINDOW_SECONDS);
    if (shown?.window !== window) {
      const [start, end] = [window * WINDOW_SECONDS, (window + 1) * WINDOW_SECONDS];
      const seen = items.filter((item) => {
        const [from, until] = spanOf(item);
        return from <= end && until >= start;
      });
      shown = { window, items: seen };
    }
    return shown.items;
  };
}
