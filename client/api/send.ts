import { OfflineError, ProblemError } from './errors.ts';
import { problemOf } from './get.ts';

/** Sends a change to the API. Throws `ProblemError` where it is refused, `OfflineError` where nobody answers. */
export async function send(
  method: 'PUT' | 'POST' | 'DELETE',
  path: string,
  { body, headers = {} }: { body?: unknown; headers?: Readonly<Record<string, string>> } = {},
): Promise<Response> {
  const response = await fetch(path, {
    method,
    headers: {
      accept: 'application/json, application/problem+json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch((cause: unknown) => {
    throw new OfflineError(cause);
  });
  if (!response.ok) throw new ProblemError(response.status, await problemOf(response));
  return response;
}
