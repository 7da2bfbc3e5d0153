import express, { type RequestHandler } from 'express';
import { BadInputError } from '../errors/index.ts';
import { RequestTooLargeError, UnsupportedMediaTypeError } from './errors.ts';

/**
 * Reads the body of a request as text into `req.body`. Another media type is answered with 415, a
 * longer body with 413, and none at all with 400.
 */
export function readTextBody(type: string, maxBytes: number): RequestHandler {
  const readText = express.text({ type, limit: maxBytes });
  return (req, res, next) => {
    readText(req, res, (error?: unknown) => {
      const isTooLarge = error instanceof Error && 'status' in error && error.status === 413;
      if (isTooLarge) return next(new RequestTooLargeError(maxBytes));
      if (error || typeof req.body === 'string') return next(error);
      const sent = req.get('content-type') ?? '';
      // `is` answers null where there is no body at all.
      const isMissing = req.is(type) === null && sent.startsWith(type);
      next(
        isMissing
          ? BadInputError.of('body', '', 'is missing')
          : new UnsupportedMediaTypeError(sent, type),
      );
    });
  };
}
