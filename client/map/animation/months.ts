/** The last day of every month that an animation passes, ISO dates; the first is `from`, the last `to`. */
export function monthEnds(from: string, to: string): string[] {
  const dates = [from];
  const [year = 0, month = 0] = from.split('-').map(Number);
  for (let step = 0; ; step += 1) {
    // Day 0 of the month after is the last of this one.
    const end = new Date(Date.UTC(year, month + step, 0)).toISOString().slice(0, 10);
    if (end >= to) return [...dates, to];
    if (end > from) dates.push(end);
  }
}
