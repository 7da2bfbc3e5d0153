import { LngLat, type Map as MapLibreMap, type PaddingOptions } from 'maplibre-gl';
import { prefersReducedMotion } from '../state/media.ts';
import type { Camera } from '../state/view.ts';
import { MOTION_MS } from '../theme/measures.ts';
import { type Bbox, VIETNAM_BBOX } from './extent.ts';
import { mercatorY } from './frame.ts';

/**
 * Where the camera may be and how it gets there. Positions are `[lng, lat]`, degrees, WGS 84;
 * padding is what panels cover of the window, CSS px.
 */

export type Padding = Required<PaddingOptions>;

/** Room between what is framed and the panels, CSS px. */
const FRAME_PX = 16;
/** No closer than a hamlet: the register knows no more. */
export const MAX_ZOOM = 17;
/** A little farther than the whole country, so that its edge does not stick to the window's. */
const MIN_ZOOM_SLACK = 0.3;

/**
 * Sent with camera movements that no pointer or key made, so that their end says what it was:
 * `country` frames the whole country, `flight` goes where the reader asked to go, `frame` only
 * follows panels and window and is no new view.
 */
export interface CameraCause {
  cause?: 'country' | 'flight' | 'frame';
}

export interface Target {
  bbox?: Bbox | null;
  point?: readonly [number, number] | null;
  /** For a point; the zoom as it is, where left out and already closer. */
  zoom?: number;
}

/** Of the start of a movement: true where it is over at once, as when panels leave the map another frame. */
export function isJump(map: MapLibreMap, { originalEvent }: { originalEvent?: unknown }): boolean {
  return !originalEvent && !map.isMoving();
}

/**
 * Keeps the middle of the free part of the window over the country and its sea. Not MapLibre's
 * `maxBounds`: it would hold the window's edges in the box, and a wide window then could not show
 * the whole country.
 */
export function constrainToRegion(minZoom: () => number) {
  const [west, south, east, north] = VIETNAM_BBOX;
  return (center: LngLat, zoom: number): { center: LngLat; zoom: number } => ({
    center: new LngLat(
      Math.min(Math.max(center.lng, west - 1), east + 1),
      Math.min(Math.max(center.lat, south - 1), north + 1),
    ),
    zoom: Math.min(Math.max(zoom, minZoom()), MAX_ZOOM),
  });
}

/** Zoom at which the whole country with both archipelagos fits beside the panels. */
export function countryZoom(size: { width: number; height: number }, padding: Padding): number {
  const width = Math.max(80, size.width - padding.left - padding.right - 2 * FRAME_PX);
  const height = Math.max(80, size.height - padding.top - padding.bottom - 2 * FRAME_PX);
  const [west, south, east, north] = VIETNAM_BBOX;
  const worldWidth = (east - west) / 360;
  const worldHeight = (mercatorY(north) - mercatorY(south)) / (2 * Math.PI);
  return Math.log2(Math.min(width / worldWidth, height / worldHeight) / 512);
}

export function minZoomFor(size: { width: number; height: number }, padding: Padding): number {
  return countryZoom(size, padding) - MIN_ZOOM_SLACK;
}

/** Frames the mainland with both archipelagos in what the panels leave free. */
export function showCountry(map: MapLibreMap, animate: boolean): void {
  const [west, south, east, north] = VIETNAM_BBOX;
  map.fitBounds(
    [
      [west, south],
      [east, north],
    ],
    { padding: FRAME_PX, ...motion(animate) },
    { cause: 'country' } satisfies CameraCause,
  );
}

/** Frames a part of the country, or all of it, for who leads the camera from outside; `pitch` in degrees. */
export function showFrame(
  map: MapLibreMap,
  frame: Bbox | null,
  { animate, pitch }: { animate: boolean; pitch: number },
): void {
  const [west, south, east, north] = frame ?? VIETNAM_BBOX;
  map.fitBounds(
    [
      [west, south],
      [east, north],
    ],
    { padding: FRAME_PX, pitch, ...motion(animate) },
    { cause: 'frame' } satisfies CameraCause,
  );
}

/** Takes another padding without moving the picture, so that a flight begins where the eye is. */
export function takePadding(map: MapLibreMap, padding: Padding, cause: CameraCause): void {
  const { top, right, bottom, left } = padding;
  const { clientWidth, clientHeight } = map.getContainer();
  const middle: [number, number] = [
    (left + clientWidth - right) / 2,
    (top + clientHeight - bottom) / 2,
  ];
  map.jumpTo({ center: map.unproject(middle), padding }, cause);
}

/** Flies to a box or a point in at most 1.2 s; any input ends the flight where it is. */
export function flyTo(map: MapLibreMap, target: Target): void {
  const cause: CameraCause = { cause: 'flight' };
  if (target.bbox) {
    const [west, south, east, north] = target.bbox;
    map.fitBounds(
      [
        [west, south],
        [east, north],
      ],
      { padding: 2 * FRAME_PX, maxZoom: 13, ...motion(true) },
      cause,
    );
  } else if (target.point) {
    map.flyTo(
      {
        center: [...target.point],
        zoom: Math.max(map.getZoom(), target.zoom ?? 10),
        ...motion(true),
      },
      cause,
    );
  }
}

function motion(animate: boolean) {
  if (!animate || prefersReducedMotion()) return { animate: false, duration: 0 };
  return { duration: MOTION_MS.flight, essential: true };
}

/** The camera as a link carries it: positions to about 10 m, zooms to a hundredth. */
export function cameraOf(map: MapLibreMap): Camera {
  const { lng, lat } = map.getCenter();
  const round = (value: number, digits: number) => Number(value.toFixed(digits));
  return { lng: round(lng, 4), lat: round(lat, 4), zoom: round(map.getZoom(), 2) };
}

export function sameCamera(one: Camera | null, other: Camera | null): boolean {
  if (!one || !other) return one === other;
  return one.lng === other.lng && one.lat === other.lat && one.zoom === other.zoom;
}

/** `[west, south, east, north]` of what the panels leave free. */
export function visibleBox(map: MapLibreMap): Bbox {
  const { top = 0, right = 0, bottom = 0, left = 0 } = map.getPadding();
  const { clientWidth, clientHeight } = map.getContainer();
  const corners = [
    [left, top],
    [clientWidth - right, top],
    [clientWidth - right, clientHeight - bottom],
    [left, clientHeight - bottom],
  ].map(([x, y]) => map.unproject([x as number, y as number]));
  const lngs = corners.map(({ lng }) => lng);
  const lats = corners.map(({ lat }) => lat);
  return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
}
