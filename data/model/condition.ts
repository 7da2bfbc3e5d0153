import { z } from 'zod';

/** The collections whose rows can be filtered by conditions. */
export const filteredCollectionSchema = z.enum(['villages', 'schools', 'device_lots', 'provinces']);
export type FilteredCollection = z.infer<typeof filteredCollectionSchema>;

/**
 * How a property is compared. `in`: one of the values, where the empty text stands for "not stated": alone it
 * asks for rows that do not state the property, and negated for those that do.
 * `range`: from the first value to the second, both included; an empty one leaves that end open.
 * `contains`: the text occurs in it, whatever the case and the tone marks.
 */
export const conditionOpSchema = z.enum(['in', 'range', 'contains']);

/**
 * One condition on a property of a collection. Values are texts as an address holds them: numbers
 * with a decimal point, ISO dates, `true` and `false`, provinces as `2021-10` (property `province`).
 * A negated one wants rows that state the property and do not fit, as NOT does in CQL2.
 */
export const conditionSchema = z.object({
  property: z.string().regex(/^[a-z0-9_]{1,40}$/),
  op: conditionOpSchema,
  negated: z.boolean(),
  values: z.array(z.string().max(200)).min(1).max(100),
});
export type Condition = z.infer<typeof conditionSchema>;

/** Conditions by collection; all of a collection's must hold. */
export type Filters = Readonly<Record<FilteredCollection, readonly Condition[]>>;
