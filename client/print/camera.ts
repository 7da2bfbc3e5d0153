import { type Bbox, contains } from '../map/extent.ts';
import { ARCHIPELAGO_BOXES } from '../map/layers/archipelagos.ts';

/** Web Mercator (EPSG:3857) as MapLibre has it: the world is 512 · 2^zoom CSS px wide. */

/** Where the printed map looks; north is up and the map is flat. */
export interface PrintCamera {
  /** `[lng, lat]`, degrees, WGS 84. */
  center: [number, number];
  zoom: number;
  /** Size of the map's frame, CSS px. */
  width: number;
  height: number;
}

const TILE_PX = 512;
/** Equator of the WGS 84 ellipsoid, metres. */
const EQUATOR_METERS = 2 * Math.PI * 6_378_137;
/** Between what is framed and the frame, CSS px. */
const PADDING_PX = 8;
/** No closer than a hamlet: the register knows no more. */
const MAX_ZOOM = 17;

/** The camera that shows all of a box `[west, south, east, north]` in a frame, as large as it can. */
export function cameraFor(
  [west, south, east, north]: Bbox,
  frame: { width: number; height: number },
): PrintCamera {
  const [top, bottom] = [northing(north), northing(south)];
  const zoom = Math.log2(
    Math.min(
      (frame.width - 2 * PADDING_PX) / ((east - west) / 360),
      (frame.height - 2 * PADDING_PX) / (bottom - top),
    ) / TILE_PX,
  );
  return {
    center: [(west + east) / 2, latitude((top + bottom) / 2)],
    zoom: Math.min(zoom, MAX_ZOOM),
    width: frame.width,
    height: frame.height,
  };
}

/** Where a position `[lng, lat]` lies in the frame, CSS px from its top left corner. */
export function project(camera: PrintCamera, [lng, lat]: readonly [number, number]) {
  const world = TILE_PX * 2 ** camera.zoom;
  const [centerLng, centerLat] = camera.center;
  return {
    x: camera.width / 2 + ((lng - centerLng) / 360) * world,
    y: camera.height / 2 + (northing(lat) - northing(centerLat)) * world,
  };
}

/** `[west, south, east, north]` of what the frame shows, degrees, WGS 84. */
export function frameBox(camera: PrintCamera): Bbox {
  const world = TILE_PX * 2 ** camera.zoom;
  const [lng, lat] = camera.center;
  const [dx, dy] = [(camera.width / 2 / world) * 360, camera.height / 2 / world];
  const middle = northing(lat);
  return [lng - dx, latitude(middle + dy), lng + dx, latitude(middle - dy)];
}

/** Metres on the ground for one CSS px at the centre of the map, the only place where it holds exactly. */
export function metersPerPx({ center: [, lat], zoom }: PrintCamera): number {
  return (EQUATOR_METERS * Math.cos((lat * Math.PI) / 180)) / (TILE_PX * 2 ** zoom);
}

/** True where Hoàng Sa or Trường Sa lies outside the frame, so that the sheet needs its inset. */
export function needsInset(camera: PrintCamera): boolean {
  const box = frameBox(camera);
  return !Object.values(ARCHIPELAGO_BOXES).every((islands) => contains(box, islands));
}

/** 0 at the northern edge of the world, 1 at the southern. */
function northing(lat: number): number {
  return 0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);
}

function latitude(y: number): number {
  return (Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) * 360) / Math.PI - 90;
}
