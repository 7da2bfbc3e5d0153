import type { CollectionDefinition } from '../../collections/index.ts';
import { FORM } from '../ogc/export-route.ts';
import { alternateFormats } from '../ogc/formats.ts';
import { GEOJSON, MVT } from '../ogc/media-types.ts';
import { TILE_MATRIX_SET_ID } from '../ogc/tile-matrix-set.ts';
import {
  exportFormSchema,
  featureIdParameter,
  itemsParameters,
  parameterRef,
  queryParameter,
} from './parameters.ts';
import { EMPTY_TILE, fileResponses, jsonResponses, responses } from './responses.ts';
import { featureName, type Json, schemaRef } from './schemas.ts';

const ID_DESCRIPTION: Record<CollectionDefinition['id'], string> = {
  provinces: 'Scheme and code, such as `2021-10` for Lào Cai until 30 June 2025.',
  archipelagos: 'The point’s identifier, such as `hoang_sa-01`.',
  villages: 'The village’s code.',
  schools: 'The school’s code.',
  device_lots: 'The lot’s code.',
};

/** The media types of files that a collection can be had as, beside GeoJSON. */
function fileContent(definition: CollectionDefinition): Record<string, Json> {
  const types = alternateFormats(definition).map(({ type }) => [
    type,
    type.startsWith('text/') ? { type: 'string' } : { type: 'string', format: 'binary' },
  ]);
  return Object.fromEntries(types);
}

/** The paths of OGC API - Features for one collection. */
export function featurePaths(definition: CollectionDefinition): Json {
  const { id, title, description } = definition;
  const name = featureName(id);
  const base = `/collections/${id}`;
  return {
    [base]: {
      get: {
        tags: [title],
        operationId: `describe${name}s`,
        summary: `${title}: what they are, where and how many`,
        description,
        parameters: [parameterRef('f')],
        responses: jsonResponses('The collection.', 'Collection'),
      },
    },
    [`${base}/queryables`]: {
      get: {
        tags: [title],
        operationId: `getQueryablesOf${name}s`,
        summary: `What ${id} can be filtered by`,
        parameters: [parameterRef('f')],
        responses: responses('The properties as a JSON Schema.', {
          'application/schema+json': schemaRef('Queryables'),
        }),
      },
    },
    [`${base}/items`]: {
      get: {
        tags: [title],
        operationId: `get${name}s`,
        summary: `${title}, page by page`,
        description: `${description} Conditions are joined by AND. Follow the links \`next\` to read all: each feature comes once.`,
        parameters: itemsParameters(definition),
        responses: responses(
          'The features that match.',
          { ...fileContent(definition), [GEOJSON]: schemaRef(`${name}FeatureCollection`) },
          [406, 503],
        ),
      },
    },
    [`${base}/export`]: {
      post: {
        tags: [title],
        operationId: `export${name}s`,
        summary: `A selection of the ${id} as a file`,
        description:
          'The same as `/items`, for a selection that does not fit into an address. It reads only: nothing is kept or changed.',
        requestBody: {
          required: true,
          content: { [FORM]: { schema: exportFormSchema(definition) } },
        },
        responses: fileResponses({ ...fileContent(definition), [GEOJSON]: { type: 'object' } }),
      },
    },
    [`${base}/items/{id}`]: {
      get: {
        tags: [title],
        operationId: `get${name}`,
        summary: `One of the ${id}`,
        parameters: [
          featureIdParameter('id', ID_DESCRIPTION[id]),
          parameterRef('itemDatetime'),
          parameterRef('f'),
        ],
        responses: responses('The feature.', { [GEOJSON]: schemaRef(`${name}Feature`) }, [404]),
      },
    },
  };
}

/** The paths of OGC API - Tiles for one collection. */
export function tilePaths({ id }: CollectionDefinition): Json {
  const name = featureName(id);
  const tiles = `/collections/${id}/tiles`;
  const tileset = `${tiles}/${TILE_MATRIX_SET_ID}`;
  return {
    [tiles]: {
      get: {
        tags: ['Tiles'],
        operationId: `get${name}Tilesets`,
        summary: `Tilesets of the ${id}`,
        parameters: [parameterRef('f')],
        responses: jsonResponses('The tilesets.', 'Tilesets'),
      },
    },
    [tileset]: {
      get: {
        tags: ['Tiles'],
        operationId: `get${name}Tileset`,
        summary: `The tileset of the ${id}`,
        parameters: [
          parameterRef('datetime'),
          queryParameter('f', 'Tileset metadata of OGC, or TileJSON.', {
            type: 'string',
            enum: ['json', 'tilejson'],
            default: 'json',
          }),
        ],
        responses: responses('Its metadata.', {
          'application/json': { oneOf: [schemaRef('Tileset'), schemaRef('TileJson')] },
        }),
      },
    },
    [`${tileset}/tilejson.json`]: {
      get: {
        tags: ['Tiles'],
        operationId: `get${name}TileJson`,
        summary: `TileJSON of the ${id}`,
        parameters: [parameterRef('datetime')],
        responses: jsonResponses('The TileJSON.', 'TileJson'),
      },
    },
    [`${tileset}/{z}/{y}/{x}`]: {
      get: {
        tags: ['Tiles'],
        operationId: `get${name}Tile`,
        summary: `A vector tile of the ${id}`,
        description: `A Mapbox Vector Tile with one layer, \`${id}\`. No village without signal is left out at any zoom; where covered villages or schools stand close together at a low zoom, one feature stands for \`point_count\` of them.`,
        parameters: [
          ...['z', 'y', 'x'].map(parameterRef),
          parameterRef('datetime'),
          queryParameter('f', 'Format of the tile; there is one.', {
            type: 'string',
            enum: ['mvt'],
          }),
        ],
        responses: responses(
          'The tile.',
          { [MVT]: { type: 'string', format: 'binary' } },
          [],
          EMPTY_TILE,
        ),
      },
    },
  };
}
