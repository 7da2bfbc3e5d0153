import { z } from 'zod';
import { bboxSchema, latSchema, lngSchema } from './primitives.ts';
import { provinceCodeSchema, schemeSchema } from './province.ts';

/** What the provinces are coloured by; `off` leaves them plain. */
export const CHOROPLETHS = [
  'uncovered',
  'coverage_rate',
  'population_uncovered',
  'devices_per_student_in_need',
  'bivariate',
  'change',
  'off',
] as const;
export const choroplethSchema = z.enum(CHOROPLETHS);
export type Choropleth = z.infer<typeof choroplethSchema>;

/** Layers that the reader can switch. `none` and `partial` are the villages without signal. */
export const LAYER_IDS = ['none', 'partial', 'covered', 'unknown', 'schools', 'devices'] as const;
export const layerIdSchema = z.enum(LAYER_IDS);
export type LayerId = z.infer<typeof layerIdSchema>;

/** How devices are drawn. */
export const deviceStyleSchema = z.enum(['symbols', 'columns']);

/** A province is named by scheme and code together; a code alone is ambiguous. */
export const provinceIdSchema = z.strictObject({
  scheme: schemeSchema,
  code: provinceCodeSchema,
});
export type ProvinceId = z.infer<typeof provinceIdSchema>;

/** Codes are printed as they are; anything else in an address or a file is not one of ours. */
export const placeCodeSchema = z
  .string()
  .regex(/^[\p{L}\p{N}._-]{1,40}$/u, 'a code has letters, digits, “.”, “_” and “-”, at most 40');

/** What is chosen on the map. */
export const selectionSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('province'),
    scheme: schemeSchema,
    code: provinceCodeSchema,
  }),
  z.strictObject({ kind: z.literal('village'), code: placeCodeSchema }),
  z.strictObject({ kind: z.literal('school'), code: placeCodeSchema }),
]);
export type Selection = z.infer<typeof selectionSchema>;

/** Centre in degrees, WGS 84, and MapLibre zoom (512-pixel tiles). */
const cameraSchema = z.strictObject({
  lng: lngSchema,
  lat: latSchema,
  zoom: z.number().min(0).max(24),
});
export type Camera = z.infer<typeof cameraSchema>;

/** `[west, south, east, north]`: the part of the country that a picture shows, whatever its shape. */
export const frameSchema = bboxSchema.refine(
  ([west, south, east, north]) => west < east && south < north,
  'must be west, south, east, north with west < east and south < north',
);
