import type { ExportLayer } from '../document.ts';

/** Bytes of the header of a `.shp` and of a `.shx`. */
export const HEADER_SIZE = 100;
export const RECORD_HEADER_SIZE = 8;
const FILE_CODE = 9994;
const VERSION = 1000;
const NULL_SHAPE = 0;
const SHAPE_TYPES = { Point: 1, MultiPolygon: 5 } as const;

/** `[west, south, east, north]`, degrees; null where nothing was drawn. */
type Extent = [number, number, number, number];

/** Shapes as the ESRI Shapefile Technical Description (July 1998) has them; `[lng, lat]`, degrees. */
export class ShapeEncoder {
  readonly #type: number;
  #extent: Extent = [Infinity, Infinity, -Infinity, -Infinity];

  constructor(geometryType: NonNullable<ExportLayer['geometry']>) {
    this.#type = SHAPE_TYPES[geometryType];
  }

  /** Header of a file of `bytes` in all, for the `.shp` and the `.shx`. */
  header(bytes: number): Buffer {
    const header = Buffer.alloc(HEADER_SIZE);
    header.writeInt32BE(FILE_CODE, 0);
    header.writeInt32BE(bytes / 2, 24);
    header.writeInt32LE(VERSION, 28);
    header.writeInt32LE(this.#type, 32);
    if (Number.isFinite(this.#extent[0])) writeDoubles(header, 36, this.#extent);
    return header;
  }

  /**
   * A record with its header; a missing geometry is a null shape.
   * @throws TypeError where the geometry is not of the layer's type.
   */
  record(number: number, geometry: GeoJSON.Geometry | null): Buffer {
    const content = this.#content(geometry);
    const header = Buffer.alloc(RECORD_HEADER_SIZE);
    header.writeInt32BE(number, 0);
    header.writeInt32BE(content.length / 2, 4);
    return Buffer.concat([header, content]);
  }

  #content(geometry: GeoJSON.Geometry | null): Buffer {
    if (!geometry) {
      const content = Buffer.alloc(4);
      content.writeInt32LE(NULL_SHAPE, 0);
      return content;
    }
    if (geometry.type === 'Point' && this.#type === SHAPE_TYPES.Point) {
      return this.#point(geometry.coordinates);
    }
    if (this.#type === SHAPE_TYPES.MultiPolygon) {
      if (geometry.type === 'Polygon') return this.#polygon([geometry.coordinates]);
      if (geometry.type === 'MultiPolygon') return this.#polygon(geometry.coordinates);
    }
    throw new TypeError(`a ${geometry.type} does not belong into this layer`);
  }

  #point([lng = 0, lat = 0]: GeoJSON.Position): Buffer {
    const content = Buffer.alloc(20);
    content.writeInt32LE(this.#type, 0);
    writeDoubles(content, 4, [lng, lat]);
    this.#grow([lng, lat, lng, lat]);
    return content;
  }

  #polygon(polygons: GeoJSON.Position[][][]): Buffer {
    const rings = polygons.flatMap((polygon) =>
      polygon.map((ring, index) => wound(ring, index === 0)),
    );
    const positions = rings.flat();
    const extent: Extent = [Infinity, Infinity, -Infinity, -Infinity];
    for (const [lng = 0, lat = 0] of positions) widen(extent, [lng, lat, lng, lat]);
    const content = Buffer.alloc(44 + rings.length * 4 + positions.length * 16);
    content.writeInt32LE(this.#type, 0);
    writeDoubles(content, 4, extent);
    content.writeInt32LE(rings.length, 36);
    content.writeInt32LE(positions.length, 40);
    let at = 44;
    let start = 0;
    for (const ring of rings) {
      at = content.writeInt32LE(start, at);
      start += ring.length;
    }
    for (const [lng = 0, lat = 0] of positions) at = writeDoubles(content, at, [lng, lat]);
    this.#grow(extent);
    return content;
  }

  #grow(extent: Extent): void {
    widen(this.#extent, extent);
  }
}

function widen(extent: Extent, [west, south, east, north]: Extent): void {
  extent[0] = Math.min(extent[0], west);
  extent[1] = Math.min(extent[1], south);
  extent[2] = Math.max(extent[2], east);
  extent[3] = Math.max(extent[3], north);
}

function writeDoubles(buffer: Buffer, at: number, values: readonly number[]): number {
  return values.reduce((position, value) => buffer.writeDoubleLE(value, position), at);
}

/** A ring as ESRI winds it: outer rings clockwise, holes the other way; GeoJSON's are the reverse. */
function wound(ring: GeoJSON.Position[], outer: boolean): GeoJSON.Position[] {
  let twiceArea = 0;
  for (let index = 1; index < ring.length; index += 1) {
    const [x1 = 0, y1 = 0] = ring[index - 1] ?? [];
    const [x2 = 0, y2 = 0] = ring[index] ?? [];
    twiceArea += x1 * y2 - x2 * y1;
  }
  const isClockwise = twiceArea < 0;
  return isClockwise === outer ? ring : ring.toReversed();
}
