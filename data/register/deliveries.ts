import type { DeviceLot, Province, Scheme } from '../model/index.ts';

export interface Deliveries {
  /** Devices handed over by each date, of all lots. */
  national: readonly number[];
  /** The same by province code; only provinces of the scheme. */
  byProvince: ReadonlyMap<string, readonly number[]>;
}

/**
 * Devices handed over by each of some dates on one administrative map: the sums of
 * `devices_delivered` that the summary of each date has.
 *
 * @param dates ISO, oldest first.
 */
export function deliveriesByDate(
  lots: readonly DeviceLot[],
  provinces: readonly Pick<Province, 'scheme' | 'code'>[],
  scheme: Scheme,
  dates: readonly string[],
): Deliveries {
  const byProvince = new Map<string, number[]>();
  for (const { scheme: of, code } of provinces) {
    if (of === scheme) byProvince.set(code, new Array<number>(dates.length).fill(0));
  }
  const national = new Array<number>(dates.length).fill(0);
  for (const lot of lots) {
    const own = byProvince.get(lot[`province_code_${scheme}`] ?? '');
    dates.forEach((date, step) => {
      if (lot.date > date) return;
      const delivered = lot.delivered ?? 0;
      national[step] = (national[step] as number) + delivered;
      if (own) own[step] = (own[step] as number) + delivered;
    });
  }
  return { national, byProvince };
}
