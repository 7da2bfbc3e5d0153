import type { ErrorRequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Problem } from '../../data/model/index.ts';
import { BadInputError, NotFoundError } from '../errors/index.ts';

/** A path that exists, but not with this method; answered with 405. */
export class MethodNotAllowedError extends Error {
  constructor(
    method: string,
    readonly allowed: readonly string[],
  ) {
    super(`The method ${method} is not allowed here; allowed: ${allowed.join(', ')}.`);
    this.name = 'MethodNotAllowedError';
  }
}

/** Nothing that the client accepts can be sent; answered with 406. */
export class NotAcceptableError extends Error {
  constructor(accept: string, offered: readonly string[], why = '') {
    super(
      `Nothing in Accept: ${accept.slice(0, 200)} can be sent; offered: ${offered.join(', ')}. ${why}`.trim(),
    );
    this.name = 'NotAcceptableError';
  }
}

/** A body that is not of the type that the path reads; answered with 415. */
export class UnsupportedMediaTypeError extends Error {
  constructor(type: string, read: string) {
    super(`The body is of the type “${type.slice(0, 100)}”; this path reads ${read}.`);
    this.name = 'UnsupportedMediaTypeError';
  }
}

/** A body that is longer than the path reads; answered with 413. */
export class RequestTooLargeError extends Error {
  constructor(maxBytes: number) {
    super(`The body is longer than the ${maxBytes} bytes that this path reads.`);
    this.name = 'RequestTooLargeError';
  }
}

/** Others are being served who need as much; answered with 503. */
export class TooBusyError extends Error {
  constructor(readonly retryAfterSeconds: number) {
    super(
      `Too many files are being made at the same time. Please ask again in ${retryAfterSeconds} seconds.`,
    );
    this.name = 'TooBusyError';
  }
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad request',
  404: 'Not found',
  405: 'Method not allowed',
  406: 'Not acceptable',
  413: 'Request too large',
  415: 'Unsupported media type',
  500: 'Internal error',
  503: 'Service unavailable',
};

/** The one table from errors to problem details (RFC 9457). What we do not know is ours: 500, and says nothing of its inside. */
function toProblem(error: unknown): Omit<Problem, 'type' | 'title' | 'instance'> {
  if (error instanceof BadInputError) {
    const detail = error.errors
      .map(({ field, value, reason }) => `${field} = “${value}”: ${reason}`)
      .join('; ');
    return { status: 400, detail, errors: [...error.errors] };
  }
  if (error instanceof NotFoundError) return { status: 404, detail: error.message };
  if (error instanceof MethodNotAllowedError) return { status: 405, detail: error.message };
  if (error instanceof NotAcceptableError) return { status: 406, detail: error.message };
  if (error instanceof RequestTooLargeError) return { status: 413, detail: error.message };
  if (error instanceof UnsupportedMediaTypeError) return { status: 415, detail: error.message };
  if (error instanceof TooBusyError) return { status: 503, detail: error.message };
  if (isHttpError(error) && error.status < 500) {
    const status = TITLES[error.status] ? error.status : 400;
    return { status, detail: error.message };
  }
  return {
    status: 500,
    detail: 'Something went wrong on the server; the log has the reason under this request id.',
  };
}

/** Errors of Express itself, such as a path with a broken percent encoding. */
function isHttpError(error: unknown): error is { status: number; message: string } {
  return error instanceof Error && 'status' in error && typeof error.status === 'number';
}

/** Answers every error of the application as `application/problem+json`. */
export function problemHandler(log: Logger): ErrorRequestHandler {
  return (error, req, res, next) => {
    const problem = toProblem(error);
    if (problem.status === 500)
      log.error(
        { err: error, requestId: res.getHeader('X-Request-Id'), url: req.originalUrl },
        'request failed',
      );
    if (res.headersSent) {
      next(error);
      return;
    }
    if (error instanceof MethodNotAllowedError) res.setHeader('Allow', error.allowed.join(', '));
    if (error instanceof TooBusyError) res.setHeader('Retry-After', error.retryAfterSeconds);
    res.removeHeader('ETag');
    res.setHeader('Cache-Control', 'no-store');
    res
      .status(problem.status)
      .type('application/problem+json')
      .send(
        JSON.stringify({
          type: 'about:blank',
          title: TITLES[problem.status],
          ...problem,
          instance: req.originalUrl.slice(0, 500),
        }),
      );
  };
}
