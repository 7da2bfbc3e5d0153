import { type CoverageStatus, isUncovered } from '../model/index.ts';
import { categoriesOf, numbersOf } from './columns.ts';
import type { ObservationTable } from './coverage.ts';

/** A time through which a village was known as a gap of one kind. */
export interface GapSpan {
  /** Row of the table of villages. */
  village: number;
  status: 'none' | 'partial';
  /** ISO date of the observation that began it; one from before `from` is a gap from the start. */
  since: string;
  /** ISO date of the observation that ended it; null: still a gap on `to`. */
  until: string | null;
  /** True where it ended because the village was found covered, not because the kind of gap changed. */
  endsCovered: boolean;
}

/**
 * Every village that was a gap at any time from one ISO date to another, with the times in which it
 * was one: found, covered, lost again. On each date the spans that hold it are the gaps of
 * `villagesAt`. Sorted by village and date, as the observations are; one pass over them.
 */
export function gapSpans(observations: ObservationTable, from: string, to: string): GapSpan[] {
  const village = numbersOf(observations, 'village');
  const on = categoriesOf(observations, 'date');
  const status = categoriesOf(observations, 'status');
  const spans: GapSpan[] = [];
  let open: GapSpan | null = null;
  const keep = (span: GapSpan) => {
    // What was over by the first date is not part of what is told.
    if (span.until === null || span.until > from) spans.push(span);
  };
  for (let row = 0; row < observations.size; row += 1) {
    const which = village[row] as number;
    if (open && open.village !== which) {
      keep(open);
      open = null;
    }
    const date = on.categories[(on.codes[row] as number) - 1];
    if (date === undefined || date > to) continue;
    const seen = status.categories[(status.codes[row] as number) - 1] as CoverageStatus | undefined;
    if (open && seen === open.status) continue;
    if (open) {
      keep({ ...open, until: date, endsCovered: seen === 'covered' });
      open = null;
    }
    if (seen && isUncovered(seen)) {
      const kind = seen === 'none' ? 'none' : 'partial';
      open = { village: which, status: kind, since: date, until: null, endsCovered: false };
    }
  }
  if (open) keep(open);
  return spans;
}

/** True on the dates, ISO, on which the village of a span was that gap. */
export function spanHolds({ since, until }: GapSpan, date: string): boolean {
  return since <= date && (until === null || date < until);
}
