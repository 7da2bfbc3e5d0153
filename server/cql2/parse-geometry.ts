import type { Cql2Node } from './nodes.ts';
import type { TokenReader } from './reader.ts';

/** How deep the brackets of each type of well-known text go around its positions. */
const TYPES: Readonly<Record<string, { type: string; depth: 0 | 1 | 2 | 3 }>> = {
  POINT: { type: 'Point', depth: 0 },
  LINESTRING: { type: 'LineString', depth: 1 },
  MULTIPOINT: { type: 'MultiPoint', depth: 1 },
  POLYGON: { type: 'Polygon', depth: 2 },
  MULTILINESTRING: { type: 'MultiLineString', depth: 2 },
  MULTIPOLYGON: { type: 'MultiPolygon', depth: 3 },
};

/** True where a geometry literal begins: its type, perhaps `Z`, and a bracket. */
export function isGeometryWord(reader: TokenReader): boolean {
  const word = reader.peek().text.toUpperCase();
  if (!Object.hasOwn(TYPES, word) && word !== 'BBOX' && word !== 'GEOMETRYCOLLECTION') return false;
  const behind = reader.peek(1).text.toUpperCase() === 'Z' ? reader.peek(2) : reader.peek(1);
  return behind.kind === 'symbol' && behind.text === '(';
}

/** Reads well-known text, or `BBOX(west, south, east, north)`, into GeoJSON (or `{bbox}`). */
export function readGeometry(reader: TokenReader, depth: number): Cql2Node {
  const token = reader.next();
  const word = token.text.toUpperCase();
  reader.takeWord('Z');
  if (word === 'BBOX') {
    reader.expect('(');
    const bbox = [reader.readNumber()];
    while (reader.takeSymbol(',')) bbox.push(reader.readNumber());
    reader.expect(')');
    return { bbox };
  }
  if (word === 'GEOMETRYCOLLECTION') {
    if (depth > 4) throw reader.error('geometry collections are nested too deep');
    reader.expect('(');
    const geometries: Cql2Node[] = [];
    do {
      if (!isGeometryWord(reader)) throw reader.error('a geometry should stand here');
      geometries.push(readGeometry(reader, depth + 1));
    } while (reader.takeSymbol(','));
    reader.expect(')');
    return { type: 'GeometryCollection', geometries };
  }
  const entry = TYPES[word];
  if (!entry) throw reader.errorAt(token, 'a geometry should stand here');
  return { type: entry.type, coordinates: readCoordinates(reader, entry.depth) };
}

function readCoordinates(reader: TokenReader, depth: number): Cql2Node {
  reader.expect('(');
  const items: Cql2Node[] = [];
  do {
    if (depth === 0) items.push(readPosition(reader));
    // MULTIPOINT is written with brackets around each point, and by many without.
    else if (depth === 1) items.push(readBracketed(reader));
    else items.push(readCoordinates(reader, depth - 1));
  } while (reader.takeSymbol(','));
  reader.expect(')');
  if (depth > 0) return items;
  const [position] = items;
  if (items.length !== 1 || position === undefined)
    throw reader.error('POINT takes one position: longitude and latitude with a space between');
  return position;
}

function readBracketed(reader: TokenReader): Cql2Node {
  if (!reader.takeSymbol('(')) return readPosition(reader);
  const position = readPosition(reader);
  reader.expect(')');
  return position;
}

/** Two or three numbers with spaces between. */
function readPosition(reader: TokenReader): Cql2Node {
  const position = [reader.readNumber(), reader.readNumber()];
  if (reader.startsNumber()) position.push(reader.readNumber());
  return position;
}
