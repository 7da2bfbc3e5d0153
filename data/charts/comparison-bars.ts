import { axisY, barX, ruleX, text } from '@observablehq/plot';
import { chart, FONT_PX, patternFill, textWidthPx } from './svg.ts';
import type { ComparisonBar, ComparisonBarsInput } from './types.ts';

const BAR_PX = 22;

/**
 * One bar a place with its value at the end: the own province solid and bold, neighbours quiet, the
 * country hatched. A value that is not known has no bar and says so.
 */
export function comparisonBars(input: ComparisonBarsInput): SVGSVGElement {
  const { data, colors, words, formatValue, width } = input;
  const written = (bar: ComparisonBar) =>
    bar.value === null ? words.notStated : formatValue(bar.value);
  const fill = {
    own: colors.accent,
    neighbour: colors.quiet,
    national: patternFill(input, 'national'),
  };
  // Two places may have the same name, so a bar's place on the axis is its number.
  const rows = data.map((bar, index) => ({ ...bar, index, fill: fill[bar.kind] }));
  const nameOf = (index: number) => data[index]?.label ?? '';
  const own = rows.filter((row) => row.kind === 'own');
  const others = rows.filter((row) => row.kind !== 'own');
  const marginLeft = Math.min(
    Math.max(0, ...data.map((bar) => textWidthPx(bar.label))) + 14,
    Math.round(width * 0.5),
  );
  const value = { y: 'index', x: (bar: ComparisonBar) => bar.value ?? 0, text: written } as const;
  const beside = { dx: 6, textAnchor: 'start', fontSize: FONT_PX, fill: colors.text } as const;
  const names = { label: null, tickSize: 0, fontSize: FONT_PX, tickFormat: nameOf } as const;
  return chart(
    input,
    {
      height: BAR_PX * data.length + 8,
      marginTop: 4,
      marginBottom: 4,
      marginLeft,
      marginRight: Math.max(0, ...data.map((bar) => textWidthPx(written(bar)))) + 12,
      x: { domain: [0, Math.max(0, ...data.map((bar) => bar.value ?? 0)) || 1], axis: null },
      y: { type: 'band', domain: rows.map((row) => row.index), padding: 0.28 },
      marks: [
        barX(rows, { y: 'index', x: (bar: ComparisonBar) => bar.value ?? 0, fill: 'fill' }),
        ruleX([0], { stroke: colors.muted }),
        axisY(
          others.map((row) => row.index),
          { ...names, color: colors.text },
        ),
        axisY(
          own.map((row) => row.index),
          { ...names, color: colors.text, fontWeight: 'bold' },
        ),
        text(others, { ...value, ...beside }),
        text(own, { ...value, ...beside, fontWeight: 'bold' }),
      ],
    },
    { national: { kind: 'diagonal', color: colors.muted, ground: colors.background } },
  );
}
