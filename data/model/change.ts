import { z } from 'zod';
import { isoDateSchema, latSchema, lngSchema } from './primitives.ts';
import { provinceCodeSchema, schemeSchema } from './province.ts';
import { coverageStatusSchema } from './village.ts';

/**
 * What became of a village between two dates. `newly_covered`: a gap on the first, none on the second.
 * `newly_found`: a gap on the second and none known on the first, first listed in between. `lost`: the
 * same, but not newly listed: it had been covered or not surveyed. `found_and_covered`: first listed
 * and seen without signal in between, and covered by the second, so that neither date shows it as a gap.
 */
export const coverageChangeSchema = z.enum([
  'newly_covered',
  'newly_found',
  'lost',
  'found_and_covered',
]);
export type CoverageChange = z.infer<typeof coverageChangeSchema>;

/** Villages by what became of them; `net` is found and lost less covered: how many more gaps there are. */
const changeCountsSchema = z.object({
  newly_covered: z.number().int().min(0),
  newly_found: z.number().int().min(0),
  lost: z.number().int().min(0),
  found_and_covered: z.number().int().min(0),
  net: z.number().int(),
});
export type ChangeCounts = z.infer<typeof changeCountsSchema>;

const changedVillageSchema = z.object({
  code: z.string(),
  name: z.string(),
  commune_name: z.string().nullable(),
  /** In the scheme of the answer. */
  province_code: provinceCodeSchema.nullable(),
  change: coverageChangeSchema,
  status_from: coverageStatusSchema,
  status_to: coverageStatusSchema,
  listed_on: isoDateSchema.nullable(),
  lng: lngSchema,
  lat: latSchema,
});
export type ChangedVillage = z.infer<typeof changedVillageSchema>;

/** Answer of `/api/changes`. Counts are of every village; the list is one page of those asked for. */
export const changesSchema = z.object({
  from: isoDateSchema,
  to: isoDateSchema,
  scheme: schemeSchema,
  national: changeCountsSchema,
  provinces: z.array(
    changeCountsSchema.extend({
      code: provinceCodeSchema,
      name_vi: z.string(),
      name_en: z.string(),
    }),
  ),
  /** Villages that lie in no province of the scheme; null where none of them changed. */
  unplaced: changeCountsSchema.nullable(),
  numberMatched: z.number().int().min(0),
  numberReturned: z.number().int().min(0),
  villages: z.array(changedVillageSchema),
});
export type Changes = z.infer<typeof changesSchema>;
