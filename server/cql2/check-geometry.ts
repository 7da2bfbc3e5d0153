import type { Bbox } from '../../data/model/index.ts';
import { BadInputError } from '../errors/index.ts';
import type { Cql2Geometry } from './expression.ts';
import { type Cql2Node, describe, isObject } from './nodes.ts';

/** Numbers nested as GeoJSON nests them for each type; 1 is a list of positions. */
const NESTING: Readonly<Record<string, number>> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};

function fail(node: Cql2Node, reason: string): BadInputError {
  return BadInputError.of('filter', describe(node), reason);
}

/** True where a node is meant to be a geometry. */
export function isGeometryNode(node: Cql2Node): boolean {
  return isObject(node) && ('bbox' in node || typeof node.type === 'string');
}

/**
 * A geometry of a filter: known type, positions in WGS 84 range as longitude, latitude, lines of two
 * and closed rings of four positions or more. Heights are dropped. Throws BadInputError.
 */
export function checkGeometry(node: Cql2Node): Cql2Geometry {
  if (!isObject(node)) throw fail(node, 'a geometry such as POINT(105.8 21.0) should stand here');
  if ('bbox' in node) return checkBbox(node);
  return { kind: 'geometry', geometry: checkGeoJson(node, 0) };
}

function checkBbox(node: { bbox?: Cql2Node }): Cql2Geometry {
  const numbers = Array.isArray(node.bbox) ? node.bbox : [];
  const [west, south, east, north] =
    numbers.length === 6 ? [numbers[0], numbers[1], numbers[3], numbers[4]] : numbers;
  if (numbers.length !== 4 && numbers.length !== 6)
    throw fail(node as Cql2Node, 'BBOX takes west, south, east, north');
  checkPosition([west, south] as Cql2Node, node as Cql2Node);
  checkPosition([east, north] as Cql2Node, node as Cql2Node);
  const bbox = [west, south, east, north] as Bbox;
  if (bbox[1] > bbox[3]) throw fail(node as Cql2Node, 'the south of BBOX lies north of its north');
  if (bbox[0] <= bbox[2]) return { kind: 'bbox', bbox };
  // West of east: the box crosses the antimeridian and is two boxes.
  const coordinates = [boxRing(bbox[0], bbox[1], 180, bbox[3]), boxRing(-180, ...tail(bbox))];
  return { kind: 'geometry', geometry: { type: 'MultiPolygon', coordinates } };
}

function tail(bbox: Bbox): [number, number, number] {
  return [bbox[1], bbox[2], bbox[3]];
}

function boxRing(west: number, south: number, east: number, north: number): GeoJSON.Position[][] {
  return [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ];
}

function checkGeoJson(node: Cql2Node, depth: number): GeoJSON.Geometry {
  if (!isObject(node) || typeof node.type !== 'string')
    throw fail(node, 'a GeoJSON geometry with a type should stand here');
  if (node.type === 'GeometryCollection') {
    if (depth > 4) throw fail(node, 'geometry collections are nested too deep');
    if (!Array.isArray(node.geometries)) throw fail(node, 'a collection has geometries');
    const geometries = node.geometries.map((item: Cql2Node) => checkGeoJson(item, depth + 1));
    if (geometries.length === 0) throw fail(node, 'the collection is empty');
    return { type: 'GeometryCollection', geometries };
  }
  const nesting = Object.hasOwn(NESTING, node.type) ? NESTING[node.type] : undefined;
  if (nesting === undefined || node.coordinates === undefined)
    throw fail(node, `${node.type} is not a geometry type with coordinates`);
  const coordinates = checkNested(node.coordinates, nesting, node);
  if (node.type === 'LineString') checkLine(coordinates, node);
  if (node.type === 'MultiLineString') each(coordinates, (line) => checkLine(line, node));
  if (node.type === 'Polygon') each(coordinates, (ring) => checkRing(ring, node));
  if (node.type === 'MultiPolygon')
    each(coordinates, (polygon) => each(polygon, (ring) => checkRing(ring, node)));
  return { type: node.type, coordinates } as GeoJSON.Geometry;
}

function each(list: unknown, visit: (item: unknown) => void): void {
  for (const item of list as unknown[]) visit(item);
}

function checkNested(node: Cql2Node, nesting: number, whole: Cql2Node): unknown {
  if (nesting === 0) return checkPosition(node, whole);
  if (!Array.isArray(node) || node.length === 0)
    throw fail(whole, 'the coordinates are not nested as this type of geometry wants');
  return node.map((item: Cql2Node) => checkNested(item, nesting - 1, whole));
}

function checkPosition(node: Cql2Node, whole: Cql2Node): [number, number] {
  const [lng, lat, height] = Array.isArray(node) ? (node as readonly Cql2Node[]) : [];
  const count = Array.isArray(node) ? node.length : 0;
  if (count < 2 || count > 3 || typeof lng !== 'number' || typeof lat !== 'number')
    throw fail(whole, 'a position is longitude and latitude, in degrees');
  if (count === 3 && typeof height !== 'number')
    throw fail(whole, 'the third number of a position is a height');
  if (Math.abs(lng) > 180 || Math.abs(lat) > 90)
    throw fail(
      whole,
      `${lng} ${lat} is no position: longitude (−180 to 180) comes first, then latitude (−90 to 90)`,
    );
  return [lng, lat];
}

function checkLine(line: unknown, whole: Cql2Node): void {
  if ((line as unknown[]).length < 2) throw fail(whole, 'a line has two positions or more');
}

function checkRing(ring: unknown, whole: Cql2Node): void {
  const positions = ring as [number, number][];
  const [first] = positions;
  const last = positions.at(-1);
  if (positions.length < 4) throw fail(whole, 'a ring of a polygon has four positions or more');
  if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1])
    throw fail(whole, 'a ring of a polygon ends where it began');
}
