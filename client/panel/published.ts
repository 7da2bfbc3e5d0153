import type { Check, Figure } from '../../data/model/index.ts';

/**
 * The published national figure of an indicator that speaks of a date: one dated to it, as exactly
 * as it is dated (`2024-09` speaks of every day of that month), or at the newest date an undated
 * one. Null where none does: figures of other times would look like a contradiction and be none.
 */
export function publishedAt(
  figures: readonly Figure[],
  indicator: string,
  date: string,
  isNewest: boolean,
): Figure | null {
  const national = figures.filter(
    ({ indicator: own, place }) =>
      own === indicator && place.province_code === null && place.scheme === null,
  );
  const dated = national.find(({ as_of }) => as_of !== null && date.startsWith(as_of));
  if (dated) return dated;
  return (isNewest ? national.find(({ as_of }) => as_of === null) : null) ?? null;
}

/** The first check that this figure takes part in and that does not add up. */
export function contradictionOf(checks: readonly Check[], figure: Figure): Check | null {
  return (
    checks.find(
      (check) => check.verdict === 'contradiction' && check.figures.includes(figure.id),
    ) ?? null
  );
}

/** The observation date before this one, or null where it is the first. */
export function dateBefore(dates: readonly string[], date: string): string | null {
  return dates.findLast((other) => other < date) ?? null;
}

/** The observation date after this one, or null where it is the newest. */
export function dateAfter(dates: readonly string[], date: string): string | null {
  return dates.find((other) => other > date) ?? null;
}
