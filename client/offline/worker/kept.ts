import { cacheOfPaths } from '../packs.ts';
import { CHANNEL, NOT_KEPT, newsSchema } from '../protocol.ts';
import { readRecords } from '../records.ts';

/** Where each kept answer is; read once, and again whenever the page tells of a change. */
export function createKept() {
  let index: Promise<Map<string, string>> | null = null;
  new BroadcastChannel(CHANNEL).onmessage = ({ data }) => {
    if (newsSchema.safeParse(data).data?.kind === 'packs') index = null;
  };
  const read = () => {
    index ??= readRecords().then(cacheOfPaths);
    return index;
  };
  return {
    /** The kept answer of a path with its query; null where there is none. */
    async find(path: string): Promise<Response | null> {
      const name = (await read()).get(path);
      if (name === undefined) return null;
      const cache = await caches.open(name);
      return (await cache.match(path)) ?? null;
    },
  };
}

/** RFC 9457, as an error of the API. The page says it in the reader's language, by its type. */
export function notKept(path: string): Response {
  const problem = {
    type: NOT_KEPT,
    title: 'Not kept for offline use',
    status: 504,
    detail: `The server cannot be reached, and ${path} is not kept for offline use.`,
  };
  const headers = { 'Content-Type': 'application/problem+json' };
  return new Response(JSON.stringify(problem), { status: 504, headers });
}
