import type { Bbox } from '../../../data/model/index.ts';
import type { Camera } from '../../state/view.ts';

/** Least part of the map that is free of panels, px: what a province is framed to. */
const FREE_PX = 480;
/** World size at zoom 0, px, as MapLibre has it. */
const WORLD_PX = 512;

/** A camera that frames an extent `[west, south, east, north]`, degrees, WGS 84; zooms of MapLibre, at most 11. */
export function cameraOf([west, south, east, north]: Bbox): Camera {
  const lat = (south + north) / 2;
  // Web Mercator stretches heights by 1 / cos(latitude).
  const height = (north - south) / Math.cos((lat * Math.PI) / 180);
  const degrees = Math.max(east - west, height, 1e-6);
  const zoom = Math.min(11, Math.log2((FREE_PX * 360) / (WORLD_PX * degrees)));
  return { lng: (west + east) / 2, lat, zoom };
}
