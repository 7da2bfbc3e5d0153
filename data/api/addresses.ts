import { SCHEME_VALIDITY, type Scheme } from '../model/index.ts';
import type { TileAddress } from '../tiles/web-mercator-quad.ts';

/**
 * Addresses of the API as the page asks for them, to the letter: what is kept for a time without a
 * server is found again by its address.
 */

/** Parameters of a query; null and undefined ones are left out. */
export type Params = Readonly<Record<string, string | number | null | undefined>>;

/** The path of a request with its query string. */
export function apiPath(path: string, params: Params = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (value !== null && value !== undefined) query.set(name, String(value));
  }
  return query.size > 0 ? `${path}?${query}` : path;
}

export const FIGURES_PATH = '/api/figures';
export const CHECKS_PATH = '/api/checks';
export const SOURCES_PATH = '/api/sources';
/** Every lot; there are some hundred. */
export const LOTS_PATH = '/api/collections/device_lots/items?limit=10000';

export const STORIES_PATH = '/api/stories';
/** Liveness, with the version of the data; changes whenever anything in the register does. */
export const HEALTH_PATH = '/healthz';

export function storyPath(name: string): string {
  return `/api/stories/${encodeURIComponent(name)}`;
}

/** Null: the newest date, the map in force. */
export function summaryPath(date: string | null, scheme: Scheme | null): string {
  return apiPath('/api/summary', { as_of: date, scheme });
}

export function columnsPath(collection: 'villages' | 'schools'): string {
  return `/api/collections/${collection}/columns`;
}

/** Published figures of one province. */
export function provinceFiguresPath(scheme: Scheme, province: string): string {
  return apiPath(FIGURES_PATH, { province, scheme });
}

export function coursePath(scheme: Scheme, code: string): string {
  return `/api/provinces/${scheme}/${code}/course`;
}

export function communesPath(scheme: Scheme, code: string, date: string): string {
  return apiPath(`/api/provinces/${scheme}/${code}/communes`, { as_of: date });
}

/** The villages of a province that have no signal on a date. */
export function provinceVillagesPath(scheme: Scheme, code: string, date: string | null): string {
  return apiPath('/api/collections/villages/items', {
    filter: `uncovered = true AND province_code_${scheme} = '${code}'`,
    datetime: date,
    sortby: 'name',
    limit: 10_000,
  });
}

/** One village as it stood at a date; a collection, which answers with nothing where there is none. */
export function villagePath(code: string, date: string | null): string {
  return apiPath('/api/collections/villages/items', { code, datetime: date, limit: 1 });
}

export function historyPath(code: string): string {
  return `/api/villages/${encodeURIComponent(code)}/history`;
}

/** What changed in a province between two dates, in sums: of the villages themselves one is enough. */
export function provinceChangesPath(
  scheme: Scheme,
  code: string,
  from: string,
  to: string,
): string {
  return apiPath('/api/changes', { from, to, scheme, province: code, limit: 1 });
}

/** How each school of a province reaches the Internet. */
export function schoolsByInternetPath(scheme: Scheme, code: string): string {
  return apiPath('/api/collections/schools/items', {
    properties: 'internet',
    filter: `province_code_${scheme} = '${code}'`,
    limit: 10_000,
  });
}

/** Provinces of any time by their properties, without outlines. */
export function unitsPath(equal: Params): string {
  return apiPath('/api/collections/provinces/items', {
    datetime: '../..',
    properties: 'scheme,code,name_vi,name_en,successor_code',
    ...equal,
  });
}

/** The page of a province to print. */
export function briefPath(scheme: Scheme, code: string, language: 'vi' | 'en'): string {
  return apiPath(`/api/provinces/${scheme}/${code}/brief.pdf`, { lang: language });
}

/** Collections that the map draws from tiles. */
export type TiledCollection = 'provinces' | 'villages' | 'schools';

/** Address template of a collection's tiles, below `/api`; `{z}/{y}/{x}` stand for themselves. */
export function tileTemplatePath(collection: TiledCollection, datetime: string | null): string {
  const query = datetime === null ? '' : `?datetime=${encodeURIComponent(datetime)}`;
  return `/collections/${collection}/tiles/WebMercatorQuad/{z}/{y}/{x}${query}`;
}

export function tilePath(
  collection: TiledCollection,
  datetime: string | null,
  { z, x, y }: TileAddress,
): string {
  const path = tileTemplatePath(collection, datetime)
    .replace('{z}', String(z))
    .replace('{y}', String(y))
    .replace('{x}', String(x));
  return `/api${path}`;
}

/**
 * One date per scheme on which its provinces are in force. The same for every date of the time
 * slider, so that moving it fetches no province tile anew; names come from the summary.
 */
export function provinceTilesDate(scheme: Scheme): string {
  const { valid_from, valid_to } = SCHEME_VALIDITY[scheme];
  return valid_to ?? valid_from;
}
