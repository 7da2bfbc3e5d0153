import type { Router } from 'express';
import { runChecks } from '../../data/figures/checks.ts';
import { FIGURES } from '../../data/figures/index.ts';
import { schemeSchema } from '../../data/model/index.ts';
import { BadInputError, NotFoundError } from '../errors/index.ts';
import { mountBrief } from './brief.ts';
import { mountChanges } from './changes.ts';
import { type HttpContext, jsonRoute } from './context.ts';
import { mountCourse } from './course.ts';
import { queryParameters, readChoice, readDate, readWhole, rejectUnknown } from './parameters.ts';

export const MAX_QUERY_CHARACTERS = 200;
export const SEARCH_LIMIT = { min: 1, max: 50, fallback: 10 } as const;

/** What the programme is asked about beside its features: sums, figures, checks, names. */
export function mountProgramme(router: Router, context: HttpContext): void {
  const { store } = context;
  mountCourse(router, context);
  mountChanges(router, context);
  mountBrief(router, context);

  router.get(
    '/summary',
    jsonRoute(context, (req) => {
      const parameters = queryParameters(req);
      rejectUnknown(parameters, ['as_of', 'scheme']);
      const asOf = readDate(parameters, 'as_of');
      return store.summary(asOf, readChoice(parameters, 'scheme', schemeSchema.options));
    }),
  );

  router.get(
    '/figures',
    jsonRoute(context, (req) => {
      const parameters = queryParameters(req);
      rejectUnknown(parameters, ['province', 'indicator', 'scheme']);
      const scheme = readChoice(parameters, 'scheme', schemeSchema.options);
      const province = parameters.get('province');
      const indicator = parameters.get('indicator');
      const codes = new Set(store.provinces().map((unit) => unit.code));
      if (province !== undefined && province !== 'national' && !codes.has(province)) {
        throw BadInputError.of(
          'province',
          province,
          'no province has this code in either scheme; “national” asks for the figures of the whole country',
        );
      }
      const indicators = [...new Set(FIGURES.map((figure) => figure.indicator))];
      if (indicator !== undefined && !indicators.includes(indicator)) {
        throw BadInputError.of('indicator', indicator, `known: ${indicators.join(', ')}`);
      }
      const figures = FIGURES.filter(({ place, ...figure }) => {
        if (indicator !== undefined && figure.indicator !== indicator) return false;
        if (scheme !== null && place.scheme !== null && place.scheme !== scheme) return false;
        if (province === undefined) return true;
        return province === 'national'
          ? place.province_code === null && place.scheme === null
          : place.province_code === province;
      });
      return { figures };
    }),
  );

  router.get(
    '/checks',
    jsonRoute(context, (req) => {
      rejectUnknown(queryParameters(req), []);
      return { checks: runChecks(FIGURES) };
    }),
  );

  router.get(
    '/search',
    jsonRoute(context, (req) => {
      const parameters = queryParameters(req);
      rejectUnknown(parameters, ['q', 'limit']);
      const query = parameters.get('q');
      if (query === undefined)
        throw BadInputError.of('q', '', 'is missing: what shall be looked for?');
      if (query.length > MAX_QUERY_CHARACTERS) {
        throw BadInputError.of('q', query, `longer than ${MAX_QUERY_CHARACTERS} characters`);
      }
      const limit = readWhole(parameters, 'limit', SEARCH_LIMIT);
      return { query, hits: store.search(query, limit) };
    }),
  );

  router.get(
    '/sources',
    jsonRoute(context, (req) => {
      rejectUnknown(queryParameters(req), []);
      return { sources: store.sources() };
    }),
  );

  router.get(
    '/villages/:code/history',
    jsonRoute(context, (req) => {
      rejectUnknown(queryParameters(req), []);
      const code = String(req.params.code);
      if (store.item('villages', code, null) === null) {
        throw new NotFoundError(`There is no village with the code “${code.slice(0, 80)}”.`);
      }
      return { observations: store.observationHistory(code) };
    }),
  );
}
