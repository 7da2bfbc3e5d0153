import { PbfWriter } from 'pbf';
import { EXTENT } from '../../data/tiles/web-mercator-quad.ts';
import type { TilePoint } from './point-tile.ts';

// Field numbers of the Mapbox Vector Tile specification 2.1.
const TILE_LAYER = 3;
const LAYER = { name: 1, feature: 2, key: 3, value: 4, extent: 5, version: 15 } as const;
const FEATURE = { id: 1, tags: 2, type: 3, geometry: 4 } as const;
const VALUE = { string: 1, double: 3, uint: 5, sint: 6, bool: 7 } as const;
const POINT = 1;
/** MoveTo, once: command 1 in the low three bits, count 1 above them. */
const MOVE_TO_ONCE = 1 | (1 << 3);

type Scalar = string | number | boolean;

/** Numbers of keys or values in a layer, given out in the order of first use. */
function createNumbering<T>(): { numberOf: (item: T) => number; items: () => Iterable<T> } {
  const numbers = new Map<T, number>();
  return {
    numberOf(item) {
      const known = numbers.get(item);
      if (known !== undefined) return known;
      numbers.set(item, numbers.size);
      return numbers.size - 1;
    },
    items: () => numbers.keys(),
  };
}

function zigzag(value: number): number {
  return (value << 1) ^ (value >> 31);
}

function writeValue(value: Scalar, pbf: PbfWriter): void {
  if (typeof value === 'string') pbf.writeStringField(VALUE.string, value);
  else if (typeof value === 'boolean') pbf.writeBooleanField(VALUE.bool, value);
  else if (!Number.isInteger(value)) pbf.writeDoubleField(VALUE.double, value);
  else if (value >= 0) pbf.writeVarintField(VALUE.uint, value);
  else pbf.writeSVarintField(VALUE.sint, value);
}

/** Encodes points as a vector tile with one layer. Properties that are null are left out. */
export function encodePoints(layerName: string, points: readonly TilePoint[]): Uint8Array {
  const keys = createNumbering<string>();
  const values = createNumbering<Scalar>();
  const writeFeature = (point: TilePoint, pbf: PbfWriter) => {
    if (point.id !== undefined) pbf.writeVarintField(FEATURE.id, point.id);
    const tags: number[] = [];
    for (const [key, value] of Object.entries(point.properties)) {
      if (value !== null) tags.push(keys.numberOf(key), values.numberOf(value));
    }
    pbf.writePackedVarint(FEATURE.tags, tags);
    pbf.writeVarintField(FEATURE.type, POINT);
    pbf.writePackedVarint(FEATURE.geometry, [MOVE_TO_ONCE, zigzag(point.x), zigzag(point.y)]);
  };
  const pbf = new PbfWriter();
  pbf.writeMessage(
    TILE_LAYER,
    (_: null, layer: PbfWriter) => {
      layer.writeVarintField(LAYER.version, 2);
      layer.writeStringField(LAYER.name, layerName);
      layer.writeVarintField(LAYER.extent, EXTENT);
      for (const point of points) layer.writeMessage(LAYER.feature, writeFeature, point);
      for (const key of keys.items()) layer.writeStringField(LAYER.key, key);
      for (const value of values.items()) layer.writeMessage(LAYER.value, writeValue, value);
    },
    null,
  );
  return pbf.finish();
}
