const POINT = 1;
const POLYGON = 3;
const MULTI_POLYGON = 6;
const LITTLE_ENDIAN = 1;
const SRS_WGS84 = 4326;

/** `[minLng, maxLng, minLat, maxLat]`, degrees, as GeoPackage orders it. */
type Envelope = readonly [number, number, number, number];

type Rings = GeoJSON.Position[][];

function header(buffer: Buffer, offset: number, type: number): number {
  return buffer.writeUInt32LE(type, buffer.writeUInt8(LITTLE_ENDIAN, offset));
}

function writePosition(buffer: Buffer, [lng = 0, lat = 0]: GeoJSON.Position, at: number): number {
  return buffer.writeDoubleLE(lat, buffer.writeDoubleLE(lng, at));
}

/** Well-known binary (ISO 13249-3, little-endian, longitude first) of a point. */
function pointWkb(position: GeoJSON.Position): Buffer {
  const buffer = Buffer.alloc(21);
  writePosition(buffer, position, header(buffer, 0, POINT));
  return buffer;
}

function multiPolygonWkb(polygons: readonly Rings[]): Buffer {
  const rings = polygons.flat();
  const points = rings.reduce((sum, ring) => sum + ring.length, 0);
  const buffer = Buffer.alloc(9 + 9 * polygons.length + 4 * rings.length + 16 * points);
  let at = buffer.writeUInt32LE(polygons.length, header(buffer, 0, MULTI_POLYGON));
  for (const polygon of polygons) {
    at = buffer.writeUInt32LE(polygon.length, header(buffer, at, POLYGON));
    for (const ring of polygon) {
      at = buffer.writeUInt32LE(ring.length, at);
      for (const position of ring) at = writePosition(buffer, position, at);
    }
  }
  return buffer;
}

function envelopeOf(positions: readonly GeoJSON.Position[]): Envelope {
  const extent: [number, number, number, number] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [lng = 0, lat = 0] of positions) {
    if (lng < extent[0]) extent[0] = lng;
    if (lng > extent[1]) extent[1] = lng;
    if (lat < extent[2]) extent[2] = lat;
    if (lat > extent[3]) extent[3] = lat;
  }
  return extent;
}

/**
 * A geometry as GeoPackage stores it (OGC 12-128r17, 2.1.3): a header, an envelope where it is an
 * area, and WKB. Areas become multipolygons, so that a table holds one type only.
 */
export function geoPackageGeometry(
  geometry: GeoJSON.Point | GeoJSON.Polygon | GeoJSON.MultiPolygon,
): { blob: Buffer; envelope: Envelope } {
  if (geometry.type === 'Point') {
    const envelope = envelopeOf([geometry.coordinates]);
    return { blob: Buffer.concat([head(null), pointWkb(geometry.coordinates)]), envelope };
  }
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const envelope = envelopeOf(polygons.flat(2));
  return { blob: Buffer.concat([head(envelope), multiPolygonWkb(polygons)]), envelope };
}

function head(envelope: Envelope | null): Buffer {
  const buffer = Buffer.alloc(envelope ? 40 : 8);
  buffer.write('GP', 0, 'latin1');
  // Bit 0: little-endian. Bits 1 to 3: the kind of envelope, of which 1 is minX, maxX, minY, maxY.
  buffer.writeUInt8(envelope ? 0b0011 : 0b0001, 3);
  let at = buffer.writeInt32LE(SRS_WGS84, 4);
  for (const value of envelope ?? []) at = buffer.writeDoubleLE(value, at);
  return buffer;
}
