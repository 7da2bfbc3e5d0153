import { LRUCache } from 'lru-cache';
import { isConnected, isUncovered } from '../../data/model/index.ts';
import type { TileAddress } from '../../data/tiles/web-mercator-quad.ts';
import { COLLECTIONS } from '../collections/index.ts';
import type { PointCollectionId, SpatialCollectionId, Store } from '../store/store.ts';
import { type AreaTiler, createAreaTiler } from './area-tile.ts';
import { encodePoints } from './encode-points.ts';
import { type PointTileStyle, tilePoints } from './point-tile.ts';
import { buildZOrderIndex, type ZOrderIndex } from './z-order-index.ts';

/** Answers the vector tile of a collection at a date (null: now), or null where it is empty. */
export type TileService = (
  collection: SpatialCollectionId,
  tile: TileAddress,
  at: string | null,
) => Uint8Array | null;

/** Dates whose points are kept at hand; one holds some 3 MB for the whole country. */
const KEPT_DATES = 4;

/** Collections small enough to be cut into tiles as GeoJSON. */
type BundledCollectionId = Exclude<SpatialCollectionId, PointCollectionId>;

type StyleOf = (describe: PointTileStyle['describe']) => PointTileStyle;

const POINT_STYLES: Record<PointCollectionId, StyleOf> = {
  // No village without signal is ever lost, at any zoom.
  villages: (describe) => ({
    classProperty: 'status',
    alwaysSingle: new Set(['none', 'partial']),
    classProperties: (status) => ({ uncovered: isUncovered(status as 'none') }),
    describe,
  }),
  schools: (describe) => ({
    classProperty: 'internet',
    alwaysSingle: new Set(),
    classProperties: (internet) => ({ connected: isConnected(internet as 'none') }),
    describe,
  }),
};

export function createTileService(store: Store): TileService {
  const pointIndexes = new LRUCache<string, ZOrderIndex>({ max: 2 * KEPT_DATES });
  const areaTilers = new LRUCache<string, AreaTiler>({ max: KEPT_DATES });

  function areaTile(
    collection: BundledCollectionId,
    tile: TileAddress,
    at: string | null,
  ): Uint8Array | null {
    const key = `${collection} ${store.dataVersion()} ${at ?? ''}`;
    let tiler = areaTilers.get(key);
    if (!tiler) {
      tiler = createAreaTiler(collection, featuresOf(store, collection, at));
      areaTilers.set(key, tiler);
    }
    return tiler(tile);
  }

  function pointTile(collection: PointCollectionId, tile: TileAddress, at: string | null) {
    const key = `${collection} ${store.dataVersion()} ${at ?? ''}`;
    let index = pointIndexes.get(key);
    if (!index) {
      index = buildZOrderIndex(store.points(collection, at));
      pointIndexes.set(key, index);
    }
    const style = POINT_STYLES[collection]((ids) => store.pointProperties(collection, ids, at));
    const points = tilePoints(index, tile, style);
    return points.length === 0 ? null : encodePoints(collection, points);
  }

  return (collection, tile, at) =>
    collection === 'provinces' || collection === 'archipelagos'
      ? areaTile(collection, tile, at)
      : pointTile(collection, tile, at);
}

function featuresOf(
  store: Store,
  collection: BundledCollectionId,
  at: string | null,
): GeoJSON.Feature[] {
  const { featuresJson } = store.items(collection, {
    bbox: null,
    at,
    filter: null,
    sortby: [],
    limit: null,
    offset: 0,
    properties: COLLECTIONS[collection].tileProperties,
  });
  const features = JSON.parse(`[${featuresJson.toString()}]`) as GeoJSON.Feature[];
  return features.filter((feature) => feature.geometry !== null);
}
