import type { Summary } from '../model/index.ts';
import type { ChoroplethClass, Classification } from './choropleth.ts';
import { readableBetween } from './natural-breaks.ts';

/** Steps of the diverging ramp, from "many more gaps" to "many fewer". */
const STEP = { muchWorse: 0, worse: 1, same: 2, better: 3, muchBetter: 4 } as const;

/**
 * Provinces by how many more or fewer villages without signal they have: five classes that lie the
 * same on both sides of "as many as before", so that a colour is as strong for either.
 *
 * @param net gaps after less gaps before, by province code; a code without an entry did not change.
 */
export function classifyChange(
  summary: Summary,
  net: ReadonlyMap<string, number>,
): Pick<Classification, 'classes' | 'colorOf' | 'unknown'> {
  const unknown = summary.provinces.filter(({ villages }) => villages === 0);
  const isUnknown = new Set(unknown.map(({ code }) => code));
  const placed = summary.provinces.filter(({ code }) => !isUnknown.has(code));
  const values = placed.map(({ code }) => net.get(code) ?? 0);
  const sizes = values
    .map(Math.abs)
    .filter((size) => size > 0)
    .sort((a, b) => a - b);
  const most = sizes.at(-1) ?? 0;
  const strong = strongFrom(sizes);
  const bands: [step: number, from: number, to: number][] =
    strong === null
      ? [
          [STEP.better, -most, -1],
          [STEP.same, 0, 0],
          [STEP.worse, 1, most],
        ]
      : [
          [STEP.muchBetter, -most, -strong],
          [STEP.better, -(strong - 1), -1],
          [STEP.same, 0, 0],
          [STEP.worse, 1, strong - 1],
          [STEP.muchWorse, strong, most],
        ];
  const classes = bands
    .filter(([, from, to]) => from <= to)
    .map(
      ([colorIndex, from, to], index, { length }): ChoroplethClass => ({
        from,
        to,
        last: index === length - 1,
        colorIndex,
        count: values.filter((value) => value >= from && value <= to).length,
      }),
    );
  return {
    classes,
    colorOf: (code) => {
      if (isUnknown.has(code)) return null;
      const value = net.get(code) ?? 0;
      return classes.find(({ from, to }) => value >= from && value <= to)?.colorIndex ?? null;
    },
    unknown: unknown.map(({ code }) => code),
  };
}

/** Where "much" begins: a readable number that parts the sizes about in the middle; null where they do not differ. */
function strongFrom(sizes: readonly number[]): number | null {
  const middle = sizes.length >> 1;
  const at = sizes.findIndex((size, index) => index >= middle && size !== sizes[index - 1]);
  if (at < 1) return null;
  return Math.ceil(readableBetween(sizes[at - 1] as number, sizes[at] as number));
}
