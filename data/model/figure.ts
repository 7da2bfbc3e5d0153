import { z } from 'zod';
import { basisSchema } from './primitives.ts';
import { schemeSchema } from './province.ts';

/** Where a record or figure comes from. */
export const sourceSchema = z.object({
  id: z.string().min(1).max(80),
  title: z.string().min(1).max(500),
  publisher: z.string().max(300).nullable(),
  /** Date of publication, as exact as it is known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .nullable(),
  url: z.url().nullable(),
  /** What a reader must know about it, for instance that it is undated or was read from an excerpt. */
  remark_vi: z.string().nullable(),
  remark_en: z.string().nullable(),
});
export type Source = z.infer<typeof sourceSchema>;

const figureUnitSchema = z.enum([
  'villages',
  'percent',
  'tablets',
  'devices',
  'million_vnd',
  'students',
  'establishments',
  'provinces',
  'sites',
  'households',
  'schools',
]);

/** One published (or derived) figure, worded as its source words it. */
export const figureSchema = z.object({
  id: z.string().min(1),
  /** What is counted, such as `villages_uncovered`; figures of one indicator may be compared. */
  indicator: z.string().min(1),
  label_vi: z.string().min(1),
  label_en: z.string().min(1),
  /** The source's own wording of what the number counts. */
  definition: z.string().min(1),
  value: z.number(),
  unit: figureUnitSchema,
  /** `national`, or the province it speaks of. */
  place: z.object({
    name_vi: z.string(),
    name_en: z.string(),
    scheme: schemeSchema.nullable(),
    province_code: z.string().nullable(),
  }),
  /** As exact as it is known; null where the source is undated. */
  as_of: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .nullable(),
  basis: basisSchema,
  source: sourceSchema,
  remark_vi: z.string().nullable(),
  remark_en: z.string().nullable(),
});
export type Figure = z.infer<typeof figureSchema>;

/** `holds`; `holds_rounded`: within the rounding of what is published; `contradiction`; `informative`: nothing to compare, it only follows. */
const verdictSchema = z.enum(['holds', 'holds_rounded', 'contradiction', 'informative']);
export type Verdict = z.infer<typeof verdictSchema>;

/**
 * How far an explanation can be trusted. `explanation`: it follows from arithmetic or from what the
 * sources say; `guess`: it assumes what no source says; `none`: nothing is explained, the text only
 * words the verdict.
 */
const explanationKindSchema = z.enum(['explanation', 'guess', 'none']);
export type ExplanationKind = z.infer<typeof explanationKindSchema>;

/** One rule of reconciliation applied to published figures. */
export const checkSchema = z.object({
  id: z.string(),
  rule_vi: z.string(),
  rule_en: z.string(),
  /** The arithmetic with its numbers, such as `(254 − 69) + (1,923 − 1,427) = 681`. */
  working: z.string(),
  /** Ids of the figures that it compares. */
  figures: z.array(z.string()),
  /** What the other figures lead one to expect. */
  expected: z.number().nullable(),
  /** What is reported. */
  found: z.number().nullable(),
  /** `found - expected`. */
  difference: z.number().nullable(),
  unit: figureUnitSchema.or(z.enum(['million_vnd_per_tablet'])),
  verdict: verdictSchema,
  explanation_kind: explanationKindSchema,
  explanation_vi: z.string(),
  explanation_en: z.string(),
});
export type Check = z.infer<typeof checkSchema>;
