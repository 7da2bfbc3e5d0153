import { type DeviceSymbol, deviceNumbers } from '../../../data/choropleth/device-numbers.ts';
import { type MapInput, tokensOf } from '../input.ts';

/**
 * Devices by province: what was delivered against what disadvantaged students need. Pure: the
 * drawing itself is deck.gl's, in `device-layers.ts`, loaded when it is first wanted.
 */
export type { DeviceSymbol };

/** From here on a province is larger than the window, and a symbol for all of it stands for nothing seen. */
export const DEVICES_MAX_ZOOM = 9.5;

/** Radius of the greatest number shown, CSS px. */
const MAX_RADIUS_PX = 14;

/** One symbol per province with numbers, the greatest first so that small ones lie above; empty where switched off. */
export function deviceSymbols(
  input: Pick<MapInput, 'summary' | 'theme' | 'view' | 'isSlide'>,
): DeviceSymbol[] {
  const { summary, view } = input;
  if (!summary || view.devices !== 'symbols' || !view.layers.includes('devices')) return [];
  return deviceNumbers(summary.provinces, maxRadiusPx(input));
}

/** The numbers behind the 3D columns: the same, drawn differently. */
export function deviceColumns(
  input: Pick<MapInput, 'summary' | 'theme' | 'view' | 'isSlide'>,
): DeviceSymbol[] {
  const { summary, view } = input;
  if (!summary || view.devices !== 'columns' || !view.layers.includes('devices')) return [];
  return deviceNumbers(summary.provinces, MAX_RADIUS_PX);
}

/** Radius of the greatest circle of a theme, CSS px. */
export function maxRadiusPx(input: Pick<MapInput, 'theme'>): number {
  return MAX_RADIUS_PX * tokensOf(input).map.symbol;
}
