import type { GapSpan } from '../../../data/register/gap-spans.ts';
import type { Membership } from './membership.ts';
import { type Clock, stepOf } from './months.ts';

/** For what is there from the start, or never ends, seconds: beyond every clock, exact as a 32-bit float. */
const EVER = 1e5;

/** A symbol and when it is seen, seconds of the animation's clock. */
export interface Showing {
  village: number;
  begins: number;
  ends: number;
  /** False for villages outside the selected province: there for company, without light. */
  isLit: boolean;
}

export interface Schedule {
  /** Villages without signal; `partial` first, so that `none` lies above. */
  gaps: readonly (Showing & { status: 'none' | 'partial' })[];
  /** Villages that have been covered, from then until they are lost again. */
  covered: readonly Showing[];
}

/** What changes within one month is spread over this, seconds at most, for the eye only. */
const SPREAD_SECONDS = 0.9;
/** Share of it that follows the day of the month; the rest twinkles. */
const DAY_SHARE = 0.4;

/**
 * When each symbol comes and goes. Villages change in the month of an observation; within it they are
 * spread by day and by a number of their own, the same in every run.
 */
export function scheduleOf(
  spans: readonly GapSpan[],
  { dates, begins, stepSeconds }: Clock,
  { fits, inProvince }: Pick<Membership, 'fits' | 'inProvince'>,
): Schedule {
  const from = dates[0] as string;
  const spread = Math.min(SPREAD_SECONDS, 0.85 * stepSeconds);
  const timeOf = (date: string, village: number): number => {
    if (date <= from) return -EVER;
    const day = (Number(date.slice(8)) - 1) / 31;
    const share = DAY_SHARE * day + (1 - DAY_SHARE) * twinkle(village);
    return (begins[stepOf(date, dates)] as number) + spread * share;
  };
  const gaps: Schedule['gaps'][number][] = [];
  const covered: Showing[] = [];
  spans.forEach((span, index) => {
    const { village } = span;
    const isLit = inProvince === null || inProvince[village] === 1;
    const begin = timeOf(span.since, village);
    const end = span.until === null ? EVER : timeOf(span.until, village);
    for (const run of runs(stepOf(span.since, dates), stepEnd(span.until, dates), fits, village)) {
      gaps.push({
        village,
        status: span.status,
        begins: run.isFirst ? begin : (begins[run.first] as number),
        ends: run.isLast ? end : (begins[run.end] as number),
        isLit,
      });
    }
    if (!span.endsCovered || span.until === null) return;
    const next = spans[index + 1];
    const lost = next?.village === village ? timeOf(next.since, village) : EVER;
    const covers = stepOf(span.until, dates);
    if (fits[covers]?.[village] === 0) return;
    covered.push({ village, begins: end, ends: lost, isLit });
  });
  gaps.sort((a, b) => Number(a.status === 'none') - Number(b.status === 'none'));
  return { gaps, covered };
}

/** The first step that does not show a span any more. */
function stepEnd(until: string | null, dates: readonly string[]): number {
  return until === null ? dates.length : stepOf(until, dates);
}

/** The parts of a time, in steps, in which a village fits the filter. */
function runs(
  first: number,
  end: number,
  fits: readonly (Uint8Array | null)[],
  village: number,
): { first: number; end: number; isFirst: boolean; isLast: boolean }[] {
  // Found and gone within a month: seen for its moment where it fits at the month's end.
  const last = Math.max(end, first + 1);
  const found: ReturnType<typeof runs> = [];
  let start = -1;
  for (let step = first; step <= last; step += 1) {
    const isIn = step < last && fits[step]?.[village] !== 0;
    if (isIn && start < 0) start = step;
    if (!isIn && start >= 0) {
      found.push({ first: start, end: step, isFirst: start === first, isLast: step === last });
      start = -1;
    }
  }
  return found;
}

/** A number of 0 to 1 of a village's own that has nothing to do with where it lies: Knuth's multiplicative hash. */
function twinkle(village: number): number {
  return (Math.imul(village + 1, 2654435761) >>> 0) / 2 ** 32;
}
