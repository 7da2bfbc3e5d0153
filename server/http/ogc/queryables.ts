import type { Request } from 'express';
import type { CollectionDefinition, PropertyDefinition } from '../../collections/index.ts';
import { apiBase } from '../context.ts';

const JSON_TYPES: Record<PropertyDefinition['type'], object> = {
  string: { type: 'string' },
  number: { type: 'number' },
  integer: { type: 'integer' },
  boolean: { type: 'boolean' },
  date: { type: 'string', format: 'date' },
  geometry: { $ref: 'https://geojson.org/schema/Geometry.json' },
};

function geometryProperty(type: 'Point' | 'MultiPolygon') {
  return {
    title: 'Geometry, WGS 84 longitude, latitude',
    format: type === 'Point' ? 'geometry-point' : 'geometry-multipolygon',
    $ref: `https://geojson.org/schema/${type}.json`,
  };
}

/** The properties of a collection as a JSON Schema (Part 3, queryables). */
export function queryablesSchema(req: Request, definition: CollectionDefinition) {
  const { geometry } = definition;
  const properties = Object.entries(definition.properties).map(([name, property]) => [
    name,
    {
      title: property.title,
      ...JSON_TYPES[property.type],
      ...(property.enum ? { enum: property.enum } : {}),
    },
  ]);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${apiBase(req)}/collections/${definition.id}/queryables`,
    type: 'object',
    title: definition.title,
    properties: {
      ...(geometry ? { geometry: geometryProperty(geometry) } : {}),
      ...Object.fromEntries(properties),
    },
    additionalProperties: false,
  };
}
