import type { PointRelation, Relation } from './relations.ts';

const jsonColumns = (names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, `(p.value ->> '$.${name}')`]));

/**
 * Provinces, whose indicators are sums worked out beforehand: their rows come in as one JSON
 * parameter, so that filters and sorting are the same SQL as everywhere.
 */
export function provinceRelation(
  rows: readonly Record<string, unknown>[],
  propertyNames: readonly string[],
): Relation {
  return {
    from: `json_each(:rows) p LEFT JOIN boundary b
      ON b.scheme = (p.value ->> '$.scheme') AND b.code = (p.value ->> '$.code')`,
    params: { rows: JSON.stringify(rows) },
    columns: jsonColumns(propertyNames),
    idColumn: `(p.value ->> '$.scheme') || '-' || (p.value ->> '$.code')`,
    featureId: `(p.value ->> '$.scheme') || '-' || (p.value ->> '$.code')`,
    geometryJson: 'b.geometry',
    geometry: { kind: 'json', geojson: 'b.geometry' },
    bbox: { west: 'b.west', south: 'b.south', east: 'b.east', north: 'b.north' },
    provenance: {
      basis: "(p.value ->> '$.basis')",
      source: "concat_ws(',', p.value ->> '$.sources', b.source)",
      observation: null,
    },
    featureTable: null,
  };
}

/** Points that come with the program: rows with `code`, `lng`, `lat` (degrees, WGS 84) and the properties named. */
export function bundledPointRelation(
  rows: readonly Record<string, unknown>[],
  propertyNames: readonly string[],
): PointRelation {
  const { code, lng, lat } = jsonColumns(['code', 'lng', 'lat']) as Record<
    'code' | 'lng' | 'lat',
    string
  >;
  return {
    from: 'json_each(:rows) p',
    params: { rows: JSON.stringify(rows) },
    columns: jsonColumns(propertyNames),
    idColumn: code,
    featureId: code,
    geometryJson: `json_object('type', 'Point', 'coordinates', json_array(${lng}, ${lat}))`,
    geometry: { kind: 'point', lng, lat },
    bbox: { west: lng, south: lat, east: lng, north: lat },
    provenance: { basis: 'NULL', source: 'NULL', observation: null },
    featureTable: null,
  };
}
