import type { CoverageObservation, CoverageStatus, Technology } from '../model/index.ts';
import { BASELINE, LAST_DAY, LISTED_AGAIN_ON } from './course.ts';
import type { Draft, Gap } from './draft.ts';
import { pick, type Random, randomFrom } from './random.ts';
import { SAMPLE_SOURCE } from './source.ts';

const OPERATORS = [
  ['Viettel', 50],
  ['VNPT', 26],
  ['MobiFone', 20],
  ['Vietnamobile', 4],
] as const;
/** Who brings signal to remote villages. */
const OPERATORS_REMOTE = [
  ['Viettel', 62],
  ['VNPT', 30],
  ['MobiFone', 8],
] as const;

const TECHNOLOGY_RURAL = [
  ['4G', 93],
  ['3G', 5],
  ['2G', 2],
] as const;
/** 5G was on trial in the largest cities at the baseline. */
const TECHNOLOGY_METROPOLIS = [
  ['5G', 12],
  ['4G', 88],
] as const;
const TECHNOLOGY_NEW = [
  ['4G', 82],
  ['3G', 14],
  ['2G', 4],
] as const;
const TECHNOLOGY_PARTIAL = [
  ['4G', 30],
  ['3G', 40],
  ['2G', 30],
] as const;

/** Share of villages without any signal that had some by the last day, though not enough. */
const IMPROVED = 0.12;

/**
 * The coverage history of every village, dated on report dates: one baseline observation where there
 * is signal; listing, coverage or renewed survey where a programme list names the village.
 */
export function observe(
  drafts: readonly Draft[],
  gaps: ReadonlyMap<Draft, Gap>,
  seed: number,
): CoverageObservation[] {
  const random = randomFrom(seed, 'observations');
  return drafts.flatMap((draft) => {
    const gap = gaps.get(draft);
    if (!gap) return [coveredObservation(draft, BASELINE, random, false)];
    const history = [uncoveredObservation(draft, gap.listedOn, gap.status, random)];
    if (gap.listedAgain) {
      history.push(uncoveredObservation(draft, LISTED_AGAIN_ON, gap.status, random));
    }
    if (gap.coveredOn === null) {
      const status = gap.status === 'none' && random() < IMPROVED ? 'partial' : gap.status;
      history.push(uncoveredObservation(draft, LAST_DAY, status, random));
    } else {
      history.push(coveredObservation(draft, gap.coveredOn, random, true));
    }
    return history;
  });
}

function record(
  draft: Draft,
  date: string,
  status: CoverageStatus,
  technology: Technology,
  operator: string | null,
): CoverageObservation {
  return {
    village_code: draft.code,
    date,
    status,
    technology,
    operator,
    basis: 'sample',
    source: SAMPLE_SOURCE.id,
  };
}

function coveredObservation(
  draft: Draft,
  date: string,
  random: Random,
  isNew: boolean,
): CoverageObservation {
  const isMetropolis = draft.isUrban && draft.place.urban > 2.5;
  const usual = isMetropolis ? TECHNOLOGY_METROPOLIS : TECHNOLOGY_RURAL;
  const technology = pick<Technology>(random, isNew ? TECHNOLOGY_NEW : usual);
  return record(
    draft,
    date,
    'covered',
    technology,
    pick<string>(random, isNew ? OPERATORS_REMOTE : OPERATORS),
  );
}

function uncoveredObservation(
  draft: Draft,
  date: string,
  status: 'none' | 'partial',
  random: Random,
): CoverageObservation {
  if (status === 'none') return record(draft, date, status, 'none', null);
  const technology = pick<Technology>(random, TECHNOLOGY_PARTIAL);
  return record(draft, date, status, technology, pick<string>(random, OPERATORS_REMOTE));
}
