import type { Layer } from '@deck.gl/core';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { isSoftwareRenderer } from './renderer.ts';

export { coverageScene } from './animation/coverage-scene.ts';
export { devicesScene } from './animation/devices-scene.ts';
export { DeviceLayers } from './device-layers.ts';

/** What contributes layers to the overlay, bottom to top. */
const SUBJECTS = ['devices', 'animation'] as const;
/** Longest that a frame of another size is kept off the screen, milliseconds. */
const HIDDEN_AT_MOST_MS = 500;

export type DeckSubject = (typeof SUBJECTS)[number];

/**
 * The one deck.gl overlay, fed one `layers` array that its subjects contribute to. Its own canvas
 * over MapLibre's (`interleaved: false`), as drawing into MapLibre's corrupts its labels:
 * https://github.com/visgl/deck.gl/issues/10700
 *
 * Nothing is pickable, as what lies below answers the pointer.
 */
export class DeckOverlay {
  readonly #map: MapLibreMap;
  readonly #overlay: MapLibreOverlay;
  readonly #layers = new Map<DeckSubject, readonly Layer[]>();
  readonly #onLost: () => void;
  #pixelRatio: number;
  /** No more pixels than this for each CSS px, whatever the map has. */
  #mostPixels = Number.POSITIVE_INFINITY;
  #isResizing = true;

  /** `onDrawn` after every frame, `onLost` where the browser takes away what it draws with; `pixelRatio` as the map's. */
  constructor(
    map: MapLibreMap,
    pixelRatio: number,
    { onDrawn, onLost }: { onDrawn: () => void; onLost: () => void },
  ) {
    this.#map = map;
    this.#pixelRatio = pixelRatio;
    this.#onLost = onLost;
    this.#overlay = new MapLibreOverlay({
      interleaved: false,
      useDevicePixels: pixelRatio,
      // Symbols and circles smooth their own edges; where the processor draws, four samples a pixel cost too much.
      deviceProps: { webgl: { antialias: !isSoftwareRenderer(map) } },
      layers: [],
      onAfterRender: () => {
        // The same listener is added but once.
        this.#overlay.getCanvas()?.addEventListener('webglcontextlost', this.#onLost);
        this.#hideMisfit();
        onDrawn();
      },
      // The map answers the pointer; deck.gl's own listeners would only cost.
      pickingRadius: 0,
      getCursor: () => 'inherit',
    });
    map.addControl(this.#overlay);
  }

  /** Takes the place of what this subject drew before. */
  show(subject: DeckSubject, layers: readonly Layer[]): void {
    this.#layers.set(subject, layers);
    this.#overlay.setProps({ layers: this.#all() });
  }

  setPixelRatio(ratio: number): void {
    this.#pixelRatio = ratio;
    this.#applyPixelRatio();
  }

  /** Coarser pixels than the map's, for what must move fast; infinite: as the map. */
  limitPixelRatio(most: number): void {
    if (most === this.#mostPixels) return;
    this.#mostPixels = most;
    this.#applyPixelRatio();
  }

  remove(): void {
    this.#overlay.getCanvas()?.removeEventListener('webglcontextlost', this.#onLost);
    this.#map.removeControl(this.#overlay);
  }

  #applyPixelRatio(): void {
    this.#isResizing = true;
    // The layers go with it anew: a changed ratio alone is no reason for deck.gl to draw.
    this.#overlay.setProps({
      useDevicePixels: Math.min(this.#pixelRatio, this.#mostPixels),
      layers: this.#all(),
    });
  }

  /**
   * For a frame after its ratio has changed deck.gl draws for the new size into a canvas of the old one:
   * everything would stand somewhere else, twice as large. That frame is not shown.
   */
  #hideMisfit(): void {
    const canvas = this.#overlay.getCanvas();
    if (!canvas) return;
    const wanted = canvas.clientWidth * Math.min(this.#pixelRatio, this.#mostPixels);
    const isMisfit = this.#isResizing && Math.abs(canvas.width - wanted) > 2;
    this.#isResizing = false;
    canvas.style.visibility = isMisfit ? 'hidden' : '';
    // A canvas that can be no larger never fits: then it is shown as it is.
    if (isMisfit) setTimeout(() => canvas.style.removeProperty('visibility'), HIDDEN_AT_MOST_MS);
  }

  #all(): Layer[] {
    return SUBJECTS.flatMap((subject) => this.#layers.get(subject) ?? []);
  }
}
