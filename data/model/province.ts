import { z } from 'zod';
import { isoDateSchema } from './primitives.ts';

/**
 * An administrative map of the country, named after the year it is known by:
 * `2021` the 63 provinces in force until 30 June 2025, `2025` the 34 since 1 July 2025.
 */
export const schemeSchema = z.enum(['2021', '2025']);
export type Scheme = z.infer<typeof schemeSchema>;

/** Statistics-office code. It means something only together with its scheme: 15 is Yên Bái in 2021, Lào Cai in 2025. */
export const provinceCodeSchema = z.string().regex(/^\d{2}$/, 'a province code has two digits');

/** What a province was called from `valid_from` to `valid_to`; a city status comes with a new name, not a new code. */
const provinceNameSchema = z.object({
  name_vi: z.string().min(1),
  name_en: z.string().min(1),
  valid_from: isoDateSchema,
  valid_to: isoDateSchema.nullable(),
  source: z.string(),
});
export type ProvinceName = z.infer<typeof provinceNameSchema>;

/** One province of one scheme. Dates are inclusive; `valid_to` null: still in force. */
export const provinceSchema = z.object({
  scheme: schemeSchema,
  code: provinceCodeSchema,
  names: z.array(provinceNameSchema).min(1),
  valid_from: isoDateSchema,
  valid_to: isoDateSchema.nullable(),
  /** Code in the next scheme of the province that this one became or was merged into; null where it is still in force. */
  successor_code: provinceCodeSchema.nullable(),
  /** Land area, km², and where it was published; archipelagos are never counted from geometry. */
  area_km2: z.number().positive().nullable(),
  population_2019: z.number().int().positive().nullable(),
});
export type Province = z.infer<typeof provinceSchema>;

/** The last day of the 63 and the first of the 34: Resolution 202/2025/QH15. */
export const SCHEME_VALIDITY: Record<Scheme, { valid_from: string; valid_to: string | null }> = {
  '2021': { valid_from: '2008-08-01', valid_to: '2025-06-30' },
  '2025': { valid_from: '2025-07-01', valid_to: null },
};

/** Every administrative map, oldest first. */
export const SCHEMES: readonly Scheme[] = schemeSchema.options.toSorted((one, other) =>
  SCHEME_VALIDITY[one].valid_from.localeCompare(SCHEME_VALIDITY[other].valid_from),
);

/** The administrative map in force now. */
export const NEWEST_SCHEME = SCHEMES.at(-1) as Scheme;

/** The scheme in force on an ISO date; days before the oldest came into force answer with the oldest. */
export function schemeInForce(date: string): Scheme {
  const begun = SCHEMES.findLast((scheme) => SCHEME_VALIDITY[scheme].valid_from <= date);
  return begun ?? (SCHEMES[0] as Scheme);
}

/** The name of a province on an ISO date; outside its validity the nearest name it had. */
export function provinceNameAt(province: Pick<Province, 'names'>, date: string): ProvinceName {
  const names = province.names;
  const fitting = names.findLast((name) => name.valid_from <= date);
  const name = fitting ?? names[0];
  if (!name) throw new RangeError('a province without a name');
  return name;
}
