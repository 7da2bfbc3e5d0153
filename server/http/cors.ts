import type { Request, Response } from 'express';

/** What this server understands: it only reads. */
const READING = ['GET', 'HEAD', 'OPTIONS'];
/** Reads too, but asks for more than an address can hold. */
const EXPORT_PATH = /^\/api\/collections\/[^/]+\/export$/;

/** The methods that a path understands. */
export function methodsOf(path: string): readonly string[] {
  return EXPORT_PATH.test(path) ? ['POST', 'OPTIONS'] : READING;
}

/** Maps of other sites may read what is public anyway, errors included. */
export function allowOtherOrigins(res: Response): void {
  res.setHeader('Access-Control-Allow-Origin', '*');
  res.setHeader('Access-Control-Expose-Headers', 'Content-Crs, ETag, X-Request-Id');
}

/** A browser asks before it sends a header of its own, such as If-None-Match. */
export function answerPreflight(req: Request, res: Response): void {
  const methods = methodsOf(`${req.baseUrl}${req.path}`);
  res.setHeader('Access-Control-Allow-Methods', methods.join(', '));
  res.setHeader('Access-Control-Allow-Headers', 'If-None-Match, X-Request-Id');
  res.setHeader('Access-Control-Max-Age', '86400');
  res.status(204).end();
}
