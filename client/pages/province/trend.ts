import type { CoursePoint } from '../../../data/model/index.ts';
import type { IndicatorId } from '../../parts/indicator-formulas.ts';

/** The same day of the year before; 29 February answers with 28 February. */
export function yearBefore(date: string): string {
  const [year = '', month, day] = date.split('-');
  return `${String(Number(year) - 1).padStart(4, '0')}-${month}-${month === '02' && day === '29' ? '28' : day}`;
}

/** The last survey date at least a year before another day; null where there is none. */
export function yearEarlier(surveys: readonly string[], date: string): string | null {
  const limit = yearBefore(date);
  return surveys.findLast((survey) => survey <= limit) ?? null;
}

/** The last point on or before a date; null where the course starts later. */
export function pointAt(points: readonly CoursePoint[], date: string): CoursePoint | null {
  return points.findLast((point) => point.date <= date) ?? null;
}

/** Of these the register keeps the newest number only: it does not say when a school or its need was recorded. */
const WITHOUT_DATES: ReadonlySet<IndicatorId> = new Set([
  'schools',
  'schools_connected',
  'students_in_need',
  'devices_per_student_in_need',
]);

/** True where an indicator has no course because its records bear no dates. */
export function hasNoDates(id: IndicatorId): boolean {
  return WITHOUT_DATES.has(id);
}

/**
 * The value of an indicator at a point of a course; null where a course does not hold it
 * (`hasNoDates`) or nothing was surveyed by then.
 */
export function valueAt(id: IndicatorId, point: CoursePoint): number | null {
  if (id === 'coverage_rate') {
    const surveyed = point.covered + point.uncovered;
    return surveyed === 0 ? null : point.covered / surveyed;
  }
  return id in point ? point[id as keyof CoursePoint & IndicatorId] : null;
}
