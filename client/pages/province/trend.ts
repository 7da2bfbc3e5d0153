import type { CoursePoint } from '../../../data/model/index.ts';
import type { IndicatorId } from '../../parts/indicator-formulas.ts';

/** The same day of the year before; 29 February answers with 28 February. */
export function yearBefore(date: string): string {
  const [year = '', month, day] = date.split('-');
  return `${String(Number(year) - 1).padStart(4, '0')}-${month}-${month === '02' && day === '29' ? '28' : day}`;
}

/** The last point on or before a date; null where the course starts later. */
export function pointAt(points: readonly CoursePoint[], date: string): CoursePoint | null {
  return points.findLast((point) => point.date <= date) ?? null;
}

/**
 * The value of an indicator at a point of a course; null where a course does not hold it (schools and
 * money have no history) or nothing was surveyed by then.
 */
export function valueAt(id: IndicatorId, point: CoursePoint): number | null {
  if (id === 'coverage_rate') {
    const surveyed = point.covered + point.uncovered;
    return surveyed === 0 ? null : point.covered / surveyed;
  }
  return id in point ? point[id as keyof CoursePoint & IndicatorId] : null;
}
