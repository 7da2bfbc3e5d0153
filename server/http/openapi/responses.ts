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
  NotFound: problem('There is nothing by this name.'),
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
  404: 'NotFound',
  406: 'NotAcceptable',
  413: 'TooLarge',
  415: 'UnsupportedMediaType',
  503: 'TooBusy',
  default: 'Problem',
} as const;

/** A successful answer in one or several media types, and the shared ones that can happen beside it. */
export function responses(
  description: string,
  content: Record<string, Json>,
  others: readonly Shared[] = [],
  extra: Json = {},
): Json {
  const media = Object.entries(content).map(([type, schema]) => [type, { schema }]);
  const shared = [304, 400, ...others, 'default'].map((status) => [
    String(status),
    { $ref: `#/components/responses/${SHARED[status as keyof typeof SHARED]}` },
  ]);
  return {
    200: { description, headers: DATA_HEADERS, content: Object.fromEntries(media) },
    ...Object.fromEntries(shared),
    ...extra,
  };
}

/** A file made for one who posted a form: it carries no entity tag. */
export function fileResponses(content: Record<string, Json>): Json {
  const media = Object.entries(content).map(([type, schema]) => [type, { schema }]);
  const failures = ([400, 406, 413, 415, 503, 'default'] as const).map((status) => [
    String(status),
    { $ref: `#/components/responses/${SHARED[status]}` },
  ]);
  return {
    200: { description: 'The file.', content: Object.fromEntries(media) },
    ...Object.fromEntries(failures),
  };
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
