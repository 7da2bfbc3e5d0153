/** Today's date in Viet Nam (UTC+7, no summer time), ISO 8601. */
export function todayInVietnam(now: Date = new Date()): string {
  return new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
}
