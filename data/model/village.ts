import { z } from 'zod';
import { basisSchema, countSchema, isoDateSchema, latSchema, lngSchema } from './primitives.ts';
import { provinceCodeSchema, schemeSchema } from './province.ts';

/**
 * Mobile coverage of a village. `covered` có sóng; `partial` lõm sóng: some clusters of houses have
 * no signal; `none` trắng sóng: no signal at the village centre; `unknown` chưa rõ: not surveyed.
 * Told apart in this way since circular letter 1603/BTTTT-CVT of 25 April 2024.
 */
export const coverageStatusSchema = z.enum(['covered', 'partial', 'none', 'unknown']);
export type CoverageStatus = z.infer<typeof coverageStatusSchema>;

/** The best mobile technology received at the village. */
export const technologySchema = z.enum(['none', '2G', '3G', '4G', '5G']);
export type Technology = z.infer<typeof technologySchema>;

/** The programme list that names a village: I of 2021, II of what was newly found in 2023. */
export const phaseSchema = z.enum(['I', 'II']);
export type Phase = z.infer<typeof phaseSchema>;

/**
 * Why a village has, or had, no signal, as its record says: there is no grid power for a site; mountains
 * stand between it and every site; it lies too far from any; or it was asked and nobody could say.
 */
export const gapReasonSchema = z.enum(['no_grid_power', 'terrain', 'distance', 'unknown']);
export type GapReason = z.infer<typeof gapReasonSchema>;

/** True where a village counts as a gap. */
export function isUncovered(status: CoverageStatus): boolean {
  return status === 'partial' || status === 'none';
}

/** One village of the register (thôn, bản, tổ dân phố), without its coverage history. */
export const villageSchema = z.object({
  code: z.string().min(1).max(40),
  name: z.string().min(1).max(200),
  province_code_2021: provinceCodeSchema.nullable(),
  province_code_2025: provinceCodeSchema.nullable(),
  commune_name: z.string().max(200).nullable(),
  lng: lngSchema,
  lat: latSchema,
  households: countSchema.nullable(),
  population: countSchema.nullable(),
  students: countSchema.nullable(),
  grid_power: z.boolean().nullable(),
  especially_disadvantaged: z.boolean().nullable(),
  /** The first programme list that names the village. */
  phase: phaseSchema.nullable(),
  listed_on: isoDateSchema.nullable(),
  /** True where list II names it again after list I did. */
  listed_again: z.boolean(),
  /** Null where the record says nothing. It stays when the village is covered: it tells what had stood in the way. */
  gap_reason: gapReasonSchema.nullable(),
  basis: basisSchema,
  /** Id of a `Source`. */
  source: z.string().min(1),
});
export type Village = z.infer<typeof villageSchema>;

/** What was observed of a village's coverage on a date. The newest on or before a date is the status at that date. */
export const coverageObservationSchema = z.object({
  village_code: z.string().min(1).max(40),
  date: isoDateSchema,
  status: coverageStatusSchema,
  technology: technologySchema.nullable(),
  operator: z.string().max(80).nullable(),
  basis: basisSchema,
  source: z.string().min(1),
});
export type CoverageObservation = z.infer<typeof coverageObservationSchema>;

/**
 * The properties of a village as the API gives them, at a date: register and status joined.
 * `province_code` and `province_name` are of the scheme named in `province_scheme`: the one in force then.
 */
export const villagePropertiesSchema = villageSchema.omit({ lng: true, lat: true }).extend({
  province_scheme: schemeSchema,
  province_code: provinceCodeSchema.nullable(),
  province_name: z.string().nullable(),
  status: coverageStatusSchema,
  technology: technologySchema.nullable(),
  operator: z.string().nullable(),
  uncovered: z.boolean(),
  /** Date of the observation that `status` comes from; null where never surveyed. */
  observed_on: isoDateSchema.nullable(),
  covered_on: isoDateSchema.nullable(),
  /** Sums over the schools that stand in the village, as they are known now; null where none states it. */
  students_in_need: countSchema.nullable(),
  devices_delivered: countSchema.nullable(),
});
export type VillageProperties = z.infer<typeof villagePropertiesSchema>;
