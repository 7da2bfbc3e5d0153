/** Viet Nam is seven hours ahead of UTC, without summer time. */
const OFFSET_MS = 7 * 3_600_000;

/** The calendar date in Viet Nam at an instant, ISO 8601. */
export function dateInVietnam(instant: Date): string {
  return new Date(instant.getTime() + OFFSET_MS).toISOString().slice(0, 10);
}

/** Today's date in Viet Nam, ISO 8601. */
export function todayInVietnam(): string {
  return dateInVietnam(new Date());
}
