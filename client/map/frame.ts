import type { Camera } from '../state/view.ts';
import type { Bbox } from './extent.ts';

/**
 * Between a camera and the box that a flat map of some size shows around it. Boxes are
 * `[west, south, east, north]`, degrees, WGS 84; sizes are CSS px; zooms are MapLibre's (512-pixel tiles).
 */

export interface Size {
  width: number;
  height: number;
}

/** Mercator northing of a latitude in radians of the unit sphere. */
export function mercatorY(lat: number): number {
  return Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
}

function latOf(mercator: number): number {
  return (Math.atan(Math.exp(mercator)) * 360) / Math.PI - 90;
}

/** Pixels that a radian of the sphere is long at a zoom. */
function pixelsPerRadian(zoom: number): number {
  return (512 * 2 ** zoom) / (2 * Math.PI);
}

/** What is framed, whatever the map is tilted by, to about a metre. */
export function frameOfCamera({ lng, lat, zoom }: Camera, { width, height }: Size): Bbox {
  const scale = pixelsPerRadian(zoom);
  const halfLng = ((width / 2 / scale) * 180) / Math.PI;
  const y = mercatorY(lat);
  const box = [
    Math.max(-180, lng - halfLng),
    latOf(y - height / 2 / scale),
    Math.min(180, lng + halfLng),
    latOf(y + height / 2 / scale),
  ];
  return box.map((degrees) => Number(degrees.toFixed(5))) as Bbox;
}

/** The camera of a map that holds the whole frame, as close as it can. */
export function cameraOfFrame([west, south, east, north]: Bbox, { width, height }: Size): Camera {
  const [low, high] = [mercatorY(south), mercatorY(north)];
  const scale = Math.min(width / (((east - west) * Math.PI) / 180), height / (high - low));
  return {
    lng: (west + east) / 2,
    lat: latOf((low + high) / 2),
    zoom: Math.log2((scale * 2 * Math.PI) / 512),
  };
}
