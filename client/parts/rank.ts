import type { ProvinceSummary } from '../../data/model/index.ts';
import { INDICATORS, type IndicatorId, isKnown } from './indicator-formulas.ts';

/** The place of a province among those of its scheme that have data. */
export interface Rank {
  /** 1 is the first; equal values share a place, and the next one counts them all. */
  place: number;
  of: number;
  /** True where other provinces have the same value. */
  isShared: boolean;
  /** Which end the first place is: the good one, or the greatest where neither is good. */
  firstIs: 'most' | 'fewest';
}

/** The rank of a province by an indicator; null where its value is not known or there is nobody to compare with. */
export function rankOf(
  provinces: readonly ProvinceSummary[],
  code: string,
  id: IndicatorId,
): Rank | null {
  const known = provinces.filter((row) => isKnown(id, row));
  const own = known.find((row) => row.code === code);
  if (!own || known.length < 2) return null;
  const value = Number(own[id]);
  const firstIs = INDICATORS[id].better === 'fewer' ? 'fewest' : 'most';
  const isAhead = (other: number) => (firstIs === 'fewest' ? other < value : other > value);
  const values = known.map((row) => Number(row[id]));
  return {
    place: 1 + values.filter(isAhead).length,
    of: known.length,
    isShared: values.filter((other) => other === value).length > 1,
    firstIs,
  };
}
