import './worker.ts';
import { Map as MapLibreMap, ScaleControl, type StyleSpecification } from 'maplibre-gl';
import type { Camera } from '../state/view.ts';
import { constrainToRegion, MAX_ZOOM } from './camera.ts';
import { drawImage, ICON_SCALE } from './icons.ts';
import type { MapInput } from './input.ts';
import { MOVING_RATIO } from './renderer.ts';
import { MAP_WORDS } from './words.ts';

/** A MapLibre map as this application wants it, empty of listeners. */
export function createMap(
  container: HTMLElement,
  input: MapInput,
  style: StyleSpecification,
  camera: Camera | null,
  minZoom: () => number,
): MapLibreMap {
  const map = new MapLibreMap({
    container,
    style,
    // `PixelBudget` raises it at once where there is a graphics card; resizing later costs the others most.
    pixelRatio: MOVING_RATIO,
    center: camera ? [camera.lng, camera.lat] : [110, 15.5],
    zoom: camera?.zoom ?? 4.8,
    minZoom: 2,
    maxZoom: MAX_ZOOM,
    transformConstrain: constrainToRegion(minZoom),
    renderWorldCopies: false,
    attributionControl: false,
    // North is up: a register is read, not explored. Columns tilt the map themselves.
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    fadeDuration: 0,
    collectResourceTiming: false,
    refreshExpiredTiles: false,
    maxTileCacheZoomLevels: 3,
    // The style is validated by the tests.
    validateStyle: false,
    locale: { 'Map.Title': MAP_WORDS[input.language].map },
    canvasContextAttributes: { antialias: false, powerPreference: 'low-power' },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.setMissingStyleImageResolver((id) => {
    const image = drawImage(id);
    if (image && !map.hasImage(id)) map.addImage(id, image, { pixelRatio: ICON_SCALE });
  });
  map.addControl(new ScaleControl({ unit: 'metric', maxWidth: 120 }), 'bottom-right');
  return map;
}
