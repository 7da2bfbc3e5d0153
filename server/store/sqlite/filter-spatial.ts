import type { Bbox } from '../../../data/model/index.ts';
import type { Cql2Geometry, SpatialOp } from '../../cql2/expression.ts';

/** Points in two columns of degrees, with an R-tree over them where there is one. */
interface PointColumn {
  kind: 'point';
  lng: string;
  lat: string;
  /** `id` is the row's id in the query; `columns` the R-tree's own: id, west, east, south, north. */
  rtree?: {
    table: string;
    id: string;
    columns?: readonly [string, string, string, string, string];
  };
}

/** Any geometry as GeoJSON text, with columns of its extent where they exist. */
interface JsonColumn {
  kind: 'json';
  geojson: string;
  extent?: { west: string; south: string; east: string; north: string };
}

export type GeometryColumn = PointColumn | JsonColumn;

interface Compiled {
  sql: string;
  params: (string | number)[];
}

const RTREE_COLUMNS = ['id', 'west', 'east', 'south', 'north'] as const;

/**
 * SQL for a spatial relation of a stored geometry to one of a filter, in degrees on the plane of
 * longitude and latitude, as GeoJSON draws lines. A box on points becomes plain comparisons; the
 * rest is asked of the registered functions, after a look at the index.
 */
export function compileSpatial(
  op: SpatialOp,
  column: GeometryColumn,
  geometry: Cql2Geometry,
): Compiled {
  if (op === 's_disjoint') {
    const { sql, params } = compileSpatial('s_intersects', column, geometry);
    return { sql: `(NOT ${sql})`, params };
  }
  const extent = geometry.kind === 'bbox' ? geometry.bbox : extentOf(geometry.geometry);
  return column.kind === 'point'
    ? onPoint(op, column, geometry, extent)
    : onJson(op, column, geometry, extent);
}

function onPoint(
  op: SpatialOp,
  { lng, lat, rtree }: PointColumn,
  geometry: Cql2Geometry,
  [west, south, east, north]: Bbox,
): Compiled {
  const conditions: string[] = [];
  const params: (string | number)[] = [];
  if (rtree) {
    const [id, ...sides] = rtree.columns ?? RTREE_COLUMNS;
    const [w, e, s, n] = sides;
    conditions.push(
      `${rtree.id} IN (SELECT ${id} FROM ${rtree.table} WHERE ${w} <= ? AND ${e} >= ? AND ${s} <= ? AND ${n} >= ?)`,
    );
    params.push(east, west, north, south);
  }
  if (op === 's_within' && geometry.kind === 'bbox') {
    // "Within" asks for the inside: a point on the edge intersects the box but is not within it.
    conditions.push(`${lng} > ? AND ${lng} < ? AND ${lat} > ? AND ${lat} < ?`);
  } else {
    conditions.push(`${lng} >= ? AND ${lng} <= ? AND ${lat} >= ? AND ${lat} <= ?`);
  }
  params.push(west, east, south, north);
  if (geometry.kind === 'geometry' || op === 's_contains') {
    conditions.push(`st_${op.slice(2)}_point(${lng}, ${lat}, ?)`);
    params.push(JSON.stringify(toGeoJson(geometry)));
  }
  return { sql: `(${conditions.join(' AND ')})`, params };
}

function onJson(
  op: SpatialOp,
  { geojson, extent: columns }: JsonColumn,
  geometry: Cql2Geometry,
  [west, south, east, north]: Bbox,
): Compiled {
  const call = `st_${op.slice(2)}(${geojson}, ?)`;
  const params: (string | number)[] = [JSON.stringify(toGeoJson(geometry))];
  if (!columns) return { sql: `(${call})`, params };
  const near = `${columns.west} <= ? AND ${columns.east} >= ? AND ${columns.south} <= ? AND ${columns.north} >= ?`;
  return { sql: `(${near} AND ${call})`, params: [east, west, north, south, ...params] };
}

function toGeoJson(geometry: Cql2Geometry): GeoJSON.Geometry {
  if (geometry.kind === 'geometry') return geometry.geometry;
  const [west, south, east, north] = geometry.bbox;
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: 'Polygon', coordinates: [ring] };
}

/** `[west, south, east, north]` of a geometry, degrees. */
export function extentOf(geometry: GeoJSON.Geometry): Bbox {
  const extent: Bbox = [Infinity, Infinity, -Infinity, -Infinity];
  const visit = (node: unknown): void => {
    if (!Array.isArray(node)) return;
    const [lng, lat] = node;
    if (typeof lng !== 'number' || typeof lat !== 'number') {
      for (const item of node) visit(item);
      return;
    }
    extent[0] = Math.min(extent[0], lng);
    extent[1] = Math.min(extent[1], lat);
    extent[2] = Math.max(extent[2], lng);
    extent[3] = Math.max(extent[3], lat);
  };
  if (geometry.type !== 'GeometryCollection') visit(geometry.coordinates);
  else {
    for (const part of geometry.geometries) {
      const [west, south, east, north] = extentOf(part);
      visit([
        [west, south],
        [east, north],
      ]);
    }
  }
  return extent;
}
