import type { Router } from 'express';
import { coverageChangeSchema, schemeInForce, schemeSchema } from '../../data/model/index.ts';
import { BadInputError } from '../errors/index.ts';
import { type ChangesQuery, summariseChanges } from '../summary/changes.ts';
import { type HttpContext, jsonRoute } from './context.ts';
import { queryParameters, readChoice, readDate, readWhole, rejectUnknown } from './parameters.ts';

export const CHANGES_LIMIT = { min: 1, max: 10_000, fallback: 100 } as const;

/** What changed between two dates. */
export function mountChanges(router: Router, context: HttpContext): void {
  const { store } = context;

  router.get(
    '/changes',
    jsonRoute(context, (req) => {
      const parameters = queryParameters(req);
      rejectUnknown(parameters, [
        ...['from', 'to', 'scheme', 'province', 'change'],
        ...['limit', 'offset'],
      ]);
      const from = readDate(parameters, 'from');
      if (from === null) throw BadInputError.of('from', '', 'is missing: since which day?');
      const to = readDate(parameters, 'to') ?? store.newestObservation() ?? from;
      if (from > to) {
        throw new BadInputError([
          { field: 'from', value: from, reason: `is after “to”, ${to}` },
          { field: 'to', value: to, reason: `is before “from”, ${from}` },
        ]);
      }
      const query: ChangesQuery = {
        from,
        to,
        scheme: readChoice(parameters, 'scheme', schemeSchema.options) ?? schemeInForce(to),
        province: parameters.get('province') ?? null,
        change: readChoice(parameters, 'change', coverageChangeSchema.options),
        limit: readWhole(parameters, 'limit', CHANGES_LIMIT),
        offset: readWhole(parameters, 'offset', { min: 0, max: Infinity, fallback: 0 }),
      };
      return summariseChanges(store.provinces(), store.transitions(from, to), query);
    }),
  );
}
