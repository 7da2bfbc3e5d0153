import { type Province, type ProvinceName, SCHEME_VALIDITY } from '../model/index.ts';
import { ROWS_2021, ROWS_2025, type UnitKind } from './province_rows.ts';

/** The resolution that made 34 provinces of the 63. */
export const MERGER_RESOLUTION = {
  number: '202/2025/QH15',
  passed_on: '2025-06-12',
  in_force_from: SCHEME_VALIDITY['2025'].valid_from,
} as const;

const NAMES_OF_2008 = 'Quyết định 124/2004/QĐ-TTg; Nghị quyết 15/2008/QH12';
const NAMES_OF_2025 = `Nghị quyết ${MERGER_RESOLUTION.number}`;

/** A unit that became a city under the central government: the code stays, the name changes. */
interface Promotion {
  from: string;
  name: string;
  source: string;
}

const PROMOTIONS: Record<'2021' | '2025', Record<string, Promotion>> = {
  '2021': {
    '46': { from: '2025-01-01', name: 'Huế', source: 'Nghị quyết 175/2024/QH15' },
  },
  '2025': {
    '22': { from: '2026-09-01', name: 'Quảng Ninh', source: 'Nghị quyết 36/2026/QH16' },
    '24': { from: '2026-09-20', name: 'Bắc Ninh', source: 'Nghị quyết 39/2026/QH16' },
    '75': { from: '2026-04-30', name: 'Đồng Nai', source: 'Nghị quyết 30/2026/QH16' },
  },
};

const ENGLISH_KIND: Record<UnitKind, string> = { Tỉnh: 'Province', 'Thành phố': 'City' };

function dayBefore(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}

function namesOf(
  scheme: '2021' | '2025',
  code: string,
  kind: UnitKind,
  name: string,
  source: string,
): ProvinceName[] {
  const { valid_from, valid_to } = SCHEME_VALIDITY[scheme];
  const promotion = PROMOTIONS[scheme][code];
  const first: ProvinceName = {
    name_vi: `${kind} ${name}`,
    name_en: `${name} ${ENGLISH_KIND[kind]}`,
    valid_from,
    valid_to: promotion ? dayBefore(promotion.from) : valid_to,
    source,
  };
  if (!promotion) return [first];
  const city: ProvinceName = {
    name_vi: `Thành phố ${promotion.name}`,
    name_en: `${promotion.name} ${ENGLISH_KIND['Thành phố']}`,
    valid_from: promotion.from,
    valid_to,
    source: promotion.source,
  };
  return [first, city];
}

const PROVINCES_2021: readonly Province[] = ROWS_2021.map(
  ([code, kind, name, area_km2, population_2019, successor_code]) => ({
    scheme: '2021',
    code,
    names: namesOf('2021', code, kind, name, NAMES_OF_2008),
    ...SCHEME_VALIDITY['2021'],
    successor_code,
    area_km2,
    population_2019,
  }),
);

function sumOfParts(code2025: string, part: (province: Province) => number | null): number {
  const sum = PROVINCES_2021.filter((province) => province.successor_code === code2025).reduce(
    (total, province) => total + (part(province) ?? 0),
    0,
  );
  // Areas are published to a tenth of a km²; the sum must not show binary remainders.
  return Math.round(sum * 10) / 10;
}

const PROVINCES_2025: readonly Province[] = ROWS_2025.map(([code, kind, name, area_km2]) => ({
  scheme: '2025',
  code,
  names: namesOf('2025', code, kind, name, NAMES_OF_2025),
  ...SCHEME_VALIDITY['2025'],
  successor_code: null,
  area_km2: area_km2 ?? sumOfParts(code, (province) => province.area_km2),
  population_2019: sumOfParts(code, (province) => province.population_2019),
}));

/**
 * Every province of both schemes: first the 63 in force until 30 June 2025, then the 34 since 1 July
 * 2025, each in the order of its codes. Areas in km², on land: of the 63 as the General Statistics
 * Office published them for 2018, of the 34 as Resolution 202/2025/QH15 gives them, and the sum of
 * the parts where it gives none. Population: census of 1 April 2019, for both schemes.
 */
export const PROVINCES: readonly Province[] = [...PROVINCES_2021, ...PROVINCES_2025];

/** Successor in the scheme of 34 of each code of the 63 (Resolution 202/2025/QH15). */
const CROSSWALK: ReadonlyMap<string, string> = new Map(
  ROWS_2021.map(([code, , , , , successor]) => [code, successor]),
);

/** Code in the scheme of 34 of what a province of the 63 became; throws `RangeError` on a code that is none of the 63. */
export function successorOf(code2021: string): string {
  const successor = CROSSWALK.get(code2021);
  if (!successor) throw new RangeError(`no province of 2021 has the code "${code2021}"`);
  return successor;
}

/** Codes of the 63, ascending, that a province of the 34 was made of; throws `RangeError` on a code that is none of the 34. */
export function predecessorsOf(code2025: string): string[] {
  const codes = [...CROSSWALK].filter(([, successor]) => successor === code2025);
  if (codes.length === 0) throw new RangeError(`no province of 2025 has the code "${code2025}"`);
  return codes.map(([code]) => code);
}
