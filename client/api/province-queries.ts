import { queryOptions, skipToken } from '@tanstack/react-query';
import { z } from 'zod';
import {
  communesPath,
  coursePath,
  provinceChangesPath,
  schoolsByInternetPath,
} from '../../data/api/addresses.ts';
import {
  changesSchema,
  internetSchema,
  provinceCommunesSchema,
  provinceCourseSchema,
  type Scheme,
} from '../../data/model/index.ts';
import { getJson } from './get.ts';
import type { Subject } from './queries.ts';

/** How a province came to where it stands, beside the country; 6 kB where 13 summaries would be 100. */
export function courseQuery(scheme: Scheme, code: string) {
  return queryOptions({
    queryKey: ['course', scheme, code],
    queryFn: ({ signal }) => getJson(coursePath(scheme, code), provinceCourseSchema, signal),
    meta: { subject: 'province' satisfies Subject },
  });
}

/** The villages of a province by commune, at a date. */
export function communesQuery(scheme: Scheme, code: string, date: string) {
  return queryOptions({
    queryKey: ['communes', scheme, code, date],
    queryFn: async ({ signal }) =>
      (await getJson(communesPath(scheme, code, date), provinceCommunesSchema, signal)).communes,
    meta: { subject: 'items' satisfies Subject },
  });
}

/** What changed in a province between two dates; nothing is asked while there is no first date. */
export function provinceChangesQuery(
  scheme: Scheme,
  code: string,
  from: string | null,
  to: string,
) {
  return queryOptions({
    queryKey: ['changes', scheme, code, from, to],
    queryFn: from
      ? async ({ signal }) => {
          const changes = await getJson(
            provinceChangesPath(scheme, code, from, to),
            changesSchema,
            signal,
          );
          return changes.provinces.find((one) => one.code === code) ?? null;
        }
      : skipToken,
    meta: { subject: 'summary' satisfies Subject },
  });
}

const internetPageSchema = z.object({
  features: z.array(z.object({ properties: z.object({ internet: internetSchema }) })),
});

/** How many schools of a province reach the Internet in which way: one number for each way, none left out. */
export function schoolsByInternetQuery(scheme: Scheme, code: string) {
  return queryOptions({
    queryKey: ['schools-by-internet', scheme, code],
    queryFn: async ({ signal }) => {
      const { features } = await getJson(
        schoolsByInternetPath(scheme, code),
        internetPageSchema,
        signal,
      );
      const counts = { fibre: 0, mobile: 0, satellite: 0, none: 0, unknown: 0 };
      for (const { properties } of features) counts[properties.internet] += 1;
      return counts;
    },
    meta: { subject: 'items' satisfies Subject },
  });
}
