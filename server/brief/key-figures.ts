import type { ProvinceSummary } from '../../data/model/index.ts';
import type { BriefFacts } from './facts.ts';
import type { KeyFigure } from './words.ts';

/** How a key figure is read off the sums of a province; null where there is nothing to divide by. */
interface KeyFigureRule {
  id: KeyFigure;
  unit: 'count' | 'share';
  value(row: ProvinceSummary): number | null;
  /** Schools and need are known as of now only: a year before they read the same. */
  hasCourse: boolean;
}

/** Of these few is good, so the fewest is first, as on the page of the province. */
const FEWEST_FIRST: ReadonlySet<KeyFigure> = new Set([
  'uncovered',
  'populationUncovered',
  'studentsUncovered',
  'withoutGridPower',
]);

const RULES: readonly KeyFigureRule[] = [
  { id: 'uncovered', unit: 'count', hasCourse: true, value: (row) => row.uncovered },
  { id: 'coverageRate', unit: 'share', hasCourse: true, value: (row) => row.coverage_rate },
  {
    id: 'populationUncovered',
    unit: 'count',
    hasCourse: true,
    value: (row) => row.population_uncovered,
  },
  {
    id: 'studentsUncovered',
    unit: 'count',
    hasCourse: true,
    value: (row) => row.students_uncovered,
  },
  {
    id: 'withoutGridPower',
    unit: 'count',
    hasCourse: true,
    value: (row) => row.uncovered_without_grid_power,
  },
  {
    id: 'schoolsConnected',
    unit: 'share',
    hasCourse: false,
    value: (row) => (row.schools > 0 ? row.schools_connected / row.schools : null),
  },
  { id: 'studentsInNeed', unit: 'count', hasCourse: false, value: (row) => row.students_in_need },
  {
    id: 'devicesPerStudent',
    unit: 'share',
    hasCourse: true,
    value: (row) => row.devices_per_student_in_need,
  },
];

/** A key figure with what it is to be compared with. */
export interface KeyFigureFacts {
  id: KeyFigure;
  unit: 'count' | 'share';
  value: number | null;
  /** Provinces with equal values share a rank. Null without a value. */
  rank: number | null;
  /** Which end rank 1 is. */
  firstIs: 'most' | 'fewest';
  /** How many provinces have a value. */
  ranked: number;
  /** Against a year before; null where there is no earlier value, undefined where there is no course. */
  change: number | null | undefined;
}

/** The key figures of the province, with its rank among all of its map and the change within a year. */
export function keyFigures({ own, summary, yearBefore }: BriefFacts): KeyFigureFacts[] {
  return RULES.map(({ id, unit, value: read, hasCourse }) => {
    const value = read(own);
    const values = summary.provinces.map(read).filter((one) => one !== null);
    const firstIs = FEWEST_FIRST.has(id) ? 'fewest' : 'most';
    const isAhead = (one: number, own: number) => (firstIs === 'fewest' ? one < own : one > own);
    const earlier = yearBefore.own ? read(yearBefore.own) : null;
    const change = value === null || earlier === null ? null : value - earlier;
    return {
      id,
      unit,
      value,
      rank: value === null ? null : 1 + values.filter((one) => isAhead(one, value)).length,
      firstIs,
      ranked: values.length,
      change: hasCourse ? change : undefined,
    };
  });
}
