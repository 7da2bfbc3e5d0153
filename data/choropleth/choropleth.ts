import type { Choropleth, ProvinceSummary, Summary } from '../model/index.ts';
import { PERCENT } from '../words/format.ts';
import type { Language } from '../words/language.ts';
import { bothClassesOf } from './bivariate.ts';
import { classifyChange } from './change-classes.ts';
import { naturalBreaks, readableBetween } from './natural-breaks.ts';

/**
 * What the provinces are coloured by one figure of. The same meaning for every indicator: the darker (on a dark
 * theme: the lighter), the more is missing. Rates therefore run the ramp backwards.
 */
type Coloured = Exclude<Choropleth, 'off' | 'bivariate' | 'change'>;

/** Which of a theme's colours a class index points into. */
type Palette = 'ramp' | 'diverging' | 'bivariate';

interface Indicator {
  /** Null: nothing is known, which is hatched; zero is a value. */
  value: (province: ProvinceSummary) => number | null;
  kind: 'count' | 'rate';
  /** True where a high value is good. */
  reversed: boolean;
}

/** True where the register has villages of the province, even where a filter leaves none of them. */
function isKnown({ provenance }: ProvinceSummary): boolean {
  return provenance.coverage.bases.length > 0;
}

const INDICATORS: Record<Coloured, Indicator> = {
  uncovered: {
    value: (province) => (isKnown(province) ? province.uncovered : null),
    kind: 'count',
    reversed: false,
  },
  coverage_rate: { value: ({ coverage_rate }) => coverage_rate, kind: 'rate', reversed: true },
  population_uncovered: {
    value: (province) => (isKnown(province) ? province.population_uncovered : null),
    kind: 'count',
    reversed: false,
  },
  devices_per_student_in_need: {
    value: ({ devices_per_student_in_need }) => devices_per_student_in_need,
    kind: 'rate',
    reversed: true,
  },
};

export interface ChoroplethClass {
  /** The values of the class: from `from`, and below `to`; the last class includes `to`. */
  from: number;
  to: number;
  last: boolean;
  /** Index into the colours of the classification's palette. */
  colorIndex: number;
  /** Provinces in the class. */
  count: number;
}

export interface Classification {
  choropleth: Choropleth;
  /** `change`: signed counts whose `from` and `to` both belong to a class. */
  kind: 'count' | 'rate' | 'change';
  palette: Palette;
  /** True where provinces have a colour at all. */
  isColoured: boolean;
  /** From the lowest values to the highest; empty for `off`, for `bivariate`, and where nothing is known. */
  classes: ChoroplethClass[];
  /** Index into the palette; null where nothing is known of the province. */
  colorOf: (code: string) => number | null;
  /** Codes of provinces of which nothing is known, which are hatched. */
  unknown: string[];
}

/** The value that a province is coloured by; null where it is not known or nothing is coloured. */
export function choroplethValue(province: ProvinceSummary, choropleth: Choropleth): number | null {
  return choropleth in INDICATORS ? INDICATORS[choropleth as Coloured].value(province) : null;
}

const RAMP_LENGTH = 5;

/** Steps of the ramp for fewer than five classes, as far apart as it allows. */
const SPREAD: Record<number, readonly number[]> = {
  1: [1],
  2: [0, 3],
  3: [0, 2, 4],
  4: [0, 1, 3, 4],
  5: [0, 1, 2, 3, 4],
};

/**
 * Classes for a summary: natural breaks, moved to the most readable number that parts the same
 * values. Zero (of counts) and one (of rates) stand alone where they occur: "no gap left" is news.
 *
 * @param net for `change`: see `classifyChange`; null: nothing is compared, and nothing coloured.
 * @param scale the summary that gives the classes of a figure: another one where two maps are compared.
 */
export function classify(
  summary: Summary | null,
  choropleth: Choropleth,
  net: ReadonlyMap<string, number> | null = null,
  scale: Summary | null = summary,
): Classification {
  const plain = { choropleth, palette: 'ramp', isColoured: false } as const;
  if (choropleth === 'off' || !summary || (choropleth === 'change' && !net)) {
    return { ...plain, kind: 'count', classes: [], colorOf: () => null, unknown: [] };
  }
  if (choropleth === 'change') {
    const parts = classifyChange(summary, net ?? new Map());
    return { choropleth, palette: 'diverging', isColoured: true, kind: 'change', ...parts };
  }
  if (choropleth === 'bivariate') {
    const { cellOf, unknown } = bothClassesOf(summary);
    return {
      ...{ choropleth, palette: 'bivariate', isColoured: true, kind: 'rate' },
      ...{ classes: [], colorOf: cellOf, unknown: [...unknown] },
    };
  }
  const indicator = INDICATORS[choropleth];
  const values = new Map<string, number>();
  const unknown: string[] = [];
  for (const province of summary.provinces) {
    const value = indicator.value(province);
    if (value === null) unknown.push(province.code);
    else values.set(province.code, value);
  }
  const sorted = [...values.values()].sort((a, b) => a - b);
  const scaled = (scale ?? summary).provinces
    .flatMap((province) => indicator.value(province) ?? [])
    .sort((a, b) => a - b);
  const bounds = boundsOf(scaled, indicator.kind);
  const spread = SPREAD[bounds.length - 1] ?? [];
  const classes = spread.map((step, index): ChoroplethClass => {
    const [from, to] = [bounds[index] as number, bounds[index + 1] as number];
    const last = index === spread.length - 1;
    return {
      from,
      to,
      last,
      colorIndex: indicator.reversed ? RAMP_LENGTH - 1 - step : step,
      count: sorted.filter((value) => value >= from && (last ? value <= to : value < to)).length,
    };
  });
  const colorOf = (code: string) => {
    const value = values.get(code);
    if (value === undefined) return null;
    const found = classes.findLast(({ from }) => value >= from) ?? classes[0];
    return found?.colorIndex ?? null;
  };
  return {
    ...{ choropleth, kind: indicator.kind, palette: 'ramp', isColoured: classes.length > 0 },
    ...{ classes, colorOf, unknown },
  };
}

/** The bounds of the classes, one more than there are classes; empty without values. */
function boundsOf(sorted: readonly number[], kind: 'count' | 'rate'): number[] {
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined) return [];
  const alone = kind === 'count' ? 0 : 1;
  const rest = sorted.filter((value) => value !== alone);
  const hasAlone = rest.length < sorted.length;
  const starts = naturalBreaks(rest, hasAlone ? RAMP_LENGTH - 1 : RAMP_LENGTH);
  const breaks = starts.map((start) =>
    readableBetween(rest[start - 1] as number, rest[start] as number),
  );
  if (hasAlone && rest.length > 0) {
    if (kind === 'count') breaks.unshift(readableBetween(0, rest[0] as number));
    // A rate above one is possible (more devices than students in need), so "1" is where it begins.
    else if (!breaks.includes(1)) breaks.push(1);
    breaks.sort((a, b) => a - b);
  }
  const inner = breaks.slice(0, RAMP_LENGTH - 1);
  return [lowerEnd(least, inner[0] ?? most), ...inner, Math.max(most, inner.at(-1) ?? most)];
}

/** Where the first class begins: at zero where its values lie near it, else at a readable number below them. */
function lowerEnd(least: number, next: number): number {
  if (least < next / 2) return 0;
  const room = (next - least) / 2;
  return room > 0 ? readableBetween(least - room, least) : least;
}

/**
 * The bounds of a class in words: "1–14", "98–99 %", "≥ 40". Numbers as the language writes them;
 * the unit of a count is for the legend's title to say.
 */
export function classLabel(
  { from, to, last }: ChoroplethClass,
  kind: Classification['kind'],
  language: Language,
): string {
  const locale = language === 'vi' ? 'vi-VN' : 'en-GB';
  const number = (value: number) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value);
  if (kind === 'change') {
    const signed = (value: number) =>
      value === 0 ? '0' : `${value > 0 ? '+' : '\u2212'}${number(Math.abs(value))}`;
    return from === to ? signed(from) : `${signed(from)} … ${signed(to)}`;
  }
  if (kind === 'count') {
    const greatest = last ? to : to - 1;
    return from >= greatest ? number(from) : `${number(from)}–${number(greatest)}`;
  }
  const percent = (value: number) => number(Number((value * 100).toPrecision(8)));
  if (from === to) return `${percent(from)}${PERCENT}`;
  return last ? `≥ ${percent(from)}${PERCENT}` : `${percent(from)} – < ${percent(to)}${PERCENT}`;
}
