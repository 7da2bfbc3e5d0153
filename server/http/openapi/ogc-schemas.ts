import { COLLECTIONS } from '../../collections/index.ts';

type Json = Record<string, unknown>;

const text = { type: 'string' };
const address = { type: 'string', format: 'uri' };
const whole = { type: 'integer', minimum: 0 };
const number = { type: 'number' };

function list(items: Json, limits: Json = {}): Json {
  return { type: 'array', items, ...limits };
}

function ref(name: string): Json {
  return { $ref: `#/components/schemas/${name}` };
}

/** An object with these properties and no others; all are always there unless told. */
function object(properties: Json, description: string, optional: readonly string[] = []): Json {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', description, required, properties, additionalProperties: false };
}

const position = list(number, {
  description: 'Longitude, latitude; degrees, WGS 84.',
  minItems: 2,
  maxItems: 2,
});
const ring = list(position, { minItems: 4 });

function geometry(type: string, coordinates: Json): Json {
  return object({ type: { type: 'string', enum: [type] }, coordinates }, `A GeoJSON ${type}.`);
}

const bbox = list(number, {
  description: 'West, south, east, north; degrees, WGS 84.',
  minItems: 4,
  maxItems: 4,
});

const extent = object(
  {
    spatial: object({ bbox: list(bbox), crs: address }, 'Where.'),
    temporal: object(
      {
        interval: list(
          list({ type: 'string', format: 'date', nullable: true }, { minItems: 2, maxItems: 2 }),
        ),
        trs: address,
      },
      'When; null: open.',
    ),
  },
  'What the collection covers; without `spatial` where its features lie nowhere.',
  ['spatial'],
);

const vectorLayer = object(
  { id: text, description: text, fields: { type: 'object', additionalProperties: text } },
  'A layer of the tiles and what its features say.',
);

const tileMatrix = object(
  {
    id: text,
    scaleDenominator: number,
    cellSize: number,
    cornerOfOrigin: text,
    pointOfOrigin: list(number, { minItems: 2, maxItems: 2 }),
    tileWidth: whole,
    tileHeight: whole,
    matrixWidth: whole,
    matrixHeight: whole,
  },
  'One zoom of a tile matrix set.',
);

/** What the standards say that answers look like, and what is not of the data model. */
export const OGC_SCHEMAS: Json = {
  Link: object(
    { href: text, rel: text, type: text, title: text, templated: { type: 'boolean' } },
    'A link; what `rel` says, leads to `href`.',
    ['type', 'title', 'templated'],
  ),
  LandingPage: object(
    { title: text, description: text, links: list(ref('Link')) },
    'Where everything else is.',
  ),
  Conformance: object({ conformsTo: list(address) }, 'The conformance classes that are kept.'),
  Collections: object(
    { links: list(ref('Link')), collections: list(ref('Collection')) },
    'Every collection.',
  ),
  Collection: object(
    {
      id: { type: 'string', enum: Object.keys(COLLECTIONS) },
      title: text,
      description: text,
      itemType: { type: 'string', enum: ['feature'] },
      crs: list(address),
      extent,
      numberOfFeatures: whole,
      links: list(ref('Link')),
    },
    'A collection of features.',
  ),
  Queryables: {
    type: 'object',
    description:
      'A JSON Schema (2020-12) whose properties are what a filter may name, with type, title and, where there are few, the values.',
    required: ['$schema', '$id', 'type', 'title', 'properties', 'additionalProperties'],
    properties: {
      $schema: address,
      $id: address,
      type: { type: 'string', enum: ['object'] },
      title: text,
      properties: { type: 'object', additionalProperties: { type: 'object' } },
      additionalProperties: { type: 'boolean' },
    },
  },
  Point: geometry('Point', position),
  Polygon: geometry('Polygon', list(ring)),
  MultiPolygon: geometry('MultiPolygon', list(list(ring))),
  Tileset: object(
    {
      title: text,
      dataType: { type: 'string', enum: ['vector'] },
      crs: address,
      tileMatrixSetURI: address,
      layers: list(object({ id: text, description: text, dataType: text }, 'A layer.')),
      links: list(ref('Link')),
    },
    'Tileset metadata (OGC 17-083r4).',
  ),
  Tilesets: object(
    { links: list(ref('Link')), tilesets: list(ref('Tileset')) },
    'The tilesets of a collection.',
  ),
  TileJson: object(
    {
      tilejson: text,
      name: text,
      description: text,
      scheme: { type: 'string', enum: ['xyz'] },
      tiles: list(text),
      minzoom: whole,
      maxzoom: whole,
      bounds: bbox,
      attribution: text,
      vector_layers: list(vectorLayer),
    },
    'TileJSON 3.0.0, as MapLibre and QGIS read it.',
  ),
  TileMatrixSets: object(
    {
      tileMatrixSets: list(
        object({ id: text, uri: address, links: list(ref('Link')) }, 'A tile matrix set.'),
      ),
    },
    'The tile matrix sets that tiles are cut by.',
  ),
  TileMatrixSet: object(
    {
      id: text,
      title: text,
      uri: address,
      crs: address,
      orderedAxes: list(text),
      wellKnownScaleSet: address,
      tileMatrices: list(tileMatrix),
    },
    'A tile matrix set (OGC 17-083r4).',
  ),
  FiguresAnswer: object({ figures: list(ref('Figure')) }, 'Published figures.'),
  ChecksAnswer: object({ checks: list(ref('Check')) }, 'Every rule and its verdict.'),
  SourcesAnswer: object({ sources: list(ref('Source')) }, 'Sources of the records.'),
  HistoryAnswer: object(
    { observations: list(ref('Observation')) },
    'The observations of a village, oldest first.',
  ),
  Health: object(
    {
      status: { type: 'string', enum: ['ok'] },
      data_version: { type: 'string', description: 'Changes when, and only when, the data does.' },
    },
    'The server answers, and from which state of the data.',
  ),
};
