import type { Layer } from '@deck.gl/core';
import { ColumnLayer, ScatterplotLayer } from '@deck.gl/layers';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { rgbOf } from '../theme/contrast.ts';
import type { DeckOverlay } from './deck-overlay.ts';
import { type MapInput, tokensOf } from './input.ts';
import {
  DEVICES_MAX_ZOOM,
  type DeviceSymbol,
  deviceColumns,
  deviceSymbols,
} from './layers/device-symbols.ts';

/**
 * Devices delivered and needed, as circles or as 3D columns. Circles are translucent, so that an
 * uncovered village under one is still seen.
 */
export class DeviceLayers {
  readonly #map: MapLibreMap;
  readonly #overlay: DeckOverlay;
  #input: MapInput;
  #isShown = true;
  #isPaused = false;

  constructor(map: MapLibreMap, overlay: DeckOverlay, input: MapInput) {
    this.#map = map;
    this.#overlay = overlay;
    this.#input = input;
    this.#show();
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
    if (!isSame) this.#show();
  }

  /** Steps aside for an animation of the same, and comes back. */
  pause(isPaused: boolean): void {
    if (this.#isPaused === isPaused) return;
    this.#isPaused = isPaused;
    this.#show();
  }

  remove(): void {
    this.#map.off('zoomend', this.#onZoom);
  }

  #onZoom = (): void => {
    const isShown = this.#map.getZoom() < DEVICES_MAX_ZOOM;
    const isColumns = this.#input.view.devices === 'columns';
    if (isShown !== this.#isShown || isColumns) this.#show();
  };

  #show(): void {
    const zoom = this.#map.getZoom();
    this.#isShown = zoom < DEVICES_MAX_ZOOM;
    const isSeen = this.#isShown && !this.#isPaused;
    this.#overlay.show('devices', isSeen ? layersOf(this.#input, zoom) : []);
  }
}

function layersOf(input: MapInput, zoom: number): Layer[] {
  return [
    ...deviceCircles(deviceSymbols(input), input),
    ...deviceColumnLayers(deviceColumns(input), input, zoom),
  ];
}

type Rgba = [number, number, number, number];

function ink(input: Pick<MapInput, 'theme'>, alpha: number): Rgba {
  return [...rgbOf(tokensOf(input).color.devices), alpha];
}

/** How far the numbers of an animation have come. */
export interface Growth {
  /** What has been delivered, as a share of the symbol's own number. */
  shareOf: (symbol: DeviceSymbol) => number;
  /** Another number whenever `shareOf` answers anything else. */
  at: number;
  /** The number that the highest column stands for. */
  greatest: number;
}

/** Areas of circles as the numbers. */
export function deviceCircles(
  data: readonly DeviceSymbol[],
  input: Pick<MapInput, 'theme'>,
  growth?: Growth,
): Layer[] {
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
      getRadius: (symbol) => symbol.deliveredRadiusPx * Math.sqrt(growth?.shareOf(symbol) ?? 1),
      updateTriggers: { getRadius: growth?.at },
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

/** Heights of columns as the numbers. */
export function deviceColumnLayers(
  data: readonly DeviceSymbol[],
  input: Pick<MapInput, 'theme'>,
  zoom: number,
  growth?: Growth,
): Layer[] {
  if (data.length === 0) return [];
  const greatest =
    growth?.greatest ?? Math.max(...data.map(({ need, delivered }) => Math.max(need, delivered)));
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
      getElevation: (symbol) => symbol.delivered * (growth?.shareOf(symbol) ?? 1),
      updateTriggers: { getElevation: growth?.at },
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
