import type { Router } from 'express';
import { LRUCache } from 'lru-cache';
import { schemeSchema } from '../../data/model/index.ts';
import { LANGUAGES } from '../../data/words/language.ts';
import type { Brief, BriefRequest } from '../brief/index.ts';
import { NotFoundError } from '../errors/index.ts';
import { apiBase, type HttpContext } from './context.ts';
import { queryParameters, readChoice, readDate, rejectUnknown } from './parameters.ts';

/** Some 15 MB: every province in both languages. */
const KEPT_BRIEFS = 100;

/** The brief of a province as a PDF. */
export function mountBrief(router: Router, context: HttpContext): void {
  const { store, work } = context;
  // Making one is half a second of work: two who ask at the same time get the same one.
  const briefs = new LRUCache<string, Promise<Brief>>({ max: KEPT_BRIEFS });

  const briefOf = (request: BriefRequest): Promise<Brief> => {
    const key = JSON.stringify([store.dataVersion(), request]);
    const known = briefs.get(key);
    if (known) return known;
    const making = work.brief(request);
    briefs.set(key, making);
    making.catch(() => briefs.delete(key));
    return making;
  };

  router.get('/provinces/:scheme/:code/brief.pdf', async (req, res) => {
    const parameters = queryParameters(req);
    rejectUnknown(parameters, ['lang', 'as_of']);
    const scheme = schemeSchema.safeParse(req.params.scheme).data;
    if (!scheme) {
      throw new NotFoundError(
        `scheme: “${String(req.params.scheme).slice(0, 20)}” is no administrative map; there are ${schemeSchema.options.join(' and ')}.`,
      );
    }
    const code = String(req.params.code);
    const language = readChoice(parameters, 'lang', LANGUAGES) ?? 'vi';
    const asOf = readDate(parameters, 'as_of');
    const query = new URLSearchParams({ lang: language, ...(asOf ? { as_of: asOf } : {}) });
    const address = `${apiBase(req)}/provinces/${scheme}/${encodeURIComponent(code)}/brief.pdf?${query}`;
    const { bytes, fileName } = await briefOf({ scheme, code, asOf, language, address });
    await context.respond(req, res, {
      type: 'application/pdf',
      body: bytes,
      headers: { 'Content-Disposition': `inline; filename="${fileName}"` },
    });
  });
}
