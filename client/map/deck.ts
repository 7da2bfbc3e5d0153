import type { Map as MapLibreMap } from 'maplibre-gl';
import type { DeckOverlay } from './deck-overlay.ts';
import type { DeviceLayers } from './device-layers.ts';
import type { MapInput } from './input.ts';

type Chunk = typeof import('./deck-overlay.ts');

/** What deck.gl draws with, once its chunk is there. */
export interface DeckParts extends Pick<Chunk, 'coverageScene' | 'devicesScene'> {
  overlay: DeckOverlay;
  devices: DeviceLayers;
}

interface DeckEvents {
  /** It cannot be had, and why. */
  onFailure: (reason: string) => void;
  /** The browser took away what it draws with, which is not what the map draws with. */
  onContextLost: () => void;
}

/**
 * Fetches deck.gl when devices or an animation are first wanted and not before the villages are on
 * the screen: it is as large as the rest of the page together.
 */
export class Deck {
  readonly #map: MapLibreMap;
  readonly #events: DeckEvents;
  #input: MapInput;
  #loading: Promise<DeckParts> | null = null;
  #parts: DeckParts | null = null;
  #isDrawn = false;
  #isRemoved = false;
  #pixelRatio = 1;
  readonly #allowed: Promise<void>;
  #allow: (() => void) | null = null;

  constructor(map: MapLibreMap, input: MapInput, events: DeckEvents) {
    this.#map = map;
    this.#input = input;
    this.#events = events;
    this.#allowed = new Promise((resolve) => {
      this.#allow = resolve;
    });
  }

  /** True where devices are on the screen, or switched off. */
  get isComplete(): boolean {
    return !isSwitchedOn(this.#input) || this.#isDrawn;
  }

  /** The villages are drawn: deck.gl may come. */
  allow(): void {
    this.#allow?.();
    this.#allow = null;
    this.update(this.#input);
  }

  update(input: MapInput): void {
    this.#input = input;
    if (this.#parts) this.#parts.devices.update(input);
    // Whoever else waits for it tells of a failure in its own place.
    else if (!this.#allow && isSwitchedOn(input) && input.summary) this.parts().catch(() => {});
  }

  /** Loads what is not there yet; waits for the villages. Rejects where the chunk cannot be had, which the map's status tells too. */
  parts(): Promise<DeckParts> {
    this.#loading ??= this.#load();
    return this.#loading;
  }

  setPixelRatio(ratio: number): void {
    this.#pixelRatio = ratio;
    this.#parts?.overlay.setPixelRatio(ratio);
  }

  remove(): void {
    this.#isRemoved = true;
    this.#parts?.devices.remove();
    this.#parts?.overlay.remove();
  }

  async #load(): Promise<DeckParts> {
    await this.#allowed;
    try {
      const chunk = await import('./deck-overlay.ts');
      if (this.#isRemoved) throw new Error('the map was closed');
      const overlay = new chunk.DeckOverlay(this.#map, this.#pixelRatio, {
        onDrawn: this.#onDrawn,
        onLost: this.#events.onContextLost,
      });
      const devices = new chunk.DeviceLayers(this.#map, overlay, this.#input);
      const { coverageScene, devicesScene } = chunk;
      this.#parts = { overlay, devices, coverageScene, devicesScene };
      return this.#parts;
    } catch (error) {
      this.#loading = null;
      if (!this.#isRemoved) this.#events.onFailure(String(error));
      throw error;
    }
  }

  #onDrawn = (): void => {
    if (this.#isDrawn) return;
    this.#isDrawn = true;
    // Whoever waits for the map to rest hears of it once more.
    this.#map.triggerRepaint();
  };
}

function isSwitchedOn({ view }: MapInput): boolean {
  return view.layers.includes('devices');
}
