/** One line of what the bench prints. */
export interface Line {
  measurement: string;
  ours: string;
  reference?: string;
  /** Ours by the reference, or the measured value where a limit is absolute. */
  ratio?: string;
  /** What is wanted, in words, and whether it was reached; absent on lines that only inform. */
  wanted?: string;
  isReached?: boolean;
}

export interface Report {
  title: string;
  lines: Line[];
  /** What one must know to read the numbers. */
  notes: string[];
}

const COLUMNS = ['measurement', 'ours', 'reference', 'ratio', 'wanted', ''] as const;

function cells({ measurement, ours, reference, ratio, wanted, isReached }: Line): string[] {
  const verdict = isReached === undefined ? '' : isReached ? 'ok' : 'MISS';
  return [measurement, ours, reference ?? '', ratio ?? '', wanted ?? '', verdict];
}

/** The reports as one table of plain text, with the notes of each under its lines. */
export function formatReports(reports: readonly Report[]): string {
  const rows = reports.flatMap(({ lines }) => lines.map(cells));
  const widths = COLUMNS.map((column, index) =>
    Math.max(column.length, ...rows.map((row) => row[index]?.length ?? 0)),
  );
  const row = (texts: readonly string[]) =>
    texts
      .map((text, index) => text.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd();
  const blocks = reports.map(({ title, lines, notes }) =>
    [
      `${title}`,
      ...lines.map((line) => `  ${row(cells(line))}`),
      ...notes.map((note) => `    ${note}`),
    ].join('\n'),
  );
  return [`  ${row(COLUMNS)}`, ...blocks].join('\n\n');
}

/** A number with three significant digits, without an exponent. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const digits = value === 0 ? 0 : Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return value.toFixed(Math.min(digits, 6));
}

export const perSecond = (value: number) => `${figure(value)}/s`;
export const milliseconds = (value: number) => `${figure(value)} ms`;
export const megabytes = (value: number) => `${figure(value)} MB`;

/** A line whose ratio must be at least `wanted`. */
export function atLeast(line: Omit<Line, 'wanted' | 'ratio'>, ratio: number, wanted: number): Line {
  return { ...line, ratio: figure(ratio), wanted: `≥ ${wanted}`, isReached: ratio >= wanted };
}

/** A line whose ratio must be at most `wanted`. */
export function atMost(line: Omit<Line, 'wanted' | 'ratio'>, ratio: number, wanted: number): Line {
  return { ...line, ratio: figure(ratio), wanted: `≤ ${wanted}`, isReached: ratio <= wanted };
}
