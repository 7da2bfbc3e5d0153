import type { Request, Response } from 'express';

/** Methods by path; everything else is only read. */
const METHODS: readonly (readonly [RegExp, readonly string[]])[] = [
  // Reads too, but asks for more than an address can hold.
  [/^\/api\/collections\/[^/]+\/export$/, ['POST', 'OPTIONS']],
  [/^\/api\/session$/, ['GET', 'HEAD', 'POST', 'DELETE', 'OPTIONS']],
  [/^\/api\/stories\/schema\.json$/, ['GET', 'HEAD', 'OPTIONS']],
  [/^\/api\/stories\/[^/]+$/, ['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS']],
];
const READING = ['GET', 'HEAD', 'OPTIONS'];
/** The page's own: from elsewhere a key is sent as a bearer token, and opens no session. */
const SESSION_PATH = '/api/session';

/** The methods that a path understands. */
export function methodsOf(path: string): readonly string[] {
  return METHODS.find(([form]) => form.test(path))?.[1] ?? READING;
}

/**
 * Pages of other sites may read what is public anyway, errors included. Browsers send no cookie where
 * the answer is for any origin, so that only a bearer token gives such a page the right to write.
 */
export function allowOtherOrigins(res: Response): void {
  res.setHeader('Access-Control-Allow-Origin', '*');
  res.setHeader('Access-Control-Expose-Headers', 'Content-Crs, ETag, Location, X-Request-Id');
}

/** A browser asks before it writes, or sends a header of its own, such as If-None-Match. */
export function answerPreflight(req: Request, res: Response): void {
  const path = `${req.baseUrl}${req.path}`;
  const methods = path === SESSION_PATH ? READING : methodsOf(path);
  const headers = ['If-None-Match', 'X-Request-Id'];
  if (methods.includes('PUT')) headers.push('Authorization', 'Content-Type', 'If-Match');
  res.setHeader('Access-Control-Allow-Methods', methods.join(', '));
  res.setHeader('Access-Control-Allow-Headers', headers.join(', '));
  res.setHeader('Access-Control-Max-Age', '86400');
  res.status(204).end();
}
