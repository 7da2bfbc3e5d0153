/**
 * The time base of an animation: `seconds` of the clock against the dates of the register. Time
 * goes month by month: each shows the state of its last day, so that what is counted is what the
 * register says on that date. Pure.
 */

/** The dates that are shown one after the other: `from`, the last day of every month until `to`, and `to`. ISO. */
export function stepDates(from: string, to: string): string[] {
  const dates = [from];
  let [year, month] = from.split('-').map(Number) as [number, number];
  for (;;) {
    const end = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
    if (end >= to) break;
    if (end > from) dates.push(end);
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
  dates.push(to);
  return dates;
}

/** The step that shows what was observed on a date: the first that is not before it; the first of all for earlier ones. */
export function stepOf(date: string, dates: readonly string[]): number {
  const at = dates.findIndex((one) => one >= date);
  return at < 0 ? dates.length - 1 : at;
}

export interface Clock {
  dates: readonly string[];
  /** When each of the dates begins to be shown, seconds after the start; the first at 0. */
  begins: readonly number[];
  /** How long a month is shown, seconds. */
  stepSeconds: number;
  seconds: number;
}

/** The start and the end are left to be looked at; no longer than this, seconds, and no more than a share of all. */
const LEAD = { seconds: 1, share: 1 / 12 };
const TAIL = { seconds: 1.6, share: 1 / 8 };

/** @param seconds for the whole span. */
export function clockOf(from: string, to: string, seconds: number): Clock {
  const dates = stepDates(from, to);
  const lead = Math.min(LEAD.seconds, seconds * LEAD.share);
  const tail = Math.min(TAIL.seconds, seconds * TAIL.share);
  const stepSeconds = (seconds - lead - tail) / (dates.length - 1);
  const begins = dates.map((_, step) => (step === 0 ? 0 : lead + (step - 1) * stepSeconds));
  return { dates, begins, stepSeconds, seconds };
}

/** The step that is shown at a time, seconds after the start. */
export function stepAt({ begins }: Pick<Clock, 'begins'>, time: number): number {
  return Math.max(
    0,
    begins.findLastIndex((begin) => begin <= time),
  );
}
