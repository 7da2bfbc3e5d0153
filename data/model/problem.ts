import { z } from 'zod';

/** RFC 9457 problem details, as every error of the API answers. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  instance: z.string().optional(),
  errors: z
    .array(z.object({ field: z.string(), value: z.string(), reason: z.string() }))
    .optional(),
});
export type Problem = z.infer<typeof problemSchema>;
