import { areaY, axisX, axisY, dot, gridY, line, ruleY, text } from '@observablehq/plot';
import { chart, emptyChart, FONT_PX, patternFill, spreadLabels, textWidthPx } from './svg.ts';
import type { CoverageCourseInput } from './types.ts';

const HEIGHT_PX = 200;
const MARGIN_TOP_PX = 12;
const MARGIN_BOTTOM_PX = 28;
const SWATCH_PX = 14;

/** What is written at the end of the course: beside which value, with which fill. */
interface EndLabel {
  value: number;
  text: string;
  /** Null where it is a line that ends there. */
  fill: string | null;
  isComparison?: boolean;
}

/** Share of the course's length that is drawn beyond its last date. */
const EDGE = 0.02;

/** Below this, years alone would not say when it was. */
const SHORT_COURSE_MS = 2 * 366 * 86_400_000;

/**
 * Villages without signal by observation date: two stacked areas, no signal at all below and partly
 * without signal (hatched) above, under the line of both. Between two observations nothing is known
 * to have changed, so the course goes in steps; a dot marks every observation, and a hollow one every
 * day that `carried` names. Without any
 * observation it says so in words.
 */
export function coverageCourse(input: CoverageCourseInput): SVGSVGElement {
  const { data, colors, format, words, comparison } = input;
  const last = data.at(-1);
  if (!last) return emptyChart(input, words.empty);
  const compared = comparison?.points ?? [];
  const carried = (input.carried ?? []).map(({ date, value }) => ({ x: new Date(date), value }));
  const highest = Math.max(
    1,
    ...data.map((point) => point.uncovered),
    ...compared.map((point) => point.value),
  );
  const domainTop = highest * 1.05;
  const labels = endLabels(input, domainTop);
  const dates = data.map((point) => new Date(point.date));
  const [from, to] = timeSpan([...dates, ...carried.map(({ x }) => x)].sort((a, b) => +a - +b));
  const course = data.map((point, index) => ({ ...point, x: dates[index] }));
  // What was observed last still holds at the edge, so that its step can be seen.
  const drawn = [...course, { ...last, x: to }];
  const isShort = to.getTime() - from.getTime() < SHORT_COURSE_MS;
  const ticks = { color: colors.muted, fontSize: FONT_PX, label: null };
  const dayOf = (date: Date) => format.date(date.toISOString().slice(0, 10));
  const counted = Math.min(4, highest);
  const step = { x: 'x', curve: 'step-after' } as const;
  const atEnd = {
    x: () => to,
    y: 'value',
    textAnchor: 'start',
    lineAnchor: 'middle',
  } as const;
  return chart(
    input,
    {
      height: HEIGHT_PX,
      marginTop: MARGIN_TOP_PX,
      marginBottom: MARGIN_BOTTOM_PX,
      marginLeft: textWidthPx(format.count(highest)) + 12,
      marginRight: Math.max(...labels.map((label) => textWidthPx(label.text))) + SWATCH_PX + 12,
      x: { type: 'utc', domain: [from, to] },
      y: { domain: [0, domainTop] },
      marks: [
        gridY({ stroke: colors.line, strokeOpacity: 1, ticks: counted }),
        areaY(drawn, { ...step, y1: 0, y2: 'none', fill: colors.none }),
        areaY(drawn, {
          ...step,
          y1: 'none',
          y2: 'uncovered',
          fill: patternFill(input, 'partial'),
        }),
        line(drawn, { ...step, y: 'uncovered', stroke: colors.text, strokeWidth: 1.5 }),
        line(
          compared.map((point) => ({ x: new Date(point.date), value: point.value })),
          { ...step, y: 'value', stroke: colors.muted, strokeDasharray: '4 3' },
        ),
        dot(carried, {
          x: 'x',
          y: 'value',
          r: 1.6,
          fill: colors.background,
          stroke: colors.text,
          strokeWidth: 0.75,
        }),
        dot(course, {
          x: 'x',
          y: 'uncovered',
          r: carried.length > 0 ? 2.6 : 1.6,
          fill: colors.text,
        }),
        ruleY([0], { stroke: colors.muted }),
        isShort
          ? axisX([dates.at(-1) ?? to], {
              ...ticks,
              tickFormat: dayOf,
              tickSize: 4,
              textAnchor: 'end',
              dx: 3,
            })
          : axisX({ ...ticks, ticks: 'year', tickFormat: yearOf, tickSize: 4 }),
        axisY({ ...ticks, ticks: counted, tickFormat: format.count, tickSize: 0 }),
        dot(
          labels.filter((label) => label.fill !== null),
          { ...atEnd, dx: 12, symbol: 'square', r: 5, fill: 'fill', stroke: colors.muted },
        ),
        text(
          labels.filter((label) => label.isComparison),
          { ...atEnd, text: () => '- -', dx: 6, fill: colors.muted, fontWeight: 'bold' },
        ),
        text(labels, {
          ...atEnd,
          text: 'text',
          dx: 10 + SWATCH_PX,
          fill: colors.text,
          fontSize: FONT_PX,
        }),
      ],
    },
    { partial: { kind: 'diagonal', color: colors.partial, ground: colors.background } },
  );
}

/** From the first date to a little after the last; a single observation stands at the end of a year. */
function timeSpan(dates: readonly Date[]): [Date, Date] {
  const to = dates.at(-1) ?? new Date(0);
  const from = dates[0] ?? to;
  const start = from < to ? from.getTime() : to.getTime() - 366 * 86_400_000;
  return [new Date(start), new Date(to.getTime() + (to.getTime() - start) * EDGE)];
}

function yearOf(date: Date): string {
  return String(date.getUTCFullYear());
}

/** The labels at the end of the course, moved apart where they would cover each other. */
function endLabels(input: CoverageCourseInput, domainTop: number): EndLabel[] {
  const { data, colors, format, words, comparison } = input;
  const last = data.at(-1) ?? { none: 0, partial: 0, uncovered: 0 };
  const labels: EndLabel[] = [
    { value: last.none / 2, text: `${words.none} ${format.count(last.none)}`, fill: colors.none },
    {
      value: last.none + last.partial / 2,
      text: `${words.partial} ${format.count(last.partial)}`,
      fill: patternFill(input, 'partial'),
    },
    {
      value: last.uncovered,
      text: `${words.uncovered} ${format.count(last.uncovered)}`,
      fill: null,
    },
  ];
  const compared = comparison?.points.at(-1);
  if (comparison && compared) {
    labels.push({
      value: compared.value,
      text: `${comparison.label} ${format.count(compared.value)}`,
      fill: null,
      isComparison: true,
    });
  }
  const pixels = HEIGHT_PX - MARGIN_TOP_PX - MARGIN_BOTTOM_PX;
  return spreadLabels(labels, domainTop / pixels);
}
