/** Indochina Time is UTC+7 the year round, without summer time. */
const OFFSET_MS = 7 * 60 * 60 * 1000;

/** The calendar date in Viet Nam at an instant, ISO 8601. */
export function dateInVietnam(instant: Date): string {
  return new Date(instant.getTime() + OFFSET_MS).toISOString().slice(0, 10);
}
