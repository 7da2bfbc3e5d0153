import { OPENAPI } from '../ogc/media-types.ts';
import { TILE_MATRIX_SET_ID } from '../ogc/tile-matrix-set.ts';
import { parameterRef } from './parameters.ts';
import { jsonResponses, responses } from './responses.ts';
import { type Json, schemaRef } from './schemas.ts';

function discovery(operationId: string, summary: string, answers: Json): Json {
  return {
    get: {
      tags: ['Discovery'],
      operationId,
      summary,
      parameters: [parameterRef('f')],
      responses: answers,
    },
  };
}

/** What tells other programs what there is. */
export const GENERAL_PATHS: Json = {
  '/': discovery(
    'getLandingPage',
    'Where everything is',
    jsonResponses('The landing page.', 'LandingPage'),
  ),
  '/conformance': discovery(
    'getConformance',
    'Which standards are kept',
    jsonResponses('The conformance classes.', 'Conformance'),
  ),
  '/openapi.json': discovery(
    'getApiDefinition',
    'This document',
    responses('The API as OpenAPI 3.0.', { [OPENAPI]: { type: 'object' } }),
  ),
  '/collections': discovery(
    'getCollections',
    'The collections of the register',
    jsonResponses('Every collection.', 'Collections'),
  ),
  '/tileMatrixSets': discovery(
    'getTileMatrixSets',
    'How tiles are cut',
    jsonResponses('The tile matrix sets.', 'TileMatrixSets'),
  ),
  [`/tileMatrixSets/${TILE_MATRIX_SET_ID}`]: discovery(
    'getTileMatrixSet',
    'The definition of WebMercatorQuad',
    jsonResponses('The tile matrix set.', 'TileMatrixSet'),
  ),
};

/** `/healthz` and `/metrics` stand beside the API, at the root of the host. */
export function operationsPaths(origin: string): Json {
  const servers = [{ url: origin }];
  return {
    '/healthz': {
      servers,
      get: {
        tags: ['Operations'],
        operationId: 'getHealth',
        summary: 'Is the server alive, and which state of the data does it show',
        responses: {
          200: {
            description: 'It is.',
            content: { 'application/json': { schema: schemaRef('Health') } },
          },
        },
      },
    },
    '/metrics': {
      servers,
      get: {
        tags: ['Operations'],
        operationId: 'getMetrics',
        summary: 'What the server does, for Prometheus',
        responses: {
          200: {
            description: 'Metrics in the text format of Prometheus.',
            content: { 'text/plain': { schema: { type: 'string' } } },
          },
        },
      },
    },
  };
}
