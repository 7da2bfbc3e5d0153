import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import { compress, type Encoding, preferredEncoding, totalLength } from './encoding.ts';
import { BODY_HEADERS, isUnchanged, type ResponseCache } from './response-cache.ts';

/** What a route has to say; how it travels is decided here, in one place. */
interface Answer {
  /** 200 unless told. */
  status?: number;
  type: string;
  /** In one piece or several: large answers are not copied together. */
  body: Buffer | string | readonly Buffer[];
  /** What the entity tag is made of, where the body holds something else that changes, such as the time. */
  tagged?: readonly Buffer[];
  headers?: Record<string, string>;
  /** True only at the moment it is made, so never kept. */
  isMomentary?: boolean;
}

export type Respond = (req: Request, res: Response, answer: Answer) => Promise<void>;

/** The entity tag of an answer, without quotes, from its media type and its content. */
export function entityTag(parts: readonly (Buffer | string)[]): string {
  const hash = createHash('sha1');
  for (const part of parts) hash.update(part);
  return hash.digest('base64url');
}

function piecesOf(body: Answer['body']): readonly Buffer[] {
  if (typeof body === 'string') return [Buffer.from(body)];
  return Buffer.isBuffer(body) ? [body] : body;
}

/**
 * The headers by which a client keeps an answer and asks again. Each encoding is other bytes, so a
 * strong tag names it.
 */
export function setEntityHeaders(res: Response, etag: string, encoding: Encoding): void {
  res.setHeader('ETag', encoding === 'identity' ? `"${etag}"` : `"${etag}-${encoding}"`);
  res.setHeader('Cache-Control', 'no-cache');
  res.setHeader('Vary', 'Accept, Accept-Encoding');
}

/**
 * Sends answers with a strong entity tag, compressed as the client can take it, and leaves the
 * finished bytes with the cache. The tag is of the content: it changes when, and only when, that does.
 */
export function createRespond(cache: ResponseCache): Respond {
  return async (req, res, answer) => {
    const raw = piecesOf(answer.body);
    const etag = entityTag([answer.type, ...(answer.tagged ?? raw)]);
    const wanted = preferredEncoding(req.headers['accept-encoding']);
    const { pieces, encoding } = await compress(raw, wanted);
    res.setHeader('Content-Type', answer.type);
    setEntityHeaders(res, etag, encoding);
    for (const [name, value] of Object.entries(answer.headers ?? {})) res.setHeader(name, value);
    if (encoding !== 'identity') res.setHeader('Content-Encoding', encoding);
    const status = answer.status ?? 200;
    if (status === 204) res.removeHeader('Content-Type');
    else res.setHeader('Content-Length', totalLength(pieces));
    const { 'x-request-id': _id, ...headers } = res.getHeaders();
    if (!answer.isMomentary) cache.keep(req, wanted, { status, headers, pieces, etag });
    if (isUnchanged(req.headers['if-none-match'], etag)) {
      for (const name of BODY_HEADERS) res.removeHeader(name);
      res.status(304).end();
      return;
    }
    res.status(status);
    res.cork();
    if (req.method !== 'HEAD' && status !== 204) for (const piece of pieces) res.write(piece);
    res.end();
  };
}
