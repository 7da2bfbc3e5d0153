import { otherSchemes, unitsOn } from '../../data/figures/schemes.ts';
import {
  type ChangeCounts,
  type Filters,
  type Province,
  provinceNameAt,
  type Scheme,
} from '../../data/model/index.ts';
import { shortProvinceName } from '../../data/words/names.ts';
import type { Register } from '../register/register.ts';
import { provinceOf } from '../state/filters.ts';
import type { Language, ProvinceId, View } from '../state/view.ts';
import { comparisonOf } from './comparison.ts';

/** One line of a comparison: a province on its own administrative map. */
interface PlaceChanges extends ProvinceId {
  name: string;
  counts: ChangeCounts;
}

const NO_CHANGE: ChangeCounts = {
  ...{ newly_covered: 0, newly_found: 0, lost: 0, found_and_covered: 0 },
  net: 0,
};

/** A unit's name without "province", as it was on a date. */
export function unitName(unit: Province, date: string, language: Language): string {
  return shortProvinceName(provinceNameAt(unit, date), language);
}

/** The province in question: the selected one, else the only one that is filtered by. */
export function provinceInView({ selection, filters }: View): ProvinceId | null {
  return selection?.kind === 'province' ? selection : provinceOf(filters);
}

/** What changed in a province and at the same place on the other administrative maps, so that all can be read at once. */
export function placesChanged(
  register: Register,
  id: ProvinceId,
  { from, to }: { from: string; to: string },
  filters: Filters,
  language: Language,
): PlaceChanges[] {
  const schemes = [id.scheme, ...otherSchemes(id.scheme)];
  return schemes
    .flatMap((scheme) => unitsOn(id, scheme))
    .map((unit) => ({
      scheme: unit.scheme,
      code: unit.code,
      name: unitName(unit, to, language),
      counts: countsOf(register, unit.scheme, unit.code, from, to, filters),
    }));
}

function countsOf(
  register: Register,
  scheme: Scheme,
  code: string,
  from: string,
  to: string,
  filters: Filters,
): ChangeCounts {
  return comparisonOf(register, from, to, scheme, filters)?.byProvince.get(code) ?? NO_CHANGE;
}
