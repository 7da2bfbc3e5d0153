import type { CoursePoint } from '../../../data/model/index.ts';

/** One month of a course. */
export interface CourseMonth {
  /** `YYYY-MM`. */
  month: string;
  /** Dates of the surveys within the month, ISO, oldest first; none: the month carries the one before on. */
  surveys: readonly string[];
  /** What the last survey until the end of the month found; its `date` is that survey's. */
  point: CoursePoint;
}

/**
 * A course by months, from that of the first survey to that of `until` (ISO): a status holds until
 * the next observation, so a month without one carries on what was found last.
 *
 * @param points in the order of dates, none after `until`
 */
export function byMonth(points: readonly CoursePoint[], until: string): CourseMonth[] {
  const [first] = points;
  if (!first) return [];
  const months: CourseMonth[] = [];
  const last = until.slice(0, 7);
  let point = first;
  for (let month = first.date.slice(0, 7); month <= last; month = monthAfter(month)) {
    const own = points.filter(({ date }) => date.startsWith(month));
    point = own.at(-1) ?? point;
    months.push({ month, surveys: own.map(({ date }) => date), point });
  }
  return months;
}

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12
    ? `${String(year + 1).padStart(4, '0')}-01`
    : `${month.slice(0, 4)}-${String(number + 1).padStart(2, '0')}`;
}

/** The last day of a month `YYYY-MM`, ISO. */
export function lastDayOf(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}
