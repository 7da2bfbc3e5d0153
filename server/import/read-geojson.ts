import { BadInputError } from '../errors/index.ts';
import type { Table, TableRecord } from './types.ts';

const WGS84 = /^(?:urn:ogc:def:crs:)?(?:OGC(?::1\.3)?:+CRS84|EPSG:+4326)$/i;

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Reads a GeoJSON FeatureCollection; properties are the columns. Rows are features counted from 1.
 * Geometries are checked later, by what wants them. Throws BadInputError where it is no GeoJSON, or
 * names another reference system than WGS 84.
 */
export function readGeoJson(text: string, fileName: string): Table {
  let root: unknown;
  try {
    root = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw BadInputError.of('file', fileName, `is not JSON: ${error.message}`);
  }
  if (!isObject(root)) throw BadInputError.of('file', fileName, 'is JSON, but not GeoJSON');
  checkCrs(root);
  const features = root.type === 'Feature' ? [root] : root.features;
  if (!Array.isArray(features))
    throw BadInputError.of('file', fileName, 'is JSON, but not a GeoJSON FeatureCollection');
  const columns = new Set<string>();
  const records = features.map((feature: unknown, index): TableRecord => {
    const row = index + 1;
    if (!isObject(feature) || feature.type !== 'Feature')
      return { row, cells: new Map(), geometry: null, fault: 'is not a GeoJSON Feature' };
    const properties = isObject(feature.properties) ? feature.properties : {};
    const cells = new Map(Object.entries(properties));
    for (const name of cells.keys()) columns.add(name);
    const geometry = isObject(feature.geometry)
      ? (feature.geometry as unknown as GeoJSON.Geometry)
      : null;
    return { row, cells, geometry, fault: null };
  });
  return { columns: [...columns], records };
}

/** GeoJSON of before 2016 may name a reference system; GDAL and QGIS still write it. */
function checkCrs(root: Record<string, unknown>): void {
  if (!isObject(root.crs)) return;
  const name = isObject(root.crs.properties) ? root.crs.properties.name : undefined;
  if (typeof name === 'string' && WGS84.test(name)) return;
  throw BadInputError.of(
    'crs',
    name ?? JSON.stringify(root.crs),
    'reading other reference systems than WGS 84 comes later; export the layer as EPSG:4326',
  );
}
