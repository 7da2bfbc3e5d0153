import type { z } from 'zod';
import { problemSchema } from '../../data/model/index.ts';
import { OfflineError, ProblemError, UnreadableError } from './errors.ts';
import { request } from './transport.ts';

/**
 * Asks the API and checks the answer against its schema. Throws `ProblemError`, `OfflineError` or
 * `UnreadableError`; an aborted request throws the signal's own reason, which nobody shows.
 */
export async function getJson<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  signal?: AbortSignal,
): Promise<z.infer<Schema>> {
  return (await getTagged(path, schema, signal)).body;
}

/** The same with the entity tag of the answer, for who will send it back changed. */
export async function getTagged<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  signal?: AbortSignal,
): Promise<{ body: z.infer<Schema>; etag: string | null }> {
  const response = await request(path, {
    headers: { accept: 'application/json, application/geo+json, application/problem+json' },
    ...(signal ? { signal } : {}),
  }).catch((cause: unknown) => {
    signal?.throwIfAborted();
    throw new OfflineError(cause);
  });
  if (!response.ok) throw new ProblemError(response.status, await problemOf(response));
  const body = await response.json().catch((cause: unknown) => {
    signal?.throwIfAborted();
    throw new UnreadableError(path, cause);
  });
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new UnreadableError(path, parsed.error);
  return { body: parsed.data, etag: response.headers.get('ETag') };
}

/** The problem that a failed response carries, or null where something else answered, such as a proxy. */
export async function problemOf(response: Response) {
  const body: unknown = await response.json().catch(() => null);
  return problemSchema.safeParse(body).data ?? null;
}
