import { PAGE_PATHS } from '../../../data/api/pages.ts';

/** What is asked for, as far as the worker treats it differently. */
export type Kind =
  /** One of the page's own addresses: the shell. */
  | 'page'
  /** Kept answers stand in where the server is lost. */
  | 'api'
  /** The same, but a tile that is not kept is one that is not there, and the map draws the one above. */
  | 'tile'
  /** None of the worker's business. */
  | 'other';

/** The parts of a request that decide. */
export interface Asked {
  mode: RequestMode;
  cache: RequestCache;
  hasRange: boolean;
  url: URL;
}

/** Kind of a GET to the worker's own origin. */
export function kindOf({ mode, cache, hasRange, url }: Asked): Kind {
  const { pathname } = url;
  if (mode === 'navigate' && PAGE_PATHS.test(pathname)) return 'page';
  // `no-cache` is how the page itself asks past what is kept.
  if (!pathname.startsWith('/api/') || cache === 'no-cache' || hasRange) return 'other';
  if (/^\/api\/(session$|plans\/)/.test(pathname)) return 'other';
  return pathname.includes('/tiles/') && !pathname.endsWith('.json') ? 'tile' : 'api';
}

/** Answers by which a web server in front says that ours is not there. */
export function isGatewayFailure(status: number): boolean {
  return status === 502 || status === 504;
}
