import { z } from 'zod';
import { basisSchema, countSchema, latSchema, lngSchema } from './primitives.ts';
import { provinceCodeSchema, schemeSchema } from './province.ts';

export const schoolLevelSchema = z.enum([
  'preschool',
  'primary',
  'lower_secondary',
  'upper_secondary',
  'multi_level',
]);
export type SchoolLevel = z.infer<typeof schoolLevelSchema>;

/** How a school reaches the Internet; `none` is surveyed and absent, `unknown` not surveyed. */
export const internetSchema = z.enum(['fibre', 'mobile', 'satellite', 'none', 'unknown']);
export type Internet = z.infer<typeof internetSchema>;

/** True where a school is known to reach the Internet. */
export function isConnected(internet: Internet): boolean {
  return internet === 'fibre' || internet === 'mobile' || internet === 'satellite';
}

/** One education establishment. */
export const schoolSchema = z.object({
  code: z.string().min(1).max(40),
  name: z.string().min(1).max(200),
  level: schoolLevelSchema,
  province_code_2021: provinceCodeSchema.nullable(),
  province_code_2025: provinceCodeSchema.nullable(),
  commune_name: z.string().max(200).nullable(),
  lng: lngSchema,
  lat: latSchema,
  students: countSchema.nullable(),
  /** Disadvantaged students entitled to a device. */
  students_in_need: countSchema.nullable(),
  /** Devices handed over to students of the school, of every type and channel; null: not stated, which is not zero. */
  devices_delivered: countSchema.nullable(),
  internet: internetSchema,
  /** Code of the village it stands in, where known. */
  village_code: z.string().nullable(),
  basis: basisSchema,
  source: z.string().min(1),
});
export type School = z.infer<typeof schoolSchema>;

/** The properties of a school as the API gives them. */
export const schoolPropertiesSchema = schoolSchema.omit({ lng: true, lat: true }).extend({
  province_scheme: schemeSchema,
  province_code: provinceCodeSchema.nullable(),
  province_name: z.string().nullable(),
  in_uncovered_village: z.boolean(),
});
export type SchoolProperties = z.infer<typeof schoolPropertiesSchema>;
