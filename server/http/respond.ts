import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import { compress, preferredEncoding } from './encoding.ts';
import { BODY_HEADERS, isUnchanged, type ResponseCache } from './response-cache.ts';

/** What a route has to say; how it travels is decided here, in one place. */
export interface Answer {
  /** 200 unless told. */
  status?: number;
  type: string;
  body: Buffer | string;
  /** What the entity tag is made of, where the body holds something else that changes, such as the time. */
  tagged?: Buffer | string;
  headers?: Record<string, string>;
  /** Already small: images and the like; vector tiles do gain from compression. */
  incompressible?: boolean;
}

export type Respond = (req: Request, res: Response, answer: Answer) => Promise<void>;

function etagOf(parts: readonly (Buffer | string)[]): string {
  const hash = createHash('sha1');
  for (const part of parts) hash.update(part);
  return hash.digest('base64url');
}

/**
 * Sends answers with a strong entity tag, compressed as the client can take it, and leaves the
 * finished bytes with the cache. The tag is of the content: it changes when, and only when, that does.
 */
export function createRespond(cache: ResponseCache): Respond {
  return async (req, res, answer) => {
    const raw = typeof answer.body === 'string' ? Buffer.from(answer.body) : answer.body;
    const etag = etagOf([answer.type, answer.tagged ?? raw]);
    const wanted = answer.incompressible
      ? 'identity'
      : preferredEncoding(req.headers['accept-encoding']);
    const { body, encoding } = await compress(raw, wanted);
    res.setHeader('Content-Type', answer.type);
    res.setHeader('Cache-Control', 'no-cache');
    res.setHeader('Vary', 'Accept, Accept-Encoding');
    res.setHeader('ETag', encoding === 'identity' ? `"${etag}"` : `"${etag}-${encoding}"`);
    for (const [name, value] of Object.entries(answer.headers ?? {})) res.setHeader(name, value);
    if (encoding !== 'identity') res.setHeader('Content-Encoding', encoding);
    const status = answer.status ?? 200;
    if (status === 204) res.removeHeader('Content-Type');
    else res.setHeader('Content-Length', body.length);
    const { 'x-request-id': _id, ...headers } = res.getHeaders();
    cache.keep(req, wanted, { status, headers, body, etag });
    if (isUnchanged(req.headers['if-none-match'], etag)) {
      for (const name of BODY_HEADERS) res.removeHeader(name);
      res.status(304).end();
      return;
    }
    res.status(status);
    if (req.method === 'HEAD' || status === 204) res.end();
    else res.end(body);
  };
}
