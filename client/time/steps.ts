/** The time line: ISO dates, oldest first, placed by the days between them. Pure. */

/** Where a date lies between the first and the last, 0 to 1; dates outside lie at the ends. */
export function positionOf(date: string, dates: readonly string[]): number {
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined || first === last) return 0;
  const share = (dayOf(date) - dayOf(first)) / (dayOf(last) - dayOf(first));
  return Math.min(1, Math.max(0, share));
}

/** The date nearest to a place on the line; null where there are none. */
export function dateNear(position: number, dates: readonly string[]): string | null {
  const distance = (date: string) => Math.abs(positionOf(date, dates) - position);
  return dates.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}

/** Dates a page key moves by: a year of quarterly surveys. */
const PAGE = 4;

/** The date that a key of a slider leads to; null for other keys, and where there is nowhere to go. */
export function dateAfterKey(key: string, date: string, dates: readonly string[]): string | null {
  const before = dates.filter((other) => other < date);
  const after = dates.filter((other) => other > date);
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return before.at(-1) ?? null;
    case 'ArrowRight':
    case 'ArrowUp':
      return after[0] ?? null;
    case 'PageDown':
      return before.at(-PAGE) ?? before[0] ?? null;
    case 'PageUp':
      return after[PAGE - 1] ?? after.at(-1) ?? null;
    case 'Home':
      return before[0] ?? null;
    case 'End':
      return after.at(-1) ?? null;
    default:
      return null;
  }
}

/** The newest date not less than a year before another, to compare it with; else the oldest before it; null where there is none. */
export function yearBefore(date: string, dates: readonly string[]): string | null {
  const [year, ...rest] = date.split('-');
  const wanted = [String(Number(year) - 1).padStart(4, '0'), ...rest].join('-');
  return dates.findLast((other) => other <= wanted) ?? dates.find((other) => other < date) ?? null;
}

/** Days since 1970. */
function dayOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}

/** True where two dates can be compared: the first before the second, and not before the first survey, as the API demands too. */
export function isComparable(from: string, to: string, dates: readonly string[]): boolean {
  const [first] = dates;
  return first !== undefined && from >= first && from < to;
}
