import { COLLECTIONS, type PropertyDefinition } from '../../collections/index.ts';
import type { CollectionId } from '../store.ts';
import type { Relation } from './relations.ts';

/** A row as `selectFeatures` gives it: `_id`, `_geometry` (GeoJSON text) and the properties by name. */
export type FeatureRow = Record<string, string | number | null>;

/** The select list that `featureText` reads, for all properties or the named ones. */
export function featureColumns(relation: Relation, names: readonly string[]): string {
  const properties = names.map((name) => `${relation.columns[name]} AS "${name}"`);
  return [
    `${relation.featureId} AS _id`,
    `${relation.geometryJson} AS _geometry`,
    ...properties,
  ].join(', ');
}

/** The one place where a row becomes a GeoJSON Feature. Numbers stay numbers; flags become booleans. */
export function featureText(
  collection: CollectionId,
  row: FeatureRow,
  names: readonly string[],
): string {
  const definitions = COLLECTIONS[collection].properties;
  const properties = names
    .map((name) => `${JSON.stringify(name)}:${valueText(definitions[name], row[name] ?? null)}`)
    .join(',');
  const geometry = row._geometry ?? 'null';
  return `{"type":"Feature","id":${JSON.stringify(row._id)},"geometry":${geometry},"properties":{${properties}}}`;
}

function valueText(
  definition: PropertyDefinition | undefined,
  value: string | number | null,
): string {
  if (value === null) return 'null';
  if (definition?.type === 'boolean') return value ? 'true' : 'false';
  return JSON.stringify(value);
}
