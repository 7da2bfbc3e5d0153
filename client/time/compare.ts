import type { Summary } from '../../data/model/index.ts';
import { changeView } from '../state/useView.ts';
import type { View } from '../state/view.ts';
import { isComparable, yearBefore } from './steps.ts';

/** The date asked for: a thumb follows it at once, while its summary may still be on the way. */
export function dateOf({ date }: Pick<View, 'date'>, summary: Summary): string {
  return date ?? summary.observation_dates.at(-1) ?? summary.as_of;
}

/** The date shown and the one compared with, where there is one to compare with. */
function datesToCompare({ observation_dates: dates, as_of }: Summary): Partial<View> | null {
  const since = yearBefore(as_of, dates);
  if (since) return { since };
  // The oldest date has none before it: the other way round then, from it to the newest.
  return dates.length > 1 ? { since: as_of, date: null } : null;
}

/** The date compared with, where it can be. */
export function comparedWith({ since }: Pick<View, 'since'>, summary: Summary): string | null {
  const { as_of: to, observation_dates: dates } = summary;
  return since !== null && isComparable(since, to, dates) ? since : null;
}

/** Compares with a year before; the provinces then show the change, unless the reader chose otherwise. */
export function startCompare(view: View, summary: Summary): void {
  const dates = datesToCompare(summary);
  if (!dates) return;
  changeView({
    ...dates,
    choropleth: view.choropleth === 'uncovered' ? 'change' : view.choropleth,
  });
}

/** Back to one date, and to what a change cannot colour. */
export function stopCompare(view: View): void {
  changeView({
    since: null,
    swipe: false,
    choropleth: view.choropleth === 'change' ? 'uncovered' : view.choropleth,
  });
}

/** Two maps beside each other, or one again; each map then shows its own date, not the change. */
export function toggleSwipe(view: View, summary: Summary): void {
  const dates = view.since === null && !view.swipe ? datesToCompare(summary) : {};
  if (!dates) return;
  changeView({
    ...dates,
    swipe: !view.swipe,
    choropleth: view.choropleth === 'change' && !view.swipe ? 'uncovered' : view.choropleth,
  });
}
