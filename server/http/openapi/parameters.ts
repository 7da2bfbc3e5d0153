import { schemeSchema } from '../../../data/model/index.ts';
import { DEEPEST_MATRIX } from '../../../data/tiles/web-mercator-quad.ts';
import { CHANGE_PROPERTIES } from '../../collections/changed-villages.ts';
import type { CollectionDefinition, PropertyDefinition } from '../../collections/index.ts';
import { FILTER_LANGUAGES } from '../../cql2/parse.ts';
import { EXPORT_LANGUAGES } from '../../export/words/index.ts';
import { CRS84 } from '../ogc/collection.ts';
import { MAX_CODES } from '../ogc/export-route.ts';
import { formatsOf } from '../ogc/formats.ts';
import { DEFAULT_LIMIT, MAX_LIMIT, VILLAGES_FILTER } from '../ogc/items-query.ts';
import { SINCE } from '../ogc/since.ts';
import type { Json } from './schemas.ts';

function query(name: string, description: string, schema: Json, more: Json = {}): Json {
  return { name, in: 'query', required: false, description, schema, ...more };
}

function path(name: string, description: string, schema: Json): Json {
  return { name, in: 'path', required: true, description, schema };
}

/** Values divided by commas, as `bbox` and the like are written. */
const COMMAS = { style: 'form', explode: false };

/** The properties that an answer has with `since`, with their values. */
const CHANGED = Object.entries(CHANGE_PROPERTIES)
  .map(([name, { enum: values = [] }]) => `\`${name}\` (${values.join(', ')})`)
  .join(', ');

/** Parameters that several operations share, by their name in the document. GDAL and QGIS look for `limit` here. */
export const COMPONENT_PARAMETERS: Json = {
  f: query('f', 'Format of the answer; this resource has one.', { type: 'string', enum: ['json'] }),
  lang: query('lang', 'Language of titles and notes in files; columns of CSV keep their names.', {
    type: 'string',
    enum: [...EXPORT_LANGUAGES],
    default: EXPORT_LANGUAGES[0],
  }),
  bbox: query(
    'bbox',
    'Features that meet this box: west, south, east, north in degrees (WGS 84), or with heights, which are passed over. A west greater than east crosses the antimeridian.',
    {
      type: 'array',
      items: { type: 'number' },
      minItems: 4,
      maxItems: 6,
      example: [103.5, 21.9, 104.6, 22.9],
    },
    COMMAS,
  ),
  datetime: query(
    'datetime',
    'The status as it stood on this day, with the provinces in force then: a date, a date and time, or an interval such as `../2023-12-31`, which asks for its end. Left out: now.',
    { type: 'string', example: '2023-12-31' },
  ),
  unitsDatetime: query(
    'datetime',
    'The provinces in force on this day, or at any time in an interval, with their indicators; `scheme` asks for another map. Left out: today’s; the interval `../..`: every province of either scheme.',
    { type: 'string', example: '../..' },
  ),
  units: query(
    'scheme',
    'The administrative map: the 63 provinces of `2021` or the 34 of `2025`, with their indicators at `datetime` whether they were in force then or not: the sums of `/summary` with the same `scheme` and `as_of`. With an interval of `datetime`: only units of this map. Left out: the units in force.',
    { type: 'string', enum: [...schemeSchema.options] },
  ),
  [VILLAGES_FILTER]: query(
    VILLAGES_FILTER,
    'A condition on the queryables of `villages` in CQL2, read as `/collections/villages/items` reads it with the same `datetime`: the indicators count only villages that fit. Schools, devices and money stay those of all records, and no province is left out.',
    { type: 'string', example: 'grid_power = false' },
  ),
  [SINCE]: query(
    SINCE,
    `Only villages that changed after this day and not after \`datetime\`, the newest observation where that is left out: those that \`/changes\` tells apart. They are answered as they stood on the later day, with ${CHANGED}; these may stand in \`filter\`, \`sortby\` and \`properties\` too, and sort as their values are listed here. Not before the first observation, and before \`datetime\`.`,
    { type: 'string', format: 'date', example: '2022-12-31' },
  ),
  itemDatetime: query(
    'datetime',
    'The feature as it stood on this day; a province must be in force then. Left out: now, with the provinces of either scheme.',
    { type: 'string', example: '2023-12-31' },
  ),
  limit: query('limit', 'Features on a page. A larger number is served as the largest.', {
    type: 'integer',
    minimum: 1,
    maximum: MAX_LIMIT,
    default: DEFAULT_LIMIT,
  }),
  offset: query('offset', 'Features to pass over; the links `next` and `prev` set it.', {
    type: 'integer',
    minimum: 0,
    default: 0,
  }),
  filter: query(
    'filter',
    'A condition on the queryables in CQL2 (OGC 21-065): comparisons, AND, OR, NOT, LIKE, BETWEEN, IN, IS NULL, CASEI, ACCENTI, S_INTERSECTS, S_WITHIN, S_CONTAINS, S_DISJOINT.',
    { type: 'string' },
  ),
  'filter-lang': query('filter-lang', 'The language of `filter`.', {
    type: 'string',
    enum: [...FILTER_LANGUAGES],
    default: FILTER_LANGUAGES[0],
  }),
  'filter-crs': query('filter-crs', 'Geometries in `filter` are longitude, latitude; only this.', {
    type: 'string',
    enum: [CRS84],
    default: CRS84,
  }),
  z: path('z', 'Zoom: the tile matrix.', { type: 'integer', minimum: 0, maximum: DEEPEST_MATRIX }),
  y: path('y', 'Row, from the north, below 2 to the power of `z`.', {
    type: 'integer',
    minimum: 0,
  }),
  x: path('x', 'Column, from the west, below 2 to the power of `z`.', {
    type: 'integer',
    minimum: 0,
  }),
};

export function parameterRef(name: string): Json {
  return { $ref: `#/components/parameters/${name}` };
}

const TYPES: Record<Exclude<PropertyDefinition['type'], 'geometry'>, Json> = {
  string: { type: 'string' },
  number: { type: 'number' },
  integer: { type: 'integer' },
  boolean: { type: 'boolean' },
  date: { type: 'string', format: 'date' },
};

/** A parameter for each queryable: only features whose property equals the value. */
function equalityParameters({ properties }: CollectionDefinition): Json[] {
  return Object.entries(properties).map(([name, { title, type, enum: values }]) =>
    query(name, `Only features where this equals the value: ${title}.`, {
      ...(type === 'geometry' ? {} : TYPES[type]),
      ...(values ? { enum: [...values] } : {}),
    }),
  );
}

/** The parameter `datetime` as the list of a collection understands it. */
function datetimeRef({ id }: CollectionDefinition): Json {
  return parameterRef(id === 'provinces' ? 'unitsDatetime' : 'datetime');
}

/** The parameter `f` of what can be had as a file. `plain`: the form of GeoJSON that is answered without it. */
function formatParameter(definition: CollectionDefinition, plain: 'json' | 'geojson'): Json {
  return query(
    'f',
    'Format of the answer, stronger than `Accept`. All but `json` are files to keep, streamed, with every match where `limit` is left out, and say what they are, where it comes from and whether sample data is in it. CSV is UTF-8 with a byte order mark and has the columns `lng` and `lat`; `shp` is a ZIP; `gpkg`, `kml` and `shp` of provinces hold the archipelagos as a second layer, `geojson` as a member of its own.',
    { type: 'string', enum: formatsOf(definition, plain), default: plain },
  );
}

/** Every parameter of `/collections/{c}/items`. */
export function itemsParameters(definition: CollectionDefinition): Json[] {
  const isOfProvinces = definition.id === 'provinces';
  const names = [
    ...Object.keys(definition.properties),
    ...(definition.id === 'villages' ? Object.keys(CHANGE_PROPERTIES) : []),
  ];
  return [
    parameterRef('bbox'),
    datetimeRef(definition),
    ...(isOfProvinces ? [parameterRef('units'), parameterRef(VILLAGES_FILTER)] : []),
    ...(definition.id === 'villages' ? [parameterRef(SINCE)] : []),
    parameterRef('limit'),
    parameterRef('offset'),
    parameterRef('filter'),
    parameterRef('filter-lang'),
    parameterRef('filter-crs'),
    query(
      'sortby',
      'Properties to sort by, divided by commas; `-` before a name: the greatest first. Absent values come last, and ties keep a fixed order.',
      {
        type: 'array',
        items: { type: 'string', pattern: `^[+-]?(${names.join('|')})$` },
        minItems: 1,
      },
      COMMAS,
    ),
    query(
      'properties',
      'The properties to answer with, divided by commas; left out: all.',
      { type: 'array', items: { type: 'string', enum: names } },
      COMMAS,
    ),
    formatParameter(definition, 'json'),
    parameterRef('lang'),
    ...equalityParameters(definition).filter(({ name }) => !(isOfProvinces && name === 'scheme')),
  ];
}

/** The fields of the form that `/collections/{c}/export` reads, as a schema. */
export function exportFormSchema(definition: CollectionDefinition): Json {
  const shared = COMPONENT_PARAMETERS as Record<string, { description: string; schema: Json }>;
  const fields = itemsParameters(definition).map((parameter) => {
    const { name, description, schema } = (
      '$ref' in parameter ? shared[String(parameter.$ref).split('/').at(-1) ?? ''] : parameter
    ) as { name: string; description: string; schema: Json };
    return [name, { description, ...schema }];
  });
  const { description, schema } = formatParameter(definition, 'geojson');
  return {
    type: 'object',
    properties: {
      codes: {
        type: 'string',
        description: `Codes of features, one a line or divided by commas, at most ${MAX_CODES}; only these are answered, in the order of \`sortby\`. Left out: every feature that matches the rest.`,
      },
      ...Object.fromEntries(fields),
      f: { description, ...(schema as Json) },
      limit: { type: 'integer', minimum: 1, description: 'Features at most; left out: all.' },
    },
    additionalProperties: false,
  };
}

/** A path parameter that is a feature id. */
export function featureIdParameter(name: string, description: string): Json {
  return path(name, description, { type: 'string' });
}

export { query as queryParameter };
