import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { LOTS_PATH } from '../../data/api/addresses.ts';
import { deviceLotSchema } from '../../data/model/index.ts';
import { getJson } from '../api/get.ts';
import type { Subject } from '../api/queries.ts';
import { loadTables } from './load.ts';
import { reportProgress } from './progress.ts';

/** A collection whole, as columns; kept as long as the page lives, for it is filtered and summed at every step. */
export function columnsQuery(collection: 'villages' | 'schools') {
  return queryOptions({
    queryKey: ['columns', collection],
    queryFn: async ({ signal }) => {
      try {
        return await loadTables(collection, signal, (progress) =>
          reportProgress(collection, progress),
        );
      } finally {
        reportProgress(collection, null);
      }
    },
    // Large typed arrays: comparing an old answer with a new one part by part would only cost.
    structuralSharing: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    meta: { subject: 'register' satisfies Subject },
  });
}

const lotsSchema = z.object({ features: z.array(z.object({ properties: deviceLotSchema })) });

/** Every lot of devices: what devices and money there were by any date follows from them. */
export function lotsQuery() {
  return queryOptions({
    queryKey: ['device-lots'],
    queryFn: async ({ signal }) =>
      (await getJson(LOTS_PATH, lotsSchema, signal)).features.map((feature) => feature.properties),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    meta: { subject: 'register' satisfies Subject },
  });
}
