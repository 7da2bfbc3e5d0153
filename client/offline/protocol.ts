import { z } from 'zod';
import { schemeSchema } from '../../data/model/index.ts';

/**
 * What the page and its service worker tell each other, and what they both read: the caches in which
 * answers of the API are kept. The page fills them, the worker answers out of them.
 */

/** What can be made ready together. */
const packSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('overview') }),
  z.object({ kind: z.literal('story'), name: z.string() }),
  z.object({ kind: z.literal('province'), scheme: schemeSchema, code: z.string() }),
]);
export type Pack = z.infer<typeof packSchema>;

/** A pack that is whole. It is written last, so what has no record was never finished. */
export const packRecordSchema = z.object({
  pack: packSchema,
  title: z.object({ vi: z.string(), en: z.string() }),
  /** Name of the cache that holds its answers. */
  cache: z.string(),
  /** ISO 8601, the instant at which it was whole. */
  preparedAt: z.string(),
  /** Version of the data that every answer in it is of. */
  dataVersion: z.string(),
  /** Of a story that was written here: when what is kept of it was saved, RFC 3339. */
  savedAt: z.string().nullable().default(null),
  /** Of the answers, unpacked. */
  bytes: z.number(),
  /** Path and query of every answer. */
  paths: z.array(z.string()),
});
export type PackRecord = z.infer<typeof packRecordSchema>;

/** The number goes up when records or caches change their form: what is of an older form is dropped. */
export const RECORDS_CACHE = 'song-packs-1';
export const PACK_CACHE_PREFIX = 'song-pack-1:';

/** Between all windows of the page and the worker. */
export const CHANNEL = 'song-offline';
export const newsSchema = z.discriminatedUnion('kind', [
  /** The records of packs have changed. */
  z.object({ kind: z.literal('packs') }),
  /** Whether the server answers, as the worker finds when it asks it. */
  z.object({ kind: z.literal('network'), isReached: z.boolean() }),
]);
export type News = z.infer<typeof newsSchema>;

export const orderSchema = z.discriminatedUnion('kind', [
  /** To the worker that waits: it takes over. */
  z.object({ kind: z.literal('activate') }),
  /** To the one that is at work: it gives up what it still waits for, as a worker takes over only from one that rests. */
  z.object({ kind: z.literal('retire') }),
]);
export type Order = z.infer<typeof orderSchema>;

/** `type` of the problem by which the worker answers for what it does not hold. */
export const NOT_KEPT = 'urn:song-map:not-kept';
