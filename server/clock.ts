import { dateInVietnam } from '../data/words/day.ts';

export { dateInVietnam };

/** Today's date in Viet Nam, ISO 8601. */
export function todayInVietnam(): string {
  return dateInVietnam(new Date());
}
