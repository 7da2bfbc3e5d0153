import { type Json, schemaRef } from './schemas.ts';

const PROBLEM = { 'application/problem+json': { schema: schemaRef('Problem') } };

function problem(description: string): Json {
  return {
    description,
    headers: { 'X-Request-Id': { $ref: '#/components/headers/X-Request-Id' } },
    content: PROBLEM,
  };
}

/** Headers of every answer that shows data. */
export const COMPONENT_HEADERS: Json = {
  ETag: {
    description:
      'Strong entity tag; changes when, and only when, what the answer shows changes. Send it back as `If-None-Match`.',
    schema: { type: 'string' },
  },
  'X-Request-Id': {
    description: 'The id that the request brought, or a new one; the server’s log has it too.',
    schema: { type: 'string' },
  },
};

const DATA_HEADERS: Json = Object.fromEntries(
  Object.keys(COMPONENT_HEADERS).map((name) => [name, { $ref: `#/components/headers/${name}` }]),
);

/** Answers that many operations share. */
export const COMPONENT_RESPONSES: Json = {
  NotModified: {
    description: 'What the client has is still true: `If-None-Match` names the present entity tag.',
    headers: DATA_HEADERS,
  },
  BadRequest: problem(
    'A parameter is unknown, given twice or has a value that cannot be; `errors` says which, and why. Nothing was changed.',
  ),
  Unauthorized: {
    ...problem('The request shows no right to write, or a wrong or expired one.'),
    headers: {
      'X-Request-Id': { $ref: '#/components/headers/X-Request-Id' },
      'WWW-Authenticate': { description: 'Always `Bearer`.', schema: { type: 'string' } },
    },
  },
  Forbidden: problem(
    'Another site asked with the session of this one, or nothing can be written on this instance.',
  ),
  NotFound: problem('There is nothing by this name.'),
  Conflict: problem('The name is of something that comes with the program and cannot be changed.'),
  PreconditionFailed: problem(
    '`If-Match` or `If-None-Match` does not hold: somebody else has saved in between, or it is there already. Nothing was changed.',
  ),
  PreconditionRequired: problem(
    'What is there already is replaced with `If-Match` only. Nothing was changed.',
  ),
  TooManyRequests: {
    ...problem('Too many wrong keys came from this address.'),
    headers: {
      'X-Request-Id': { $ref: '#/components/headers/X-Request-Id' },
      'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' } },
    },
  },
  TooLarge: problem('The body is longer than this path reads.'),
  UnsupportedMediaType: problem('The body is not of the type that this path reads.'),
  NotAcceptable: problem('Nothing that `Accept` allows can be sent; the detail lists what can.'),
  TooBusy: {
    ...problem('Too many files are being made at the same time; ask again after `Retry-After`.'),
    headers: {
      'X-Request-Id': { $ref: '#/components/headers/X-Request-Id' },
      'Retry-After': { description: 'Seconds.', schema: { type: 'integer' } },
    },
  },
  Problem: problem(
    'Anything else that goes wrong, such as 405 for a method that is not allowed or 500 for a fault of the server.',
  ),
};

type Shared = Exclude<keyof typeof SHARED, 'default'>;
const SHARED = {
  304: 'NotModified',
  400: 'BadRequest',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'NotFound',
  406: 'NotAcceptable',
  409: 'Conflict',
  412: 'PreconditionFailed',
  413: 'TooLarge',
  415: 'UnsupportedMediaType',
  428: 'PreconditionRequired',
  429: 'TooManyRequests',
  503: 'TooBusy',
  default: 'Problem',
} as const;

function sharedResponses(statuses: readonly Shared[]): Json {
  const shared = [...statuses, 'default' as const].map((status) => [
    String(status),
    { $ref: `#/components/responses/${SHARED[status]}` },
  ]);
  return Object.fromEntries(shared);
}

/** A successful answer in one or several media types, and the shared ones that can happen beside it. */
export function responses(
  description: string,
  content: Record<string, Json>,
  others: readonly Shared[] = [],
  extra: Json = {},
): Json {
  const media = Object.entries(content).map(([type, schema]) => [type, { schema }]);
  return {
    200: { description, headers: DATA_HEADERS, content: Object.fromEntries(media) },
    ...sharedResponses([304, 400, ...others]),
    ...extra,
  };
}

/** A file made for one who posted a form: it carries no entity tag. */
export function fileResponses(content: Record<string, Json>): Json {
  const media = Object.entries(content).map(([type, schema]) => [type, { schema }]);
  return {
    200: { description: 'The file.', content: Object.fromEntries(media) },
    ...sharedResponses([400, 406, 413, 415, 503]),
  };
}

/** The answers to one who writes or asks whether he may: none is kept, and few carry an entity tag. */
export function writeResponses(
  successes: Record<number, { description: string; schema?: Json; isTagged?: boolean }>,
  failures: readonly Shared[],
): Json {
  const good = Object.entries(successes).map(([status, { description, schema, isTagged }]) => [
    status,
    {
      description,
      ...(isTagged ? { headers: DATA_HEADERS } : {}),
      ...(schema ? { content: { 'application/json': { schema } } } : {}),
    },
  ]);
  return { ...Object.fromEntries(good), ...sharedResponses(failures) };
}

/** The common case: JSON of one schema. */
export function jsonResponses(
  description: string,
  schema: string,
  others: readonly Shared[] = [],
): Json {
  return responses(description, { 'application/json': schemaRef(schema) }, others);
}

/** No content: the tile holds nothing. */
export const EMPTY_TILE: Json = {
  204: { description: 'There is nothing in this tile.', headers: DATA_HEADERS },
};
