/**
 * The published course of the programme that the sample reproduces, in villages. Sources: the
 * conference report (S1) for the totals, the ministry for 1 January 2021 and 30 September 2022.
 * The split over quarters in between is invented.
 */

/** Date of the first survey: the ministry counted the villages without signal on it. */
export const BASELINE = '2021-01-01';

/** Date of the newest observations: the end of the year that the conference report speaks of. */
export const LAST_DAY = '2023-12-31';

/** Number of villages in the country that 620 being 0.63 % of them leads to (620 / 0.0063). */
export const VILLAGES = 98_413;

/** Villages on list I, all without signal on the baseline day. */
export const LIST_I = 2_418;

/** Villages on list II, newly found in 2023. */
const LIST_II = 1_923;

/** Villages still without signal on the last day. */
const LEFT = 620;

/** Villages of list I, and of list II, covered during 2023. */
const COVERED_2023 = { I: 69, II: 1_427 } as const;

/** Villages of list I left at the end of 2022. */
const LEFT_I_2022 = 254;

/**
 * Villages that stand on both lists and are still without signal. An assumption: the report says
 * 620 are left while its other numbers add up to 681, and does not explain the 61 between them.
 * Villages listed twice would; that is a guess, made so that the sample can reproduce both numbers.
 */
export const ON_BOTH_LISTS = LEFT_I_2022 - COVERED_2023.I + (LIST_II - COVERED_2023.II) - LEFT;

/** Villages that only list II names. */
export const ONLY_LIST_II = LIST_II - ON_BOTH_LISTS;

/** Villages of list I still without signal on the last day, those on both lists included. */
export const LEFT_I = LEFT_I_2022 - COVERED_2023.I;

/** Villages that only list II names, still without signal on the last day. */
export const LEFT_ONLY_II = ONLY_LIST_II - COVERED_2023.II;

/** Villages at a date. */
type Step = readonly [date: string, villages: number];

/** Villages of list I covered by the date, since the step before: 2,152 until 30 September 2022, 12 more in 2022, 69 in 2023. */
export const COVERED_I: readonly Step[] = [
  ['2021-03-31', 60],
  ['2021-06-30', 90],
  ['2021-09-30', 160],
  ['2021-12-31', 620],
  ['2022-03-31', 480],
  ['2022-06-30', 390],
  ['2022-09-30', 352],
  ['2022-12-31', 12],
  ['2023-03-31', 11],
  ['2023-06-30', 14],
  ['2023-09-30', 19],
  ['2023-12-31', 25],
];

/** Villages that only list II names, by the date on which they were found; not surveyed before, so their status is unknown until then. */
export const FOUND_II: readonly Step[] = [
  ['2023-03-31', 742],
  ['2023-06-30', 1_120],
];

/** Villages of list II covered by the date, since the step before: 1,427 in 2023, none of those on both lists. */
export const COVERED_II: readonly Step[] = [
  ['2023-06-30', 150],
  ['2023-09-30', 561],
  ['2023-12-31', 716],
];

/** Date on which list II named villages of list I again. */
export const LISTED_AGAIN_ON = '2023-06-30';
