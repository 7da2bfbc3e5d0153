import { z } from 'zod';
import {
  checkSchema,
  coverageObservationSchema,
  figureSchema,
  lngLatSchema,
  schemeSchema,
  schoolPropertiesSchema,
  sourceSchema,
  villagePropertiesSchema,
} from '../../data/model/index.ts';

const pointSchema = z.object({ type: z.literal('Point'), coordinates: lngLatSchema });

/** A GeoJSON Feature at a point with these properties. */
function pointFeature<Properties extends z.ZodType>(properties: Properties) {
  return z.object({ type: z.literal('Feature'), geometry: pointSchema, properties });
}

/** A page of such features, as OGC API - Features answers. */
function page<Feature extends z.ZodType>(feature: Feature) {
  return z.object({ numberMatched: z.number().int(), features: z.array(feature) });
}

const villageFeatureSchema = pointFeature(villagePropertiesSchema);
export type VillageFeature = z.infer<typeof villageFeatureSchema>;
export const villagePageSchema = page(villageFeatureSchema);

const schoolFeatureSchema = pointFeature(schoolPropertiesSchema);
export type SchoolFeature = z.infer<typeof schoolFeatureSchema>;
export const schoolPageSchema = page(schoolFeatureSchema);

/** As much of a village or a school as its neighbours need. */
const neighbourFeatureSchema = pointFeature(
  villagePropertiesSchema.pick({ code: true, name: true, basis: true, source: true }),
);
export type NeighbourFeature = z.infer<typeof neighbourFeatureSchema>;
export const neighbourPageSchema = page(neighbourFeatureSchema);

/** What the page needs of a unit to name its predecessors and successor. */
const provinceUnitSchema = z.object({
  scheme: schemeSchema,
  code: z.string(),
  name_vi: z.string(),
  name_en: z.string(),
  successor_code: z.string().nullable(),
});
export const provinceUnitsSchema = z.object({
  features: z.array(z.object({ properties: provinceUnitSchema })),
});

export const figuresAnswerSchema = z.object({ figures: z.array(figureSchema) });
export const checksAnswerSchema = z.object({ checks: z.array(checkSchema) });
export const sourcesAnswerSchema = z.object({ sources: z.array(sourceSchema) });
export const historyAnswerSchema = z.object({
  observations: z.array(coverageObservationSchema),
});
