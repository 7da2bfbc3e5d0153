import type { DeviceChannel, DeviceType, Internet, SummaryRow } from '../model/index.ts';

/**
 * Colours as any CSS colour: `#RRGGBB` for print, `var(--color-none)` in the page, so that a chart
 * follows the theme without being drawn anew.
 */
export interface ChartColors {
  text: string;
  muted: string;
  /** Axes and grid. */
  line: string;
  /** What the chart stands on: gaps between parts, halos of labels. */
  background: string;
  none: string;
  partial: string;
  school: string;
  devices: string;
  /** The one bar or line that the reader came for. */
  accent: string;
  /** Bars beside it. */
  quiet: string;
}

/** Numbers and dates as the reader's language writes them. */
export interface ChartFormat {
  count(value: number): string;
  /** A ratio of 0 to 1. */
  share(ratio: number): string;
  /** `YYYY-MM-DD`. */
  date(iso: string): string;
}

/** What every chart has to be told, beside its own data and words. */
export interface ChartFrame {
  colors: ChartColors;
  format: ChartFormat;
  /** Pixels; the height follows from the data. */
  width: number;
  /** A DOM to draw with; left out, the page's own. */
  document?: Document;
  /**
   * Unique in the document that the chart is put into: its patterns and its title are referred to
   * by it. Letters, digits, `-` and `_`, a letter first.
   */
  id: string;
  /** As CSS has it; left out, that of the surrounding text. */
  fontFamily?: string;
}

/** What every chart says of itself to a reader who does not see it. */
export interface ChartWords {
  title: string;
  /** One or two sentences with what the chart shows, numbers included. */
  description: string;
}

/** Villages without signal on an observation date. */
export interface CoursePoint {
  /** ISO date. */
  date: string;
  none: number;
  partial: number;
  /** none + partial. */
  uncovered: number;
}

export interface CoverageCourseInput extends ChartFrame {
  /** In the order of dates. */
  data: readonly CoursePoint[];
  /** Days on which nothing was observed and the observation before still holds, such as ends of months: hollow dots. */
  carried?: readonly { date: string; value: number }[];
  /** Another course in the same unit, drawn as a dashed line with its label. */
  comparison?: { label: string; points: readonly { date: string; value: number }[] };
  words: ChartWords & { none: string; partial: string; uncovered: string; empty: string };
}

export interface ComparisonBar {
  label: string;
  /** Null where it is not known. */
  value: number | null;
  kind: 'own' | 'neighbour' | 'national';
}

export interface ComparisonBarsInput extends ChartFrame {
  /** Drawn in this order. */
  data: readonly ComparisonBar[];
  /** How the value beside a bar is written. */
  formatValue(value: number): string;
  words: ChartWords & { notStated: string };
}

export type DeviceCounts = SummaryRow['devices'][number];

export interface DevicesByChannelInput extends ChartFrame {
  /** As `/api/summary` gives them: one row a type and channel. */
  data: readonly DeviceCounts[];
  words: ChartWords & {
    pledged: string;
    allocated: string;
    delivered: string;
    notStated: string;
    type: Record<DeviceType, string>;
    channel: Record<DeviceChannel, string>;
    empty: string;
  };
}

export interface SchoolsByConnectionInput extends ChartFrame {
  /** Schools by how they reach the Internet. */
  data: Record<Internet, number>;
  words: ChartWords & { internet: Record<Internet, string>; empty: string };
}

export interface SparklineInput extends ChartFrame {
  /** In the order of dates; null leaves a gap. */
  data: readonly { date: string; value: number | null }[];
  words: ChartWords;
}
