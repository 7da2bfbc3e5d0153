import { randomUUID } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import { type Encoding, preferredEncoding, totalLength } from './encoding.ts';

/** A finished answer: everything but the request's own id. */
interface FinishedAnswer {
  status: number;
  headers: OutgoingHttpHeaders;
  /** The body, in the order of sending. */
  pieces: readonly Buffer[];
  /** Without the quotes and without the suffix of its encoding. */
  etag: string;
}

/** Answers that are still true, by what was asked. */
export interface ResponseCache {
  /** Answers the request from what is at hand; false where that cannot be done. */
  serve(req: IncomingMessage, res: ServerResponse): boolean;
  /** Keeps an answer to a request that `serve` has seen. */
  keep(req: IncomingMessage, encoding: Encoding, answer: FinishedAnswer): void;
  onHit(listener: (req: IncomingMessage, status: number, bytes: number) => void): void;
}

const MAX_BYTES = 32 * 1024 * 1024;
/** Larger answers are downloads, and rarely asked for twice. */
const MAX_ENTRY_BYTES = 4 * 1024 * 1024;
/** Larger ones are kept from the second time on that they are asked for: most never are again. */
const KEPT_AT_ONCE_BYTES = 100_000;
/** How many large answers are remembered as asked for once. */
const REMEMBERED = 1_000;

/** The whole address: routers of Express cut their own part off `url` while they work. */
function urlOf(req: IncomingMessage & { originalUrl?: string }): string {
  return req.originalUrl ?? req.url ?? '';
}

/** Everything in a request that an answer may depend on. */
function keyOf(req: IncomingMessage, encoding: Encoding): string {
  const { host = '', accept = '' } = req.headers;
  const { 'x-forwarded-host': forwarded = '', 'x-forwarded-proto': scheme = '' } = req.headers;
  // No header holds a line break, so no two different requests have the same key.
  return [encoding, host, forwarded, scheme, accept, urlOf(req)].join('\n');
}

/** An entity tag as it is sent in each encoding. */
export function tagsOf(etag: string): string[] {
  return ['', '-br', '-gzip'].map((suffix) => `"${etag}${suffix}"`);
}

/** True where If-None-Match names this entity, in whichever encoding it was sent before. */
export function isUnchanged(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  const known = tagsOf(etag);
  return ifNoneMatch.split(',').some((tag) => known.includes(tag.trim().replace(/^W\//, '')));
}

/** What a 304 leaves out: the headers that describe a body. */
export const BODY_HEADERS = ['content-length', 'content-type', 'content-encoding'];

function withoutBodyHeaders(headers: OutgoingHttpHeaders): OutgoingHttpHeaders {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !BODY_HEADERS.includes(name)),
  );
}

type KeptAnswer = Omit<FinishedAnswer, 'pieces'> & { body: Buffer; version: string };

/**
 * Keeps finished answers in front of the application, so that what was asked before costs next to
 * nothing. An answer is used only while the data version it was made from is the present one; it
 * counts as made from the version at the start of its request, because the data may change, also
 * by another process, before it is finished.
 */
export function createResponseCache(dataVersion: () => string): ResponseCache {
  const answers = new LRUCache<string, KeptAnswer>({
    maxSize: MAX_BYTES,
    maxEntrySize: MAX_ENTRY_BYTES,
    sizeCalculation: ({ body }, key) => body.length + 2 * key.length + 1024,
  });
  const askedOnce = new LRUCache<string, string>({ max: REMEMBERED });
  const versionAtStart = new WeakMap<IncomingMessage, string>();
  let hitListener: (req: IncomingMessage, status: number, bytes: number) => void = () => {};
  return {
    serve(req, res) {
      const version = dataVersion();
      versionAtStart.set(req, version);
      if (req.method !== 'GET') return false;
      const encoding = preferredEncoding(req.headers['accept-encoding']);
      const answer = answers.get(keyOf(req, encoding));
      if (!answer || answer.version !== version) return false;
      const requestId = requestIdOf(req);
      if (isUnchanged(req.headers['if-none-match'], answer.etag)) {
        res.writeHead(304, { ...withoutBodyHeaders(answer.headers), 'X-Request-Id': requestId });
        res.end();
        hitListener(req, 304, 0);
        return true;
      }
      res.writeHead(answer.status, { ...answer.headers, 'X-Request-Id': requestId });
      res.end(answer.body);
      hitListener(req, answer.status, answer.body.length);
      return true;
    },
    keep(req, encoding, answer) {
      const version = versionAtStart.get(req);
      if (version === undefined) return;
      const key = keyOf(req, encoding);
      const { pieces, ...rest } = answer;
      if (totalLength(pieces) > KEPT_AT_ONCE_BYTES && askedOnce.get(key) !== version) {
        askedOnce.set(key, version);
        return;
      }
      answers.set(key, { ...rest, body: Buffer.concat(pieces), version });
    },
    onHit(listener) {
      hitListener = listener;
    },
  };
}

/** The caller's request id where it is harmless, else a new one. */
export function requestIdOf(req: IncomingMessage): string {
  const given = req.headers['x-request-id'];
  return typeof given === 'string' && /^[\w.-]{1,64}$/.test(given) ? given : randomUUID();
}
