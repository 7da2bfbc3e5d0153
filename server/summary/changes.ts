import type {
  ChangedVillage,
  Changes,
  CoverageChange,
  Province,
  Scheme,
} from '../../data/model/index.ts';
import { provinceNameAt } from '../../data/model/index.ts';
import { changeOf, countChanges } from '../../data/register/changes.ts';
import { BadInputError } from '../errors/index.ts';
import type { Transition } from '../store/store.ts';

/** A question about changes, already checked: `from` is not after `to`. */
export interface ChangesQuery {
  /** ISO dates. */
  from: string;
  to: string;
  scheme: Scheme;
  /** Keeps the list to a province of the scheme, by its code; null: all. */
  province: string | null;
  /** Keeps the list to villages of which this became; null: all. */
  change: CoverageChange | null;
  limit: number;
  offset: number;
}

/**
 * The answer of `/api/changes`: single villages told apart and counted on one administrative map. The
 * list keeps the order of `transitions`. Throws BadInputError on a province that the scheme has not.
 */
export function summariseChanges(
  provinces: readonly Province[],
  transitions: readonly Transition[],
  query: ChangesQuery,
): Changes {
  const { from, to, scheme } = query;
  const units = provinces.filter((unit) => unit.scheme === scheme);
  const codes = new Set(units.map(({ code }) => code));
  if (query.province !== null && !codes.has(query.province)) {
    throw unknownProvince(provinces, query.province, scheme);
  }
  const changed = transitions.flatMap((transition) => toChanged(transition, query) ?? []);
  const countIn = (code: string | null) =>
    countChanges(changed.filter((one) => one.province_code === code).map(({ change }) => change));
  const isUnplaced = ({ province_code }: ChangedVillage) =>
    province_code === null || !codes.has(province_code);
  const unplaced = changed.filter(isUnplaced);
  const asked = changed.filter(
    ({ province_code, change }) =>
      (query.province === null || province_code === query.province) &&
      (query.change === null || change === query.change),
  );
  const villages = asked.slice(query.offset, query.offset + query.limit);
  return {
    from,
    to,
    scheme,
    national: countChanges(changed.map(({ change }) => change)),
    provinces: units.map((unit) => {
      const lastDay = unit.valid_to !== null && unit.valid_to < to ? unit.valid_to : to;
      const { name_vi, name_en } = provinceNameAt(unit, lastDay);
      return { code: unit.code, name_vi, name_en, ...countIn(unit.code) };
    }),
    unplaced: unplaced.length > 0 ? countChanges(unplaced.map(({ change }) => change)) : null,
    numberMatched: asked.length,
    numberReturned: villages.length,
    villages,
  };
}

function toChanged(transition: Transition, { from, to, scheme }: ChangesQuery) {
  const { status_from, status_to, listed_on, was_gap_between, ...village } = transition;
  const listedBy = (date: string) => listed_on !== null && listed_on <= date;
  const change = changeOf(
    { status: status_from, listed: listedBy(from) },
    { status: status_to, listed: listedBy(to) },
    was_gap_between,
  );
  if (change === null) return null;
  const { province_code_2021, province_code_2025, ...place } = village;
  const changed: ChangedVillage = {
    ...place,
    province_code: scheme === '2021' ? province_code_2021 : province_code_2025,
    change,
    status_from,
    status_to,
    listed_on,
  };
  return changed;
}

/** Says where a code belongs that is of the other scheme: a stale link has often one. */
function unknownProvince(provinces: readonly Province[], code: string, scheme: Scheme) {
  const other = provinces.find((unit) => unit.code === code);
  const name = other && provinceNameAt(other, other.valid_from).name_vi;
  return BadInputError.of(
    'province',
    code,
    `no province of the scheme ${scheme} has this code${
      other ? `; in the scheme ${other.scheme} it is ${name}` : ''
    }`,
  );
}
