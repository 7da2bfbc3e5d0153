import { z } from 'zod';
import { basisSchema, countSchema, isoDateSchema, millionVndSchema } from './primitives.ts';
import { provinceCodeSchema, schemeSchema } from './province.ts';
import { phaseSchema } from './village.ts';

export const deviceTypeSchema = z.enum(['tablet', 'laptop', 'smartphone', 'desktop']);
export type DeviceType = z.infer<typeof deviceTypeSchema>;

/**
 * How devices reach a province. `telecom`: from telecom companies, allocated by the Ministry of
 * Education and Training; `purchase`: bought by the province with money allocated by the ministry;
 * `local_kind`: raised in kind by the province itself; `local_cash`: bought with cash it raised.
 */
export const deviceChannelSchema = z.enum(['telecom', 'purchase', 'local_kind', 'local_cash']);
export type DeviceChannel = z.infer<typeof deviceChannelSchema>;

/**
 * One lot of devices for one province. Null: not stated, which is not zero.
 * Money left is not stored: it is received less spent less saved.
 */
export const deviceLotSchema = z.object({
  code: z.string().min(1).max(40),
  province_code_2021: provinceCodeSchema.nullable(),
  province_code_2025: provinceCodeSchema.nullable(),
  phase: phaseSchema,
  date: isoDateSchema,
  device_type: deviceTypeSchema,
  channel: deviceChannelSchema,
  /** Promised or planned to be bought. */
  pledged: countSchema.nullable(),
  /** Assigned to the province. */
  allocated: countSchema.nullable(),
  /** Handed over. */
  delivered: countSchema.nullable(),
  budget_received_million_vnd: millionVndSchema.nullable(),
  budget_spent_million_vnd: millionVndSchema.nullable(),
  /** Left over because a tender came in lower. */
  budget_saved_million_vnd: millionVndSchema.nullable(),
  basis: basisSchema,
  source: z.string().min(1),
});
export type DeviceLot = z.infer<typeof deviceLotSchema>;

/**
 * The properties of a device lot as the API gives them. `province_code` and `province_name` are of the
 * scheme named in `province_scheme`: the one in force at the date asked about.
 */
export const deviceLotPropertiesSchema = deviceLotSchema.extend({
  province_scheme: schemeSchema,
  province_code: provinceCodeSchema.nullable(),
  province_name: z.string().nullable(),
  /** Received less spent less saved, where what was received is stated. */
  budget_left_million_vnd: z.number().nullable(),
});
