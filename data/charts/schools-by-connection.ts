import { dot, rect, text } from '@observablehq/plot';
import type { Internet } from '../model/index.ts';
import { chart, emptyChart, FONT_PX, patternFill, textWidthPx } from './svg.ts';
import type { SchoolsByConnectionInput } from './types.ts';

const BAR_PX = 26;
const LEGEND_ROW_PX = 19;
const SWATCH_PX = 16;
const ORDER: readonly Internet[] = ['fibre', 'mobile', 'satellite', 'none', 'unknown'];

/**
 * One stacked bar of all schools, each connection with a pattern of its own, over a legend with
 * number and share of each. Connections without a school are in the legend, with their zero.
 */
export function schoolsByConnection(input: SchoolsByConnectionInput): SVGSVGElement {
  const { data, colors, format, words, width } = input;
  const total = ORDER.reduce((sum, internet) => sum + data[internet], 0);
  if (total === 0) return emptyChart(input, words.empty);
  const fill: Record<Internet, string> = {
    fibre: colors.school,
    mobile: patternFill(input, 'mobile'),
    satellite: patternFill(input, 'satellite'),
    none: colors.none,
    unknown: patternFill(input, 'unknown'),
  };
  const labels = ORDER.map((internet) => {
    const share = format.share(data[internet] / total);
    return `${words.internet[internet]} ${format.count(data[internet])} (${share})`;
  });
  const places = legendPlaces(labels, width);
  let sum = 0;
  const parts = ORDER.map((internet, index) => {
    const x1 = (sum / total) * width;
    sum += data[internet];
    const x2 = (sum / total) * width;
    return { x1, x2, fill: fill[internet], label: labels[index], ...places[index] };
  });
  const rows = 1 + Math.max(...places.map((place) => place.row));
  const { background, school, muted } = colors;
  return chart(
    input,
    {
      height: BAR_PX + 6 + rows * LEGEND_ROW_PX,
      margin: 0,
      x: { type: 'identity', axis: null },
      y: { type: 'identity', axis: null },
      marks: [
        rect(
          parts.filter((part) => part.x2 > part.x1),
          {
            x1: 'x1',
            x2: 'x2',
            y1: 0,
            y2: BAR_PX,
            fill: 'fill',
            stroke: background,
            strokeWidth: 1,
          },
        ),
        dot(parts, {
          x: 'legendX',
          y: 'legendY',
          dx: 6,
          symbol: 'square',
          r: 5.5,
          fill: 'fill',
          stroke: muted,
        }),
        text(parts, {
          x: 'legendX',
          y: 'legendY',
          dx: SWATCH_PX,
          text: 'label',
          textAnchor: 'start',
          lineAnchor: 'middle',
          fill: colors.text,
          fontSize: FONT_PX,
        }),
      ],
    },
    {
      mobile: { kind: 'diagonal', color: school, ground: background },
      satellite: { kind: 'dots', color: school, ground: background },
      unknown: { kind: 'cross', color: muted, ground: background },
    },
  );
}

/** Where the entries of the legend stand: one after the other, in as many rows as the width needs. */
function legendPlaces(labels: readonly string[], width: number) {
  let x = 0;
  let row = 0;
  return labels.map((label) => {
    const needed = SWATCH_PX + textWidthPx(label) + 12;
    if (x > 0 && x + needed > width) {
      x = 0;
      row += 1;
    }
    const place = { legendX: x, legendY: BAR_PX + 6 + LEGEND_ROW_PX * (row + 0.5), row };
    x += needed;
    return place;
  });
}
