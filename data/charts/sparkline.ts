import { dot, line } from '@observablehq/plot';
import { chart } from './svg.ts';
import type { SparklineInput } from './types.ts';

const HEIGHT_PX = 24;

/** A trend of the size of a word, in steps from observation to observation, its newest value marked. */
export function sparkline(input: SparklineInput): SVGSVGElement {
  const { data, colors } = input;
  const points = data.map(({ date, value }) => ({
    date: new Date(date),
    value: value ?? Number.NaN,
  }));
  const values = points.map((point) => point.value).filter((value) => !Number.isNaN(value));
  const low = Math.min(0, ...values);
  const newest = points.filter((point) => !Number.isNaN(point.value)).slice(-1);
  return chart(input, {
    height: HEIGHT_PX,
    margin: 4,
    x: { type: 'utc', axis: null },
    y: { domain: [low, Math.max(low + 1e-9, ...values)], axis: null },
    marks: [
      line(points, {
        x: 'date',
        y: 'value',
        curve: 'step-after',
        stroke: colors.accent,
        strokeWidth: 1.5,
      }),
      dot(newest, { x: 'date', y: 'value', r: 2.5, fill: colors.accent }),
    ],
  });
}
