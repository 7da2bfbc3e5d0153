import { z } from 'zod';
import {
  archipelagoPropertiesSchema,
  changesSchema,
  checkSchema,
  coverageObservationSchema,
  deviceLotPropertiesSchema,
  figureSchema,
  indicatorsSchema,
  problemSchema,
  provinceCommunesSchema,
  provinceCourseSchema,
  provinceSchema,
  schoolPropertiesSchema,
  searchAnswerSchema,
  searchHitSchema,
  sessionSchema,
  sourceSchema,
  storiesAnswerSchema,
  storyHeadSchema,
  storySchema,
  summarySchema,
  villagePropertiesSchema,
} from '../../../data/model/index.ts';
import { COLLECTIONS, type CollectionDefinition } from '../../collections/index.ts';
import type { CollectionId } from '../../store/store.ts';
import { signInSchema } from '../session.ts';
import { OGC_SCHEMAS } from './ogc-schemas.ts';

/** A part of the document, as JSON. */
export type Json = Record<string, unknown>;

export function schemaRef(name: string): Json {
  return { $ref: `#/components/schemas/${name}` };
}

/** What a province says of itself in its collection: the unit, its name at the date, its indicators. */
const provincePropertiesSchema = provinceSchema.omit({ names: true }).extend({
  ...indicatorsSchema.shape,
  name_vi: z.string(),
  name_en: z.string(),
  basis: z.string(),
});

const PROPERTIES: Record<CollectionId, z.ZodObject> = {
  provinces: provincePropertiesSchema,
  archipelagos: archipelagoPropertiesSchema,
  villages: villagePropertiesSchema,
  schools: schoolPropertiesSchema,
  device_lots: deviceLotPropertiesSchema,
};

/** Schemas of the data model by their name in the document; where one holds another, it refers to it. */
const MODEL: Readonly<Record<string, z.ZodType>> = {
  Problem: problemSchema,
  Source: sourceSchema,
  Figure: figureSchema,
  Check: checkSchema,
  Observation: coverageObservationSchema,
  Indicators: indicatorsSchema,
  Summary: summarySchema,
  ProvinceCourse: provinceCourseSchema,
  ProvinceCommunes: provinceCommunesSchema,
  Changes: changesSchema,
  SearchHit: searchHitSchema,
  SearchAnswer: searchAnswerSchema,
  StoryHead: storyHeadSchema,
  StoriesAnswer: storiesAnswerSchema,
  Story: storySchema,
  Session: sessionSchema,
  SignIn: signInSchema,
};

/** The name of a collection's feature in the document: `Village` for `villages`, `DeviceLot` for `device_lots`. */
export function featureName(id: CollectionId): string {
  return id
    .slice(0, -1)
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

/**
 * The bounds that Zod gives to whole numbers are those of the language, and its pattern of a date
 * checks the calendar: both are noise beside `integer` and `date`.
 */
function withoutNoise({ jsonSchema }: { jsonSchema: Json }): void {
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.format === 'date') delete jsonSchema.pattern;
}

/** The schemas of the data model as OpenAPI 3.0 writes them. */
function modelSchemas(): Json {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(MODEL)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    target: 'openapi-3.0',
    uri: (id) => `#/components/schemas/${id}`,
    override: withoutNoise,
  });
  return Object.fromEntries(
    Object.entries(schemas as Record<string, Json>).map(([id, { $id: _id, ...schema }]) => [
      id,
      schema,
    ]),
  );
}

/** The properties of a collection: types from the data model, titles from the collection. */
function propertiesSchema({ id, properties }: CollectionDefinition): Json {
  const schema = z.toJSONSchema(PROPERTIES[id], {
    target: 'openapi-3.0',
    override: withoutNoise,
  }) as Json & { properties: Record<string, Json> };
  const titled = Object.entries(properties).map(([name, { title }]) => [
    name,
    { title, ...schema.properties[name] },
  ]);
  return {
    type: 'object',
    description: `Properties of one of ${id}.${id === 'villages' ? ' With `since` also `change`, `status_from` and `status_to`.' : ''}`,
    properties: Object.fromEntries(titled),
  };
}

function geometrySchema({ geometry }: CollectionDefinition): Json {
  if (geometry === 'Point') return schemaRef('Point');
  if (geometry === null) return { nullable: true, type: 'object', enum: [null] };
  return { nullable: true, oneOf: [schemaRef('Polygon'), schemaRef('MultiPolygon')] };
}

/** Feature and FeatureCollection of a collection. */
function featureSchemas(definition: CollectionDefinition): Json {
  const name = featureName(definition.id);
  const links = { type: 'array', items: schemaRef('Link') };
  const geometry = geometrySchema(definition);
  const count = (description: string) => ({ type: 'integer', minimum: 0, description });
  return {
    [`${name}Properties`]: propertiesSchema(definition),
    [`${name}Feature`]: {
      type: 'object',
      description: 'A GeoJSON Feature (RFC 7946).',
      required: ['type', 'id', 'geometry', 'properties'],
      properties: {
        type: { type: 'string', enum: ['Feature'] },
        id: { type: 'string', description: 'Stable; the last part of the feature’s address.' },
        geometry,
        properties: schemaRef(`${name}Properties`),
        links,
      },
      additionalProperties: false,
    },
    [`${name}FeatureCollection`]: {
      type: 'object',
      description: 'A GeoJSON FeatureCollection: one page of the answer.',
      required: ['type', 'numberMatched', 'numberReturned', 'timeStamp', 'links', 'features'],
      properties: {
        type: { type: 'string', enum: ['FeatureCollection'] },
        numberMatched: count('Features that match, on all pages.'),
        numberReturned: count('Features on this page.'),
        timeStamp: { type: 'string', format: 'date-time', description: 'When it was answered.' },
        links: {
          ...links,
          description: 'Among them `next` and `prev`, where there is such a page.',
        },
        features: { type: 'array', items: schemaRef(`${name}Feature`) },
      },
      additionalProperties: false,
    },
  };
}

/** Every schema of the document. */
export function componentSchemas(): Json {
  return {
    ...OGC_SCHEMAS,
    ...Object.assign({}, ...Object.values(COLLECTIONS).map(featureSchemas)),
    ...modelSchemas(),
  };
}
