import type { RequestHandler, Response, Router } from 'express';
import { z } from 'zod';
import type { Session } from '../../data/model/index.ts';
import { BadInputError } from '../errors/index.ts';
import { parseJson } from '../stories/read.ts';
import { readTextBody } from './body.ts';
import type { HttpContext } from './context.ts';
import { JSON_TYPE } from './media-types.ts';
import { queryParameters, rejectUnknown } from './parameters.ts';

const MAX_BODY_BYTES = 4 * 1024;

export const signInSchema = z.strictObject({ key: z.string().min(1).max(1000) });

/** Answers differ by the caller, and nobody keeps them. */
function answer(res: Response, body: Session): void {
  res.setHeader('Cache-Control', 'no-store');
  res.status(200).type(JSON_TYPE).send(JSON.stringify(body));
}

/** `/session`: the page exchanges the key for a cookie, and asks whether it may write. */
export function mountSession(router: Router, { access }: HttpContext): void {
  const plain: RequestHandler = (req, _res, next) => {
    rejectUnknown(queryParameters(req), []);
    next();
  };

  router.get('/session', plain, (req, res) => answer(res, { can_write: access.canWrite(req) }));

  router.post('/session', plain, readTextBody(JSON_TYPE, MAX_BODY_BYTES), (req, res) => {
    const parsed = signInSchema.safeParse(parseJson(String(req.body), 'body'));
    if (!parsed.success) {
      // What was sent may be the key itself, so it is not repeated.
      throw BadInputError.of('key', '…', 'the body must be {"key": "…"} and nothing else');
    }
    access.signIn(req, res, parsed.data.key);
    answer(res, { can_write: true });
  });

  router.delete('/session', plain, (req, res) => {
    access.signOut(req, res);
    res.setHeader('Cache-Control', 'no-store');
    res.status(204).end();
  });
}
