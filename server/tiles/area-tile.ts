import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { DEEPEST_MATRIX, EXTENT, type TileAddress } from '../../data/tiles/web-mercator-quad.ts';

/** Makes the tiles of polygons: clipped, and simplified to what a zoom can show. */
export type AreaTiler = (tile: TileAddress) => Uint8Array | null;

/** Tiles down to this zoom are cut at once; deeper ones when they are asked for. */
const INDEX_ZOOM = 5;

/** The index never lets go of a tile that it cut; after so many deep ones it is made anew, so that memory stays bounded. */
const MAX_DEEP_TILES = 4_000;

/**
 * @param features polygons in WGS 84, `[lng, lat]`
 * @returns a function that answers the encoded tile, or null where it holds nothing
 */
export function createAreaTiler(
  layerName: string,
  features: readonly GeoJSON.Feature[],
): AreaTiler {
  const collection: GeoJSON.FeatureCollection = {
    type: 'FeatureCollection',
    features: [...features],
  };
  const build = () =>
    new GeoJSONVT(collection, {
      maxZoom: DEEPEST_MATRIX,
      indexMaxZoom: INDEX_ZOOM,
      extent: EXTENT,
      // Wide enough that outlines drawn a few pixels thick show no seam between tiles.
      buffer: 64,
      // Two units of 4,096: a quarter of a pixel in a tile drawn at 512 pixels.
      tolerance: 2,
    });
  let index = build();
  let deepTiles = 0;
  return ({ z, x, y }) => {
    if (z > INDEX_ZOOM) deepTiles += 1;
    if (deepTiles > MAX_DEEP_TILES) {
      index = build();
      deepTiles = 0;
    }
    const tile = index.getTile(z, x, y);
    if (!tile || tile.features.length === 0) return null;
    return fromGeojsonVt({ [layerName]: tile }, { version: 2, extent: EXTENT });
  };
}
