import type { LngLat, ProvinceSummary } from '../../../data/model/index.ts';
import { type MapInput, tokensOf } from '../input.ts';

/**
 * Devices by province: what was delivered against what disadvantaged students need. Pure: the
 * drawing itself is deck.gl's, in `device-layers.ts`, loaded when it is first wanted.
 */
export interface DeviceSymbol {
  code: string;
  /** The province's label point, `[lng, lat]`, WGS 84. */
  point: LngLat;
  delivered: number;
  /** Students in need of a device. */
  need: number;
  /** Radii, CSS px: the circles' areas are as the numbers. */
  deliveredRadiusPx: number;
  needRadiusPx: number;
  outerRadiusPx: number;
}

/** From here on a province is larger than the window, and a symbol for all of it stands for nothing seen. */
export const DEVICES_MAX_ZOOM = 9.5;

/** Radius of the greatest number shown, CSS px. */
const MAX_RADIUS_PX = 14;

function known(province: ProvinceSummary): boolean {
  return province.students_in_need > 0 || province.devices_delivered > 0;
}

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

/** Symbols of provinces with numbers, the greatest first, with the greatest number as a circle of `mostPx`. */
export function deviceNumbers(
  provinces: readonly ProvinceSummary[],
  mostPx: number,
): DeviceSymbol[] {
  const shown = provinces.filter((province) => province.label_point && known(province));
  const greatest = Math.max(
    1,
    ...shown.map((province) => Math.max(province.students_in_need, province.devices_delivered)),
  );
  const radius = (value: number) => mostPx * Math.sqrt(value / greatest);
  return shown
    .map((province): DeviceSymbol => {
      const [need, delivered] = [province.students_in_need, province.devices_delivered];
      return {
        code: province.code,
        point: province.label_point as LngLat,
        delivered,
        need,
        deliveredRadiusPx: radius(delivered),
        needRadiusPx: radius(need),
        outerRadiusPx: radius(Math.max(need, delivered)),
      };
    })
    .sort((a, b) => b.outerRadiusPx - a.outerRadiusPx);
}
