import { PROVINCES } from '../../../data/figures/provinces.ts';
import { type SceneAnimation, schemeInForce } from '../../../data/model/index.ts';
import { deliveriesByDate } from '../../../data/register/deliveries.ts';
import { type GapSpan, gapSpans, spanHolds } from '../../../data/register/gap-spans.ts';
import type { Register } from '../../register/register.ts';
import { type AnimatedView, type Membership, membershipOf } from './membership.ts';
import { stepDates } from './months.ts';

/** What an animation counts on one date, of the villages or lots that its view shows. */
export interface Counts {
  /** ISO. */
  date: string;
  /** Villages without signal: `uncovered` of the summary of that date. */
  uncovered: number;
  /** Villages covered that were without signal at some time since the first date. */
  covered: number;
  /** Devices handed over: `devices_delivered` of the summary of that date. */
  delivered: number;
}

/** Counts of every date that an animation shows, oldest first. */
export function courseOf(
  register: Register,
  animation: Pick<SceneAnimation, 'kind' | 'from' | 'to'>,
  view: AnimatedView,
): Counts[] {
  const { kind, from, to } = animation;
  if (kind === 'devices') return deviceCounts(register, from, to, view);
  const membership = membershipOf(register, animation, view);
  return villageCounts(gapSpans(register.observations, from, to), membership);
}

/** @param spans sorted by village and date. */
export function villageCounts(spans: readonly GapSpan[], membership: Membership): Counts[] {
  const { dates, fits, inProvince } = membership;
  return dates.map((date, step) => {
    const counts = { date, uncovered: 0, covered: 0, delivered: 0 };
    const counted = (village: number) => fits[step]?.[village] !== 0 && inProvince?.[village] !== 0;
    for (let index = 0; index < spans.length; index += 1) {
      const span = spans[index] as GapSpan;
      if (span.since > date || !counted(span.village)) continue;
      const next = spans[index + 1];
      const isOver = next?.village === span.village && next.since <= date;
      if (spanHolds(span, date)) counts.uncovered += 1;
      else if (span.endsCovered && !isOver) counts.covered += 1;
    }
    return counts;
  });
}

function deviceCounts(
  register: Register,
  from: string,
  to: string,
  { scheme, selection }: AnimatedView,
): Counts[] {
  const dates = stepDates(from, to);
  const province = selection?.kind === 'province' ? selection : null;
  const shown = province?.scheme ?? scheme ?? schemeInForce(to);
  const { national, byProvince } = deliveriesByDate(register.lots, PROVINCES, shown, dates);
  const delivered = province ? byProvince.get(province.code) : national;
  return dates.map((date, step) => ({
    date,
    uncovered: 0,
    covered: 0,
    delivered: delivered?.[step] ?? 0,
  }));
}
