import { z } from 'zod';
import { countSchema, isoDateSchema } from './primitives.ts';
import { provinceCodeSchema, schemeSchema } from './province.ts';

/**
 * Coverage, devices and money of one place on an observation date; each number as `/api/summary` has it for that date.
 * Schools and need are not dated in the register, so they have no course.
 */
const coursePointSchema = z.object({
  date: isoDateSchema,
  villages: countSchema,
  covered: countSchema,
  uncovered: countSchema,
  partial: countSchema,
  none: countSchema,
  unknown: countSchema,
  population_uncovered: countSchema,
  students_uncovered: countSchema,
  uncovered_without_grid_power: countSchema,
  devices_pledged: countSchema,
  devices_allocated: countSchema,
  devices_delivered: countSchema,
  budget_received_million_vnd: z.number(),
  budget_spent_million_vnd: z.number(),
  budget_saved_million_vnd: z.number(),
  budget_left_million_vnd: z.number(),
  local_cash_received_million_vnd: z.number(),
});
export type CoursePoint = z.infer<typeof coursePointSchema>;

/** Answer of `/api/provinces/{scheme}/{code}/course`: how a province came to where it stands, beside the country. */
export const provinceCourseSchema = z.object({
  scheme: schemeSchema,
  code: provinceCodeSchema,
  /** Codes of the provinces of the same scheme that share a border with it, ascending. */
  neighbours: z.array(provinceCodeSchema),
  /** Every date on which a status was observed anywhere, oldest first; empty while nothing was. */
  points: z.array(coursePointSchema),
  /** The whole country on the same dates. */
  national: z.array(coursePointSchema),
});
export type ProvinceCourse = z.infer<typeof provinceCourseSchema>;

/** The villages of one commune; the name is null for those whose record does not say. */
const communeSumsSchema = z.object({
  commune_name: z.string().nullable(),
  villages: countSchema,
  uncovered: countSchema,
  population_uncovered: countSchema,
  students_uncovered: countSchema,
});
export type CommuneSums = z.infer<typeof communeSumsSchema>;

/** Answer of `/api/provinces/{scheme}/{code}/communes`. */
export const provinceCommunesSchema = z.object({
  as_of: isoDateSchema,
  scheme: schemeSchema,
  code: provinceCodeSchema,
  /** Those with the most uncovered villages first. */
  communes: z.array(communeSumsSchema),
});
export type ProvinceCommunes = z.infer<typeof provinceCommunesSchema>;
