import { z } from 'zod';

/** An ISO 8601 calendar date, `YYYY-MM-DD`, that exists in the calendar. */
export const isoDateSchema = z.iso.date();

/** Longitude, degrees east, WGS 84. */
export const lngSchema = z.number().min(-180).max(180);

/** Latitude, degrees north, WGS 84. */
export const latSchema = z.number().min(-90).max(90);

/** A position as GeoJSON writes it: `[lng, lat]`, degrees, WGS 84. */
export const lngLatSchema = z.tuple([lngSchema, latSchema]);
export type LngLat = z.infer<typeof lngLatSchema>;

/** `[west, south, east, north]`, degrees, WGS 84. */
export const bboxSchema = z.tuple([lngSchema, latSchema, lngSchema, latSchema]);
export type Bbox = z.infer<typeof bboxSchema>;

/** Counts of people, houses and devices: whole and not negative. */
export const countSchema = z.number().int().min(0).max(1_000_000_000);

/** Money in million Vietnamese đồng. */
export const millionVndSchema = z.number().min(0).max(1_000_000_000);

/**
 * How a value came to be: `reported` by somebody we can name, `derived` from reported values by a
 * rule we can show, or `sample`: made up to try the software with, and always marked so.
 */
export const basisSchema = z.enum(['reported', 'derived', 'sample']);
export type Basis = z.infer<typeof basisSchema>;
