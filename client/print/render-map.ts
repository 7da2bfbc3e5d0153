import '../map/worker.ts';
import { Map as MapLibreMap } from 'maplibre-gl';
import { drawImage } from '../map/icons.ts';
import type { MapInput } from '../map/input.ts';
import { ProvinceClasses } from '../map/province-classes.ts';
import { VillagePoints } from '../map/village-points.ts';
import type { PrintCamera } from './camera.ts';
import { contextOf } from './pen.ts';
import { printStyle } from './print-style.ts';

/** Icons are drawn this much larger than on the screen: at 300 dpi a CSS pixel is three dots wide. */
const PRINT_ICON_SCALE = 4;
/** Pixels for a CSS pixel while tiles arrive: every frame before the last is thrown away. */
const LOADING_RATIO = 0.25;
/** Larger than any sheet; MapLibre lowers the ratio by itself where the graphics give less. */
const MAX_CANVAS: [number, number] = [16_384, 16_384];

/** The graphics stopped while the map was being drawn. */
export class ContextLostError extends Error {}

/** A drawn map, and how many dots it has for a CSS pixel: fewer than wanted where the graphics allow no more. */
export interface DrawnMap {
  canvas: HTMLCanvasElement;
  ratio: number;
}

/**
 * Draws the same map once more, out of sight, as large as paper needs it. Takes seconds without a
 * graphics card. Rejects with what failed, with `ContextLostError`, and with the signal's reason
 * when it is aborted; the hidden map is gone in every case. Fonts must have been loaded.
 */
export async function renderMap(
  input: MapInput,
  camera: PrintCamera,
  ratio: number,
  signal: AbortSignal,
): Promise<DrawnMap> {
  signal.throwIfAborted();
  const container = hiddenContainer(camera);
  let map: MapLibreMap | null = null;
  try {
    map = createPrintMap(container, input, camera);
    await nextIdle(map, signal);
    map.setPixelRatio(ratio);
    await nextIdle(map, signal);
    return copyOf(map.getCanvas(), camera);
  } finally {
    map?.remove();
    container.remove();
  }
}

function createPrintMap(container: HTMLElement, input: MapInput, camera: PrintCamera): MapLibreMap {
  const map = new MapLibreMap({
    container,
    style: printStyle(input, camera),
    center: camera.center,
    zoom: camera.zoom,
    pixelRatio: LOADING_RATIO,
    maxCanvasSize: MAX_CANVAS,
    interactive: false,
    trackResize: false,
    renderWorldCopies: false,
    attributionControl: false,
    fadeDuration: 0,
    collectResourceTiming: false,
    refreshExpiredTiles: false,
    validateStyle: false,
    // The picture is taken after the frame in which it was drawn.
    canvasContextAttributes: { antialias: false, preserveDrawingBuffer: true },
  });
  map.setMissingStyleImageResolver((id) => {
    const image = drawImage(id, PRINT_ICON_SCALE);
    if (image && !map.hasImage(id)) map.addImage(id, image, { pixelRatio: PRINT_ICON_SCALE });
  });
  const points = new VillagePoints(map);
  const classes = new ProvinceClasses(map);
  map.once('style.load', () => {
    classes.update(input);
    points.update(input);
  });
  return map;
}

/** Laid out, as MapLibre reads its size, but neither seen nor reached. */
function hiddenContainer({ width, height }: PrintCamera): HTMLElement {
  const element = document.createElement('div');
  element.inert = true;
  element.setAttribute('aria-hidden', 'true');
  Object.assign(element.style, {
    position: 'fixed',
    left: '-100000px',
    top: '0',
    width: `${width}px`,
    height: `${height}px`,
    visibility: 'hidden',
  });
  document.body.append(element);
  return element;
}

/** Resolves once everything is loaded and drawn. */
function nextIdle(map: MapLibreMap, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    map.once('webglcontextlost', () => reject(new ContextLostError('WebGL context lost')));
    map.once('error', ({ error }) => reject(error));
    map.once('idle', () => {
      signal.removeEventListener('abort', onAbort);
      resolve();
    });
  });
}

function copyOf(drawn: HTMLCanvasElement, { width }: PrintCamera): DrawnMap {
  const canvas = document.createElement('canvas');
  canvas.width = drawn.width;
  canvas.height = drawn.height;
  contextOf(canvas).drawImage(drawn, 0, 0);
  return { canvas, ratio: drawn.width / width };
}
