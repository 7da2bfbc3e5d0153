import { apportion } from './apportion.ts';
import {
  BASELINE,
  COVERED_I,
  COVERED_II,
  FOUND_II,
  LEFT_I,
  LEFT_ONLY_II,
  LIST_I,
  ON_BOTH_LISTS,
  ONLY_LIST_II,
} from './course.ts';
import type { Draft, Gap } from './draft.ts';
import { fractalNoise } from './noise.ts';
import { drawWeighted, normal, type Random, randomFrom } from './random.ts';
import { traitsOf } from './traits.ts';

/** Chance that a listed village had no signal at all; the others had some clusters of houses without. */
const SHARE_NONE = { I: 0.8, II: 0.25 } as const;

/** How strongly gaps seek remote places, and each other's company. */
const SEEK_REMOTE = 1.2;
const SEEK_COMPANY = 6;

/**
 * Chooses the villages that programme lists I and II name and says what becomes of each, so that the
 * published totals come out exactly. Gaps are rural, remote and lie in groups, as valleys do.
 */
export function planGaps(
  provinces: ReadonlyMap<string, readonly Draft[]>,
  seed: number,
): Map<Draft, Gap> {
  const random = randomFrom(seed, 'gaps');
  const codes = [...provinces.keys()];
  const weightsOf = (key: 'gapsI' | 'gapsII' | 'gapsLeft') =>
    codes.map((code) => traitsOf(code)[key]);
  const members = {
    I: apportion(LIST_I, weightsOf('gapsI')),
    II: apportion(ONLY_LIST_II, weightsOf('gapsII')),
  };
  const left = {
    I: apportion(LEFT_I, weightsOf('gapsLeft'), members.I),
    II: apportion(LEFT_ONLY_II, weightsOf('gapsLeft'), members.II),
  };
  const again = apportion(ON_BOTH_LISTS, weightsOf('gapsLeft'), left.I);

  const gaps = new Map<Draft, Gap>();
  const closed: Record<'I' | 'II', Draft[]> = { I: [], II: [] };
  const found: Draft[] = [];
  codes.forEach((code, p) => {
    const [countI, countII] = [members.I[p] as number, members.II[p] as number];
    const chosen = chooseGaps(provinces.get(code) ?? [], countI + countII, random, seed);
    shuffle(chosen, random);
    const lists = { I: chosen.slice(0, countI), II: chosen.slice(countI) };
    for (const phase of ['I', 'II'] as const) {
      const byHardness = sortByHardness(lists[phase], random);
      const open = byHardness.slice(0, left[phase][p]);
      closed[phase].push(...byHardness.slice(left[phase][p]));
      for (const draft of byHardness) {
        gaps.set(draft, {
          phase,
          listedOn: BASELINE,
          listedAgain:
            phase === 'I' && open.indexOf(draft) >= 0 && open.indexOf(draft) < (again[p] as number),
          status: random() < SHARE_NONE[phase] ? 'none' : 'partial',
          coveredOn: null,
        });
      }
    }
    found.push(...lists.II);
  });

  // The easy ones come first: dates run from the least to the most remote.
  deal(sortByHardness(closed.I, random).reverse(), COVERED_I, (draft, date) => {
    (gaps.get(draft) as Gap).coveredOn = date;
  });
  const closedII = sortByHardness(closed.II, random).reverse();
  deal(closedII, COVERED_II, (draft, date) => {
    (gaps.get(draft) as Gap).coveredOn = date;
  });
  // What was covered first must have been found first.
  const early = new Set(closedII.slice(0, COVERED_II[0]?.[1]));
  shuffle(found, random);
  const foundOrder = [...found.filter((d) => early.has(d)), ...found.filter((d) => !early.has(d))];
  deal(foundOrder, FOUND_II, (draft, date) => {
    (gaps.get(draft) as Gap).listedOn = date;
  });
  return gaps;
}

function chooseGaps(
  drafts: readonly Draft[],
  count: number,
  random: Random,
  seed: number,
): Draft[] {
  const company = fractalNoise(seed + 77, 2);
  const weights = drafts.map(({ isUrban, place }) =>
    isUrban
      ? 0
      : Math.exp(
          SEEK_REMOTE * place.remoteness +
            SEEK_COMPANY * (company(place.lng * 5, place.lat * 5) - 0.5) -
            1.5 * place.urban,
        ),
  );
  return drawWeighted(random, weights, count).map((i) => drafts[i] as Draft);
}

/** Hardest first: remote places, with some luck. */
function sortByHardness(drafts: readonly Draft[], random: Random): Draft[] {
  return drafts
    .map((draft) => ({ draft, hardness: draft.place.remoteness + 0.6 * normal(random) }))
    .sort((a, b) => b.hardness - a.hardness)
    .map(({ draft }) => draft);
}

function shuffle<T>(items: T[], random: Random): void {
  for (let i = items.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [items[i], items[j]] = [items[j] as T, items[i] as T];
  }
}

function deal(
  drafts: readonly Draft[],
  steps: readonly (readonly [string, number])[],
  give: (draft: Draft, date: string) => void,
): void {
  let next = 0;
  for (const [date, count] of steps) {
    for (const draft of drafts.slice(next, next + count)) give(draft, date);
    next += count;
  }
  if (next !== drafts.length)
    throw new RangeError(`steps for ${next} of ${drafts.length} villages`);
}
