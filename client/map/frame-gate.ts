import type { Map as MapLibreMap, MapSourceDataEvent } from 'maplibre-gl';
import { isJump } from './camera.ts';

/** Longest that a change is kept off the screen, milliseconds; what takes longer is drawn as it comes. */
const LONGEST_MS = 250;

/**
 * Draws a change of the view in one frame. Left alone, MapLibre draws at once what is there and again
 * for each tile that its worker has made anew; where the processor draws, each of those frames keeps
 * the main thread, and so the next tile, waiting for some 80 ms.
 */
export class FrameGate {
  readonly #map: MapLibreMap;
  /** Sources whose new data the worker has, and whether it has taken it in. */
  readonly #awaited = new Map<string, boolean>();
  #isShut = false;
  #isWanted = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(map: MapLibreMap) {
    this.#map = map;
    const draw = map.triggerRepaint.bind(map);
    // MapLibre has no switch for this; every frame of its own begins by this public method.
    map.triggerRepaint = () => {
      if (this.#isShut) this.#isWanted = true;
      else draw();
    };
    map.on('dataloading', this.#onLoading);
    map.on('data', this.#onData);
    map.on('movestart', (event) => {
      if (!isJump(map, event)) this.open();
    });
  }

  /** Makes a change and keeps it off the screen until what it gave the workers to do is done. Not while the map moves. */
  during(change: () => void): void {
    if (this.#map.isMoving()) {
      change();
      return;
    }
    this.#isShut = true;
    clearTimeout(this.#timer);
    // Before the change, so that one that fails leaves no map that is never drawn again.
    this.#timer = setTimeout(this.open, LONGEST_MS);
    change();
    if (this.#awaited.size === 0) this.open();
  }

  open = (): void => {
    clearTimeout(this.#timer);
    this.#isShut = false;
    this.#awaited.clear();
    if (!this.#isWanted) return;
    this.#isWanted = false;
    this.#map.triggerRepaint();
  };

  #onLoading = (event: object): void => {
    const { sourceId, tile } = event as Partial<MapSourceDataEvent>;
    const isOfChange = this.#isShut && sourceId && !tile;
    if (isOfChange && this.#map.getSource(sourceId)?.type === 'geojson') {
      this.#awaited.set(sourceId, false);
    }
  };

  #onData = (event: object): void => {
    const { sourceId, sourceDataType } = event as Partial<MapSourceDataEvent>;
    if (!this.#isShut || !sourceId || !this.#awaited.has(sourceId)) return;
    // Only from then on does the source count its tiles as out of date.
    if (sourceDataType === 'content') this.#awaited.set(sourceId, true);
    const isDone = ([id, hasContent]: [string, boolean]) =>
      !this.#map.getSource(id) || (hasContent && this.#map.isSourceLoaded(id));
    if ([...this.#awaited].every(isDone)) this.open();
  };
}
