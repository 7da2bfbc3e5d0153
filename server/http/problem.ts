import type { ErrorRequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Problem } from '../../data/model/index.ts';
import { BadInputError, ConflictError, NotFoundError } from '../errors/index.ts';
import {
  ForbiddenError,
  MethodNotAllowedError,
  NotAcceptableError,
  PreconditionFailedError,
  PreconditionRequiredError,
  RequestTooLargeError,
  TooBusyError,
  TooManyAttemptsError,
  UnauthorizedError,
  UnsupportedMediaTypeError,
} from './errors.ts';

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Method not allowed',
  406: 'Not acceptable',
  409: 'Conflict',
  412: 'Precondition failed',
  413: 'Request too large',
  415: 'Unsupported media type',
  428: 'Precondition required',
  429: 'Too many requests',
  500: 'Internal error',
  503: 'Service unavailable',
};

/** The one table from errors to statuses; what is wrong with single fields is told beside it. */
const STATUS_OF: readonly (readonly [new (...args: never[]) => Error, number])[] = [
  [BadInputError, 400],
  [UnauthorizedError, 401],
  [ForbiddenError, 403],
  [NotFoundError, 404],
  [MethodNotAllowedError, 405],
  [NotAcceptableError, 406],
  [ConflictError, 409],
  [PreconditionFailedError, 412],
  [RequestTooLargeError, 413],
  [UnsupportedMediaTypeError, 415],
  [PreconditionRequiredError, 428],
  [TooManyAttemptsError, 429],
  [TooBusyError, 503],
];

/** An error as problem details (RFC 9457). What we do not know is ours: 500, and says nothing of its inside. */
function toProblem(error: unknown): Omit<Problem, 'type' | 'title' | 'instance'> {
  const status = STATUS_OF.find(([type]) => error instanceof type)?.[1];
  if (error instanceof BadInputError) {
    const detail = error.errors
      .map(({ field, value, reason }) => `${field} = “${value}”: ${reason}`)
      .join('; ');
    return { status: 400, detail, errors: [...error.errors] };
  }
  if (status && error instanceof Error) return { status, detail: error.message };
  if (isHttpError(error) && error.status < 500) {
    return { status: TITLES[error.status] ? error.status : 400, detail: error.message };
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
    if (error instanceof UnauthorizedError) res.setHeader('WWW-Authenticate', 'Bearer');
    if (error instanceof TooManyAttemptsError || error instanceof TooBusyError) {
      res.setHeader('Retry-After', error.waitSeconds);
    }
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
