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

/** A condition of If-Match or If-None-Match does not hold; answered with 412. */
export class PreconditionFailedError extends Error {
  override readonly name = 'PreconditionFailedError';
}

/** Something would be replaced without a word on what was seen of it; answered with 428. */
export class PreconditionRequiredError extends Error {
  override readonly name = 'PreconditionRequiredError';
}

/** The request shows no right, or a wrong one; answered with 401. */
export class UnauthorizedError extends Error {
  override readonly name = 'UnauthorizedError';
}

/** The right is there, and it does not go so far; answered with 403. */
export class ForbiddenError extends Error {
  override readonly name = 'ForbiddenError';
}

/** Too many wrong keys from one address; answered with 429. */
export class TooManyAttemptsError extends Error {
  constructor(readonly waitSeconds: number) {
    super(`Too many wrong keys came from this address; the next may come in ${waitSeconds} s.`);
    this.name = 'TooManyAttemptsError';
  }
}

/** Others are being served who need as much; answered with 503. */
export class TooBusyError extends Error {
  constructor(readonly waitSeconds: number) {
    super(
      `Too many files are being made at the same time. Please ask again in ${waitSeconds} seconds.`,
    );
    this.name = 'TooBusyError';
  }
}
