import { dot, rect, ruleX, text } from '@observablehq/plot';
import { chart, emptyChart, FONT_PX, patternFill, textWidthPx } from './svg.ts';
import type { DevicesByChannelInput } from './types.ts';

/** From the widest bar to the narrowest, so that each stays visible over the one before. */
const STAGES = ['pledged', 'allocated', 'delivered'] as const;
const BAR_PX = { pledged: 16, allocated: 10, delivered: 5 } as const;

const HEAD_PX = 22;
const ROW_PX = 38;
const SWATCH_PX = 16;

/**
 * Per channel and type of devices one row: pledged as a wide outlined bar, allocated hatched within
 * it, delivered solid within that, and the three numbers in columns. What nobody states has no bar
 * and says so: it is not zero. Rows where nothing is stated are left out.
 */
export function devicesByChannel(input: DevicesByChannelInput): SVGSVGElement {
  const { data, colors, format, words, width } = input;
  const groups = data.filter((group) => STAGES.some((stage) => group[stage] !== null));
  if (groups.length === 0) return emptyChart(input, words.empty);
  const most = Math.max(1, ...groups.flatMap((group) => STAGES.map((stage) => group[stage] ?? 0)));
  const heads = STAGES.map((stage) => words[stage]);
  const columnPx =
    Math.max(...[...heads, words.notStated].map((head) => textWidthPx(head))) + SWATCH_PX + 12;
  const barsPx = Math.max(40, width - 3 * columnPx);
  const rows = groups.map((group, index) => ({
    name: `${words.channel[group.channel]} · ${words.type[group.device_type]}`,
    top: HEAD_PX + index * ROW_PX,
    group,
  }));
  const fill = {
    pledged: colors.background,
    allocated: patternFill(input, 'allocated'),
    delivered: colors.devices,
  };
  const columnEnd = (index: number) => barsPx + (index + 1) * columnPx - 2;
  const written = { lineAnchor: 'middle', fill: colors.text, fontSize: FONT_PX } as const;
  return chart(
    input,
    {
      height: HEAD_PX + rows.length * ROW_PX,
      margin: 0,
      x: { type: 'identity', axis: null },
      y: { type: 'identity', axis: null },
      marks: [
        text(rows, {
          ...written,
          x: 0,
          y: ({ top }) => top + 9,
          text: 'name',
          textAnchor: 'start',
        }),
        ...STAGES.flatMap((stage, index) => {
          const stated = rows.filter(({ group }) => group[stage] !== null);
          const end = columnEnd(index);
          return [
            rect(stated, {
              x1: 0.5,
              x2: ({ group }) => 0.5 + ((group[stage] ?? 0) / most) * (barsPx - 14),
              y1: ({ top }) => top + 26 - BAR_PX[stage] / 2,
              y2: ({ top }) => top + 26 + BAR_PX[stage] / 2,
              fill: fill[stage],
              stroke: colors.devices,
              strokeWidth: 0.8,
            }),
            dot([end - textWidthPx(words[stage]) - 10], {
              x: (x: number) => x,
              y: HEAD_PX / 2,
              symbol: 'square',
              r: 5,
              fill: fill[stage],
              stroke: colors.devices,
            }),
            text([words[stage]], {
              ...written,
              x: end,
              y: HEAD_PX / 2,
              textAnchor: 'end',
              fill: colors.muted,
            }),
            text(rows, {
              ...written,
              x: end,
              y: ({ top }) => top + 26,
              text: ({ group }) => stageText(group[stage]),
              textAnchor: 'end',
            }),
          ];
        }),
        ruleX([0], { stroke: colors.muted, y1: HEAD_PX, y2: HEAD_PX + rows.length * ROW_PX }),
      ],
    },
    { allocated: { kind: 'diagonal', color: colors.devices, ground: colors.background } },
  );

  function stageText(count: number | null): string {
    return count === null ? words.notStated : format.count(count);
  }
}
