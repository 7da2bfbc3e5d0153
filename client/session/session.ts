import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import { sessionSchema } from '../../data/model/index.ts';
import { getJson } from '../api/get.ts';
import { send } from '../api/send.ts';

const PATH = '/api/session';
const KEY = ['session'] as const;

/** Whether the server lets this page write. */
function sessionQuery() {
  return queryOptions({
    queryKey: KEY,
    queryFn: ({ signal }) => getJson(PATH, sessionSchema, signal),
  });
}

/** True where this page may write; null until that is known. */
export function useCanWrite(): boolean | null {
  const { data, error } = useQuery(sessionQuery());
  if (data) return data.can_write;
  return error ? false : null;
}

/** Shows the key once; from then on the browser holds a session. Throws where the key is not taken. */
export async function openSession(client: QueryClient, key: string): Promise<void> {
  await send('POST', PATH, { body: { key } });
  client.setQueryData(KEY, { can_write: true });
}

/** Ends the right to write on this computer. */
export async function endSession(client: QueryClient): Promise<void> {
  await send('DELETE', PATH);
  client.setQueryData(KEY, { can_write: false });
}

/** The server has refused to let this page write: asks anew whether it may. */
export function doubtSession(client: QueryClient): void {
  void client.invalidateQueries({ queryKey: KEY });
}
