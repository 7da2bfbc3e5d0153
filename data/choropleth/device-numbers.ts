import type { LngLat, ProvinceSummary } from '../model/index.ts';

/** What was delivered to a province against what its disadvantaged students need. */
export interface DeviceSymbol {
  code: string;
  /** The province's label point, `[lng, lat]`, WGS 84. */
  point: LngLat;
  delivered: number;
  /** Students in need of a device. */
  need: number;
  /** Radii, CSS px, or pt on paper: the circles’ areas are as the numbers. */
  deliveredRadiusPx: number;
  needRadiusPx: number;
  outerRadiusPx: number;
}

function known(province: ProvinceSummary): boolean {
  return province.students_in_need > 0 || province.devices_delivered > 0;
}

/** The greatest number of a province that is drawn, need or delivered; at least 1. */
export function greatestOf(provinces: readonly ProvinceSummary[]): number {
  return Math.max(
    1,
    ...provinces
      .filter((province) => province.label_point && known(province))
      .map((province) => Math.max(province.students_in_need, province.devices_delivered)),
  );
}

/**
 * One symbol per province with numbers, the greatest first so that small ones lie above.
 *
 * @param maxRadius of the `greatest` number; pass the same `greatest` for maps that are compared.
 */
export function deviceNumbers(
  provinces: readonly ProvinceSummary[],
  maxRadius: number,
  greatest = greatestOf(provinces),
): DeviceSymbol[] {
  const radius = (value: number) => maxRadius * Math.sqrt(value / greatest);
  return provinces
    .filter((province) => province.label_point && known(province))
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
