import type { GeoJSONSource, LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import type { MapInput } from './input.ts';
import { contextMinZoom, REGISTER_SOURCE } from './layers/villages.ts';
import { registerPoints, type VillageRows, type Window } from './register-points.ts';

/** What is worked out beyond each edge of the window, as a share of it, so that a small move shows no gap. */
const MARGIN = 0.25;

const UNCOVERED_LAYERS = ['village-partial', 'village-none'] as const;

/** Keeps the map's villages of the register in step with the input and, where there is context to see, with the camera. */
export class VillagePoints {
  readonly #map: MapLibreMap;
  #input: MapInput | null = null;
  #shown: { villages: VillageRows; showsContext: boolean } | null = null;
  #release: (() => void) | null = null;

  constructor(map: MapLibreMap) {
    this.#map = map;
    map.on('moveend', () => this.#show(true));
  }

  /** After the style of this input has been applied. */
  update(input: MapInput): void {
    this.#input = input;
    if (!input.villages) this.#shown = null;
    else this.#show(false);
  }

  /**
   * Keeps the uncovered villages of the tiles on the screen until those of the register are there:
   * call before the layers change over. A filter's map then follows the old one without a blank between.
   */
  holdTiles(layers: readonly LayerSpecification[]): void {
    const map = this.#map;
    const held = layers
      .filter(({ id }) => UNCOVERED_LAYERS.some((one) => one === id) && map.getLayer(id))
      .map((layer) => ({ ...layer, id: `${layer.id}-held` }));
    const [lowest] = UNCOVERED_LAYERS;
    for (const layer of held) if (!map.getLayer(layer.id)) map.addLayer(layer, lowest);
    const onRender = () => {
      const isThere = map.getSource(REGISTER_SOURCE) && map.isSourceLoaded(REGISTER_SOURCE);
      if (this.#shown && isThere) this.#release?.();
    };
    this.#release = () => {
      this.#release = null;
      map.off('render', onRender);
      for (const { id } of held) if (map.getLayer(id)) map.removeLayer(id);
    };
    map.on('render', onRender);
  }

  /** Takes villages that are held on the screen off it: something else shows them now. */
  release(): void {
    this.#release?.();
  }

  #show(hasMoved: boolean): void {
    const { villages, view } = this.#input ?? {};
    const source = this.#map.getSource<GeoJSONSource>(REGISTER_SOURCE);
    if (!this.#input || !villages || !view || !source) return;
    const isContextOn = view.layers.includes('covered') || view.layers.includes('unknown');
    const showsContext = isContextOn && this.#map.getZoom() >= contextMinZoom(this.#input);
    const isSame = this.#shown?.villages === villages && this.#shown.showsContext === showsContext;
    if (isSame && !(hasMoved && showsContext)) return;
    this.#shown = { villages, showsContext };
    void source.setData(registerPoints(villages, windowOf(this.#map), showsContext));
  }
}

function windowOf(map: MapLibreMap): Window {
  const bounds = map.getBounds();
  const [west, south, east, north] = [
    bounds.getWest(),
    bounds.getSouth(),
    bounds.getEast(),
    bounds.getNorth(),
  ];
  const [dx, dy] = [(east - west) * MARGIN, (north - south) * MARGIN];
  return { bbox: [west - dx, south - dy, east + dx, north + dy], zoom: map.getZoom() };
}
