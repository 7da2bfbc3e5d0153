import type { Map as MapLibreMap } from 'maplibre-gl';
import type { DeviceOverlay } from './device-overlay.ts';
import type { MapInput } from './input.ts';

/**
 * Fetches deck.gl when devices are first wanted and not before the villages are on the screen: it
 * is as large as the rest of the page together.
 */
export class Devices {
  readonly #map: MapLibreMap;
  readonly #onFailure: (reason: string) => void;
  #input: MapInput;
  #overlay: DeviceOverlay | null = null;
  #state: 'waiting' | 'loading' | 'drawn' = 'waiting';
  #isAllowed = false;
  #isRemoved = false;
  #pixelRatio = 1;

  constructor(map: MapLibreMap, input: MapInput, onFailure: (reason: string) => void) {
    this.#map = map;
    this.#input = input;
    this.#onFailure = onFailure;
  }

  /** True where devices are on the screen, or switched off. */
  get isComplete(): boolean {
    return !isSwitchedOn(this.#input) || this.#state === 'drawn';
  }

  /** The villages are drawn: deck.gl may come. */
  allow(): void {
    this.#isAllowed = true;
    this.update(this.#input);
  }

  update(input: MapInput): void {
    this.#input = input;
    if (this.#overlay) this.#overlay.update(input);
    else if (this.#isAllowed && isSwitchedOn(input) && input.summary) this.#load();
  }

  setPixelRatio(ratio: number): void {
    this.#pixelRatio = ratio;
    this.#overlay?.setPixelRatio(ratio);
  }

  remove(): void {
    this.#isRemoved = true;
    this.#overlay?.remove();
  }

  #load(): void {
    if (this.#state !== 'waiting') return;
    this.#state = 'loading';
    import('./device-overlay.ts').then(
      (chunk) => {
        if (this.#isRemoved) return;
        this.#overlay = new chunk.DeviceOverlay(
          this.#map,
          this.#input,
          this.#pixelRatio,
          this.#onDrawn,
        );
      },
      (error: unknown) => {
        this.#state = 'waiting';
        this.#onFailure(String(error));
      },
    );
  }

  #onDrawn = (): void => {
    if (this.#state === 'drawn') return;
    this.#state = 'drawn';
    // Whoever waits for the map to rest hears of it once more.
    this.#map.triggerRepaint();
  };
}

function isSwitchedOn({ view }: MapInput): boolean {
  return view.layers.includes('devices');
}
