import { ROWS_2021 } from '../figures/province_rows.ts';
import type { Village } from '../model/index.ts';
import { apportion } from './apportion.ts';
import type { Draft, Gap } from './draft.ts';
import { drawWeighted, normal, randomFrom } from './random.ts';
import { gapReason } from './reasons.ts';
import { SAMPLE_SOURCE } from './source.ts';
import { type Region, traitsOf } from './traits.ts';

/** Especially disadvantaged villages in the country: Decision 612/QĐ-UBDT of 16 September 2021. */
const DISADVANTAGED_VILLAGES = 13_222;

/** Nobody lives in a village of fewer people than this. */
const FEWEST_PEOPLE = 40;

/** People to a household and share of children from preschool to upper secondary, assumed by region. */
const PEOPLE: Record<Region, { perHousehold: number; pupilShare: number }> = {
  northern_uplands: { perHousehold: 4.1, pupilShare: 0.29 },
  red_river: { perHousehold: 3.4, pupilShare: 0.235 },
  central_coast: { perHousehold: 3.5, pupilShare: 0.235 },
  central_highlands: { perHousehold: 3.9, pupilShare: 0.265 },
  south_east: { perHousehold: 3.4, pupilShare: 0.215 },
  mekong: { perHousehold: 3.6, pupilShare: 0.215 },
};

/** Chance of having no grid power: gaps still open, gaps closed, other remote villages. */
const NO_GRID = { open: 0.34, closed: 0.1, remote: 0.006 } as const;

/**
 * Turns drafts into register records. The population of each province adds up exactly to the census
 * of 1 April 2019; everything else is invented.
 */
export function describeVillages(
  provinces: ReadonlyMap<string, readonly Draft[]>,
  gaps: ReadonlyMap<Draft, Gap>,
  seed: number,
): Village[] {
  const disadvantaged = chooseDisadvantaged(provinces, gaps, seed);
  return ROWS_2021.flatMap(([code, , , , census, successor]) => {
    const drafts = provinces.get(code) ?? [];
    const random = randomFrom(seed, `people ${code}`);
    const reasons = randomFrom(seed, `reasons ${code}`);
    const { perHousehold, pupilShare } = PEOPLE[traitsOf(code).region];
    const weights = drafts.map(({ isUrban, place }, i) => {
      const gap = gaps.get(drafts[i] as Draft);
      const spread = Math.exp(0.35 * normal(random));
      const setting =
        (1 + 0.6 * place.lowland + (isUrban ? 0.5 : 0)) * Math.exp(-0.35 * place.remoteness);
      return spread * setting * (gap ? 0.45 : 1);
    });
    const extra = apportion(census - FEWEST_PEOPLE * drafts.length, weights);
    return drafts.map((draft, i): Village => {
      const gap = gaps.get(draft);
      const population = FEWEST_PEOPLE + (extra[i] as number);
      const village: Village = {
        code: draft.code,
        name: draft.name,
        province_code_2021: code,
        province_code_2025: successor,
        commune_name: draft.communeName,
        lng: draft.place.lng,
        lat: draft.place.lat,
        households: Math.max(1, Math.round(population / (perHousehold * (0.9 + 0.2 * random())))),
        population,
        students: Math.round(population * pupilShare * (0.85 + 0.3 * random())),
        grid_power: random() >= chanceWithoutGrid(draft, gap),
        especially_disadvantaged: disadvantaged.has(draft),
        phase: gap?.phase ?? null,
        listed_on: gap?.listedOn ?? null,
        listed_again: gap?.listedAgain ?? false,
        gap_reason: null,
        basis: 'sample',
        source: SAMPLE_SOURCE.id,
      };
      if (gap) village.gap_reason = gapReason(draft, village.grid_power ?? false, reasons);
      return village;
    });
  });
}

function chanceWithoutGrid(draft: Draft, gap: Gap | undefined): number {
  if (gap) return gap.coveredOn === null ? NO_GRID.open : NO_GRID.closed;
  return draft.place.remoteness > 1 && !draft.isUrban ? NO_GRID.remote : 0;
}

function chooseDisadvantaged(
  provinces: ReadonlyMap<string, readonly Draft[]>,
  gaps: ReadonlyMap<Draft, Gap>,
  seed: number,
): Set<Draft> {
  const entries = [...provinces];
  const rural = entries.map(([, drafts]) => drafts.filter(({ isUrban }) => !isUrban).length);
  const counts = apportion(
    DISADVANTAGED_VILLAGES,
    entries.map(([code, drafts]) => traitsOf(code).disadvantagedShare * drafts.length),
    rural,
  );
  const chosen = new Set<Draft>();
  entries.forEach(([code, drafts], p) => {
    const random = randomFrom(seed, `disadvantaged ${code}`);
    const weights = drafts.map((draft) =>
      draft.isUrban ? 0 : Math.exp(1.1 * draft.place.remoteness) * (gaps.has(draft) ? 6 : 1),
    );
    for (const i of drawWeighted(random, weights, counts[p] as number))
      chosen.add(drafts[i] as Draft);
  });
  return chosen;
}
