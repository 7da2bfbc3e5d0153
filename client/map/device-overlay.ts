import { ColumnLayer, ScatterplotLayer } from '@deck.gl/layers';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { rgbOf } from '../theme/contrast.ts';
import { type MapInput, tokensOf } from './input.ts';
import {
  DEVICES_MAX_ZOOM,
  type DeviceSymbol,
  deviceColumns,
  deviceSymbols,
} from './layers/device-symbols.ts';

/**
 * The one deck.gl overlay: devices delivered and needed, as circles or as 3D columns. Its own
 * canvas over MapLibre's (`interleaved: false`), as drawing into MapLibre's corrupts its labels:
 * https://github.com/visgl/deck.gl/issues/10700
 *
 * Circles are translucent, so that an uncovered village under one is still seen; nothing is
 * pickable, as the province below answers the pointer.
 */
export class DeviceOverlay {
  readonly #map: MapLibreMap;
  readonly #overlay: MapLibreOverlay;
  #input: MapInput;
  #isShown = true;

  /** `onDrawn` after every frame; `pixelRatio` as the map's. */
  constructor(map: MapLibreMap, input: MapInput, pixelRatio: number, onDrawn: () => void) {
    this.#map = map;
    this.#input = input;
    this.#overlay = new MapLibreOverlay({
      interleaved: false,
      useDevicePixels: pixelRatio,
      layers: this.#layers(),
      onAfterRender: onDrawn,
      // The map answers the pointer; deck.gl's own listeners would only cost.
      pickingRadius: 0,
      getCursor: () => 'inherit',
    });
    map.addControl(this.#overlay);
    map.on('zoomend', this.#onZoom);
  }

  /** Redraws where something it shows has changed; keeps the data's identity otherwise. */
  update(input: MapInput): void {
    const previous = this.#input;
    this.#input = input;
    const isSame =
      previous.summary === input.summary &&
      previous.theme === input.theme &&
      previous.view.devices === input.view.devices &&
      previous.view.layers.includes('devices') === input.view.layers.includes('devices');
    if (!isSame) this.#overlay.setProps({ layers: this.#layers() });
  }

  setPixelRatio(ratio: number): void {
    // The layers go with it anew: a changed ratio alone is no reason for deck.gl to draw.
    this.#overlay.setProps({ useDevicePixels: ratio, layers: this.#layers() });
  }

  remove(): void {
    this.#map.off('zoomend', this.#onZoom);
    this.#map.removeControl(this.#overlay);
  }

  #onZoom = (): void => {
    const isShown = this.#map.getZoom() < DEVICES_MAX_ZOOM;
    const isColumns = this.#input.view.devices === 'columns';
    if (isShown !== this.#isShown || isColumns) this.#overlay.setProps({ layers: this.#layers() });
  };

  #layers() {
    const zoom = this.#map.getZoom();
    this.#isShown = zoom < DEVICES_MAX_ZOOM;
    return this.#isShown ? [...circles(this.#input), ...columns(this.#input, zoom)] : [];
  }
}

type Rgba = [number, number, number, number];

function ink(input: MapInput, alpha: number): Rgba {
  return [...rgbOf(tokensOf(input).color.devices), alpha];
}

function circles(input: MapInput) {
  const data = deviceSymbols(input);
  if (data.length === 0) return [];
  const base = {
    data,
    radiusUnits: 'pixels' as const,
    lineWidthUnits: 'pixels' as const,
    getPosition: ({ point }: DeviceSymbol) => point,
  };
  const line = tokensOf(input).map.line;
  return [
    new ScatterplotLayer<DeviceSymbol>({
      ...base,
      id: 'devices-delivered',
      stroked: false,
      getRadius: ({ deliveredRadiusPx }) => deliveredRadiusPx,
      getFillColor: ink(input, 84),
    }),
    new ScatterplotLayer<DeviceSymbol>({
      ...base,
      id: 'devices-need',
      filled: false,
      stroked: true,
      getRadius: ({ needRadiusPx }) => needRadiusPx,
      getLineColor: ink(input, 180),
      getLineWidth: 1.2 * line,
    }),
  ];
}

/** Height of the greatest column at zoom 5, metres; halves with every zoom level, so that it stays in the window. */
const COLUMN_METERS = 220_000;

function columns(input: MapInput, zoom: number) {
  const data = deviceColumns(input);
  if (data.length === 0) return [];
  const greatest = Math.max(...data.map(({ need, delivered }) => Math.max(need, delivered)));
  const base = {
    data,
    diskResolution: 12,
    radius: 4,
    radiusUnits: 'pixels' as const,
    extruded: true,
    elevationScale: (COLUMN_METERS * 2 ** (5 - zoom)) / greatest,
    getPosition: ({ point }: DeviceSymbol) => point,
  };
  return [
    new ColumnLayer<DeviceSymbol>({
      ...base,
      id: 'columns-delivered',
      offset: [-1.1, 0],
      getElevation: ({ delivered }) => delivered,
      getFillColor: ink(input, 255),
    }),
    new ColumnLayer<DeviceSymbol>({
      ...base,
      id: 'columns-need',
      offset: [1.1, 0],
      getElevation: ({ need }) => need,
      getFillColor: ink(input, 90),
    }),
  ];
}
