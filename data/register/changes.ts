import {
  type ChangeCounts,
  type CoverageChange,
  type CoverageStatus,
  isUncovered,
} from '../model/index.ts';

/** What is known of a village on a date. */
export interface VillageState {
  status: CoverageStatus;
  /** True where a programme list has named it by then: `listed_on` is not after the date. */
  listed: boolean;
}

/**
 * What became of a village between two dates; null where nothing did. Villages whose uncovered flag
 * differs are each exactly one of `newly_covered`, `newly_found` and `lost`, all others at most
 * `found_and_covered`, so that gaps after − gaps before = newly_found + lost − newly_covered.
 *
 * @param wasGapBetween true where any observation after the first date, and not after the second, is
 * of a gap.
 */
export function changeOf(
  before: VillageState,
  after: VillageState,
  wasGapBetween: boolean,
): CoverageChange | null {
  const isNewlyListed = !before.listed && after.listed;
  if (isUncovered(before.status)) return isUncovered(after.status) ? null : 'newly_covered';
  if (isUncovered(after.status)) return isNewlyListed ? 'newly_found' : 'lost';
  const isFoundAndCovered = isNewlyListed && wasGapBetween && after.status === 'covered';
  return isFoundAndCovered ? 'found_and_covered' : null;
}

/** How many of each there are. */
export function countChanges(changes: Iterable<CoverageChange>): ChangeCounts {
  const counts = { newly_covered: 0, newly_found: 0, lost: 0, found_and_covered: 0 };
  for (const change of changes) counts[change] += 1;
  return { ...counts, net: counts.newly_found + counts.lost - counts.newly_covered };
}
