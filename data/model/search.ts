import { z } from 'zod';
import { bboxSchema, lngLatSchema } from './primitives.ts';

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
});
export type SearchHit = z.infer<typeof searchHitSchema>;

export const searchAnswerSchema = z.object({ query: z.string(), hits: z.array(searchHitSchema) });
