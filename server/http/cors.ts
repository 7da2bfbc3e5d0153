import type { Response } from 'express';

/** What this server understands. */
export const METHODS = ['GET', 'HEAD', 'OPTIONS'];

/** Maps of other sites may read what is public anyway, errors included. */
export function allowOtherOrigins(res: Response): void {
  res.setHeader('Access-Control-Allow-Origin', '*');
  res.setHeader('Access-Control-Expose-Headers', 'Content-Crs, ETag, X-Request-Id');
}

/** A browser asks before it sends a header of its own, such as If-None-Match. */
export function answerPreflight(res: Response): void {
  res.setHeader('Access-Control-Allow-Methods', METHODS.join(', '));
  res.setHeader('Access-Control-Allow-Headers', 'If-None-Match, X-Request-Id');
  res.setHeader('Access-Control-Max-Age', '86400');
  res.status(204).end();
}
