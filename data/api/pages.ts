import { SCHEMES } from '../model/index.ts';

/**
 * Paths of the page: the map, how the published figures reconcile, a province, stories. All of them
 * are one document, which reads its path itself.
 */
export const PAGE_PATHS = new RegExp(
  `^/(checks|provinces/(${SCHEMES.join('|')})-\\d{2}|stories(/[a-z0-9-]{1,60}(/(edit|notes))?)?)?$`,
);
