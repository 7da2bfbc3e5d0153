import { z } from 'zod';
import { bboxSchema, isoDateSchema, lngLatSchema } from './primitives.ts';
import { provinceCodeSchema, schemeSchema } from './province.ts';

/** A name that a province had, or that a province had which it was made of. Without “Tỉnh” or “Thành phố”. */
const formerNameSchema = z.object({
  name: z.string(),
  /** `merged`: a province of this name became part of it; `renamed`: it is the same one under another name. */
  relation: z.enum(['merged', 'renamed']),
  /** The first day on which the name was no longer in force. */
  since: isoDateSchema,
});

/** The province of the next scheme that one became or was merged into. */
const successorSchema = z.object({
  scheme: schemeSchema,
  code: provinceCodeSchema,
  name_vi: z.string(),
  name_en: z.string(),
  since: isoDateSchema,
});

/** One hit of `/api/search`, best first. */
export const searchHitSchema = z.object({
  kind: z.enum(['province', 'commune', 'village', 'school']),
  /** Feature id in its collection; null for communes, which are no collection yet. */
  id: z.string().nullable(),
  code: z.string().nullable(),
  name: z.string(),
  /** Where it lies, such as the commune and province, to tell namesakes apart. */
  context: z.string(),
  bbox: bboxSchema.nullable(),
  point: lngLatSchema.nullable(),
  /** Provinces only, else null. */
  name_en: z.string().nullable(),
  scheme: schemeSchema.nullable(),
  /** The one of `former_names` by which it was found, where its own names do not fit the query. */
  matched_as: z.string().nullable(),
  former_names: z.array(formerNameSchema),
  /** Null where it is still in force. */
  successor: successorSchema.nullable(),
});
export type SearchHit = z.infer<typeof searchHitSchema>;

export const searchAnswerSchema = z.object({ query: z.string(), hits: z.array(searchHitSchema) });
