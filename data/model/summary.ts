import { z } from 'zod';
import { deviceChannelSchema, deviceTypeSchema } from './device.ts';
import { sourceSchema } from './figure.ts';
import { basisSchema, bboxSchema, countSchema, isoDateSchema, lngLatSchema } from './primitives.ts';
import { provinceCodeSchema, schemeSchema } from './province.ts';

const deviceCountSchema = z.object({
  device_type: deviceTypeSchema,
  channel: deviceChannelSchema,
  /** Null where no lot states it, which is not zero. */
  pledged: countSchema.nullable(),
  allocated: countSchema.nullable(),
  delivered: countSchema.nullable(),
});

/**
 * What is known of the country or a province at a date, summed from single records.
 * Rates are recomputed from sums, never averaged; null where there is nothing to divide by.
 * Budgets are the ministry's allocations (channel `purchase`); cash raised locally stands apart.
 */
export const indicatorsSchema = z.object({
  villages: countSchema,
  covered: countSchema,
  uncovered: countSchema,
  partial: countSchema,
  none: countSchema,
  unknown: countSchema,
  /** covered ÷ (covered + uncovered), 0 to 1. */
  coverage_rate: z.number().min(0).max(1).nullable(),
  population: countSchema,
  population_uncovered: countSchema,
  students: countSchema,
  students_uncovered: countSchema,
  /** Uncovered villages that have no grid power. */
  uncovered_without_grid_power: countSchema,
  schools: countSchema,
  schools_connected: countSchema,
  students_in_need: countSchema,
  devices_pledged: countSchema,
  devices_allocated: countSchema,
  devices_delivered: countSchema,
  /** devices_delivered ÷ students_in_need. */
  devices_per_student_in_need: z.number().min(0).nullable(),
  budget_received_million_vnd: z.number(),
  budget_spent_million_vnd: z.number(),
  budget_saved_million_vnd: z.number(),
  /** received − spent − saved. */
  budget_left_million_vnd: z.number(),
  local_cash_received_million_vnd: z.number(),
});
export type Indicators = z.infer<typeof indicatorsSchema>;

/** What the records behind a group of indicators are, and the ids of their sources; both empty without records. */
const groupProvenanceSchema = z.object({
  /** More than one where they are mixed. */
  bases: z.array(basisSchema),
  sources: z.array(z.string()),
});

const provenanceSchema = z.object({
  coverage: groupProvenanceSchema,
  schools: groupProvenanceSchema,
  devices: groupProvenanceSchema,
});

const summaryRowSchema = indicatorsSchema.extend({
  devices: z.array(deviceCountSchema),
  provenance: provenanceSchema,
});
export type SummaryRow = z.infer<typeof summaryRowSchema>;

const provinceSummarySchema = summaryRowSchema.extend({
  code: provinceCodeSchema,
  name_vi: z.string(),
  name_en: z.string(),
  /** A point inside its largest part, for labels and symbols; null where no boundary is loaded. */
  label_point: lngLatSchema.nullable(),
  /** Extent without the offshore archipelagos, so that "fit to province" frames the mainland. */
  bbox: bboxSchema.nullable(),
});
export type ProvinceSummary = z.infer<typeof provinceSummarySchema>;

/** Answer of `/api/summary`. */
export const summarySchema = z.object({
  as_of: isoDateSchema,
  scheme: schemeSchema,
  /** Every date on which a status was observed, oldest first. */
  observation_dates: z.array(isoDateSchema),
  /** Where the outlines of this scheme's provinces come from. */
  boundary_sources: z.array(sourceSchema),
  national: summaryRowSchema,
  provinces: z.array(provinceSummarySchema),
  /** Records that lie in no province of the scheme, so that provinces and this add up to `national`. */
  unplaced: summaryRowSchema.nullable(),
});
export type Summary = z.infer<typeof summarySchema>;
