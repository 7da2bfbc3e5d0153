/** One thing that is wrong with a request or a file: which field, which value, and why, in plain words. */
export interface FieldError {
  field: string;
  value: string;
  reason: string;
}

/** Input that cannot be understood or is not allowed; answered with 400. */
export class BadInputError extends Error {
  constructor(readonly errors: readonly FieldError[]) {
    super(errors.map((error) => `${error.field}: ${error.reason}`).join('; '));
    this.name = 'BadInputError';
  }

  /** The common case: one field. */
  static of(field: string, value: unknown, reason: string): BadInputError {
    return new BadInputError([{ field, value: String(value).slice(0, 200), reason }]);
  }
}

/** Something that was asked for by name and does not exist; answered with 404. */
export class NotFoundError extends Error {
  constructor(what: string) {
    super(what);
    this.name = 'NotFoundError';
  }
}

/** What is asked goes against what there is, whoever asks; answered with 409. */
export class ConflictError extends Error {
  override readonly name = 'ConflictError';
}

/** The data changed while an answer was being read in parts, so that they would not fit together. */
export class DataChangedError extends Error {
  constructor() {
    super('the data changed while it was being read');
    this.name = 'DataChangedError';
  }
}
