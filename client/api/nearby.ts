import { queryOptions } from '@tanstack/react-query';
import { apiPath } from '../../data/api/addresses.ts';
import type { LngLat } from '../../data/model/index.ts';
import {
  allWithin,
  boxAround,
  COUNT_RING,
  nearestWithin,
  RINGS,
  type Ring,
} from '../nearby/distances.ts';
import { getJson } from './get.ts';
import type { Subject } from './queries.ts';
import { type NeighbourFeature, neighbourPageSchema } from './schemas.ts';

/** Whose neighbours are asked for, and when. */
export interface Here {
  code: string;
  point: LngLat;
  /** Null: the newest. */
  date: string | null;
}

/** What there is to look for, as the collection and the CQL2 text that name it. */
const SOUGHT = {
  covered: { collection: 'villages', filter: "status = 'covered'" },
  uncovered: { collection: 'villages', filter: 'uncovered = true' },
  connected: { collection: 'schools', filter: "internet IN ('fibre','mobile','satellite')" },
} as const;
type Sought = keyof typeof SOUGHT;

/** The nearest covered village or connected school with its distance; null where none is within the widest ring. */
export function nearestQuery(here: Here, sought: 'covered' | 'connected') {
  return queryOptions({
    queryKey: ['nearby', 'nearest', sought, here],
    queryFn: async ({ signal }) => {
      for (const ring of RINGS) {
        const found = nearestWithin(
          here.point,
          await neighbours(here, sought, ring, signal),
          ring.km,
        );
        if (found) return found;
      }
      return null;
    },
    meta: { subject: 'items' satisfies Subject },
  });
}

/** The other villages without signal within 10 km. */
export function uncoveredNearQuery(here: Here) {
  return queryOptions({
    queryKey: ['nearby', 'uncovered', here],
    queryFn: async ({ signal }) =>
      allWithin(here.point, await neighbours(here, 'uncovered', COUNT_RING, signal), COUNT_RING.km),
    meta: { subject: 'items' satisfies Subject },
  });
}

async function neighbours(
  { code, point, date }: Here,
  sought: Sought,
  ring: Ring,
  signal: AbortSignal,
): Promise<NeighbourFeature[]> {
  const { collection, filter } = SOUGHT[sought];
  const { features } = await getJson(
    apiPath(`/api/collections/${collection}/items`, {
      bbox: boxAround(point, ring)
        .map((degrees) => degrees.toFixed(5))
        .join(','),
      filter,
      datetime: date,
      properties: 'code,name,basis,source',
      // More than the densest town holds in such a box: a cut answer might leave out the nearest.
      limit: 10_000,
    }),
    neighbourPageSchema,
    signal,
  );
  return collection === 'villages'
    ? features.filter(({ properties }) => properties.code !== code)
    : features;
}
