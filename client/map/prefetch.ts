import type { Map as MapLibreMap } from 'maplibre-gl';
import { provinceTilesDate } from '../../data/api/addresses.ts';
import { SCHEMES } from '../../data/model/index.ts';
import { mayPrefetch, prefetch } from '../api/prefetch.ts';
import { whenIdle } from '../state/idle.ts';
import { type MapInput, schemeShown, tileTemplate } from './input.ts';
import { PROVINCES_BOUNDS, PROVINCES_MAX_ZOOM } from './layers/provinces.ts';

/**
 * Fetches the boundaries of the other administrative maps for what is looked at, once nothing else
 * is loading: the browser keeps them, so that the switch waits for no tile. Nothing on a line on
 * which the reader saves data, nothing where the page holds all that it can show, and nothing twice.
 *
 * @param isReady false while there is still something that the reader waits for.
 */
export class SchemePrefetch {
  readonly #map: MapLibreMap;
  readonly #input: () => MapInput;
  readonly #isReady: () => boolean;
  readonly #stop = new AbortController();
  #isWaiting = false;

  constructor(map: MapLibreMap, input: () => MapInput, isReady: () => boolean) {
    this.#map = map;
    this.#input = input;
    this.#isReady = isReady;
    map.on('idle', this.#onIdle);
  }

  stop(): void {
    this.#map.off('idle', this.#onIdle);
    this.#stop.abort();
  }

  #onIdle = (): void => {
    if (this.#isWaiting || !mayPrefetch() || !this.#isReady()) return;
    this.#isWaiting = true;
    whenIdle(() => {
      this.#isWaiting = false;
      if (!this.#stop.signal.aborted) this.#fetchAll();
    });
  };

  #fetchAll(): void {
    for (const address of otherBoundaries(this.#input(), tilesInView(this.#map))) {
      void prefetch(address, this.#stop.signal);
    }
  }
}

interface Tile {
  z: number;
  x: number;
  y: number;
}

/** Addresses of tiles of the boundaries on every administrative map but the one shown. */
export function otherBoundaries(input: MapInput, tiles: readonly Tile[]): string[] {
  const shown = schemeShown(input);
  if (shown === null) return [];
  return SCHEMES.filter((scheme) => scheme !== shown).flatMap((scheme) => {
    const template = tileTemplate(input, 'provinces', provinceTilesDate(scheme));
    return tiles.map(({ z, x, y }) =>
      template.replace('{z}', `${z}`).replace('{x}', `${x}`).replace('{y}', `${y}`),
    );
  });
}

/** The tiles that the boundaries of the window are cut into. */
function tilesInView(map: MapLibreMap): Tile[] {
  const [west, south, east, north] = PROVINCES_BOUNDS;
  return map
    .coveringTiles({ tileSize: 512, minzoom: 0, maxzoom: PROVINCES_MAX_ZOOM })
    .map(({ canonical }) => canonical)
    .filter(({ z, x, y }) => {
      const side = 2 ** z;
      const lng = (column: number) => (column / side) * 360 - 180;
      const lat = (row: number) =>
        (Math.atan(Math.sinh(Math.PI * (1 - (2 * row) / side))) * 180) / Math.PI;
      return lng(x + 1) > west && lng(x) < east && lat(y) > south && lat(y + 1) < north;
    });
}
