import type { Request, Router } from 'express';
import { adjacentProvinces } from '../../data/boundaries/adjacent.ts';
import {
  type Province,
  type ProvinceCommunes,
  type ProvinceCourse,
  schemeSchema,
} from '../../data/model/index.ts';
import { todayInVietnam } from '../clock.ts';
import { NotFoundError } from '../errors/index.ts';
import { type HttpContext, jsonRoute } from './context.ts';
import { queryParameters, readDate, rejectUnknown } from './parameters.ts';

/** What the page of one province needs beside the summary, each in one small answer. */
export function mountCourse(router: Router, context: HttpContext): void {
  const { store } = context;

  /** The province that the path names; throws NotFoundError where there is none. */
  function provinceOf(req: Request): Province {
    const scheme = schemeSchema.safeParse(req.params.scheme).data;
    const unit = store
      .provinces()
      .find((one) => one.scheme === scheme && one.code === req.params.code);
    if (unit) return unit;
    const asked = `${req.params.scheme}-${req.params.code}`.slice(0, 80);
    throw new NotFoundError(`There is no province “${asked}” (scheme and code).`);
  }

  router.get(
    '/provinces/:scheme/:code/course',
    jsonRoute(context, (req): ProvinceCourse => {
      rejectUnknown(queryParameters(req), []);
      const { scheme, code } = provinceOf(req);
      return {
        scheme,
        code,
        neighbours: [...adjacentProvinces(scheme, code)],
        ...store.course(scheme, code),
      };
    }),
  );

  router.get(
    '/provinces/:scheme/:code/communes',
    jsonRoute(context, (req): ProvinceCommunes => {
      const parameters = queryParameters(req);
      rejectUnknown(parameters, ['as_of']);
      const { scheme, code } = provinceOf(req);
      const newest = store.newestObservation();
      const asOf = readDate(parameters, 'as_of') ?? newest ?? todayInVietnam();
      // Questions about the newest status or later need no look into the history.
      const at = newest !== null && asOf >= newest ? null : asOf;
      return { as_of: asOf, scheme, code, communes: store.communes(scheme, code, at) };
    }),
  );
}
