/** The six socio-economic regions of Resolution 81/2023/QH15. */
export type Region =
  | 'northern_uplands'
  | 'red_river'
  | 'central_coast'
  | 'central_highlands'
  | 'south_east'
  | 'mekong';

/** What the sample assumes of a province. All weights are relative, chosen by hand, invented. */
interface Traits {
  region: Region;
  /** Weight in programme list I (villages without signal on 1 January 2021). */
  gapsI: number;
  /** Weight in list II (found in 2023). */
  gapsII: number;
  /** Weight among the villages still without signal at the end of 2023. */
  gapsLeft: number;
  /** Assumed share of villages that are especially disadvantaged; scaled to the published total. */
  disadvantagedShare: number;
}

/**
 * code, region, gapsI, gapsII, gapsLeft, disadvantaged share. Bạc Liêu never had a gap (ministry,
 * March 2022) and Quảng Ngãi has none left; provinces of the deltas and cities have few or none.
 * Disadvantaged villages lie in 41 provinces, as Decision 612/QĐ-UBDT of 2021 says.
 */
const ROWS: readonly (readonly [string, Region, number, number, number, number])[] = [
  ['01', 'red_river', 0, 0, 0, 0],
  ['02', 'northern_uplands', 230, 170, 70, 0.55],
  ['04', 'northern_uplands', 215, 150, 62, 0.6],
  ['06', 'northern_uplands', 160, 110, 34, 0.45],
  ['08', 'northern_uplands', 70, 80, 24, 0.35],
  ['10', 'northern_uplands', 85, 95, 26, 0.28],
  ['11', 'northern_uplands', 210, 150, 66, 0.6],
  ['12', 'northern_uplands', 140, 110, 48, 0.5],
  ['14', 'northern_uplands', 215, 150, 60, 0.45],
  ['15', 'northern_uplands', 110, 95, 30, 0.3],
  ['17', 'northern_uplands', 50, 60, 10, 0.3],
  ['19', 'northern_uplands', 35, 30, 5, 0.15],
  ['20', 'northern_uplands', 120, 110, 26, 0.4],
  ['22', 'red_river', 15, 15, 3, 0.03],
  ['24', 'northern_uplands', 20, 25, 3, 0.08],
  ['25', 'northern_uplands', 20, 25, 3, 0.08],
  ['26', 'red_river', 2, 2, 0, 0.01],
  ['27', 'red_river', 0, 0, 0, 0],
  ['30', 'red_river', 0, 0, 0, 0],
  ['31', 'red_river', 2, 2, 0, 0],
  ['33', 'red_river', 0, 0, 0, 0],
  ['34', 'red_river', 0, 0, 0, 0],
  ['35', 'red_river', 0, 0, 0, 0],
  ['36', 'red_river', 0, 0, 0, 0],
  ['37', 'red_river', 2, 4, 0, 0.02],
  ['38', 'central_coast', 95, 90, 24, 0.08],
  ['40', 'central_coast', 170, 140, 46, 0.15],
  ['42', 'central_coast', 18, 20, 2, 0.02],
  ['44', 'central_coast', 50, 45, 12, 0.08],
  ['45', 'central_coast', 45, 40, 10, 0.1],
  ['46', 'central_coast', 12, 14, 2, 0.03],
  ['48', 'central_coast', 0, 0, 0, 0],
  ['49', 'central_coast', 95, 75, 26, 0.14],
  ['51', 'central_coast', 24, 16, 0, 0.1],
  ['52', 'central_coast', 18, 22, 4, 0.06],
  ['54', 'central_coast', 18, 18, 4, 0.06],
  ['56', 'central_coast', 14, 14, 3, 0.06],
  ['58', 'central_coast', 8, 8, 1, 0.08],
  ['60', 'central_coast', 10, 12, 1, 0.02],
  ['62', 'central_highlands', 75, 55, 22, 0.3],
  ['64', 'central_highlands', 95, 70, 22, 0.2],
  ['66', 'central_highlands', 80, 60, 18, 0.2],
  ['67', 'central_highlands', 40, 38, 9, 0.2],
  ['68', 'central_highlands', 32, 32, 7, 0.07],
  ['70', 'south_east', 26, 26, 4, 0.06],
  ['72', 'south_east', 3, 5, 0, 0],
  ['74', 'south_east', 0, 0, 0, 0],
  ['75', 'south_east', 4, 6, 0, 0],
  ['77', 'south_east', 0, 2, 0, 0],
  ['79', 'south_east', 0, 0, 0, 0],
  ['80', 'mekong', 2, 3, 0, 0],
  ['82', 'mekong', 0, 0, 0, 0],
  ['83', 'mekong', 0, 0, 0, 0],
  ['84', 'mekong', 1, 2, 0, 0.04],
  ['86', 'mekong', 0, 0, 0, 0],
  ['87', 'mekong', 1, 2, 0, 0],
  ['89', 'mekong', 2, 3, 0, 0.02],
  ['91', 'mekong', 4, 6, 1, 0.02],
  ['92', 'mekong', 0, 0, 0, 0],
  ['93', 'mekong', 0, 0, 0, 0],
  ['94', 'mekong', 1, 2, 0, 0.05],
  ['95', 'mekong', 0, 0, 0, 0.02],
  ['96', 'mekong', 3, 5, 0, 0],
];

/** Traits by code of the scheme of 63, in the order of the codes. */
const TRAITS: ReadonlyMap<string, Traits> = new Map(
  ROWS.map(([code, region, gapsI, gapsII, gapsLeft, disadvantagedShare]) => [
    code,
    { region, gapsI, gapsII, gapsLeft, disadvantagedShare },
  ]),
);

/** Traits of a province of the 63; throws `RangeError` on a code that is none of them. */
export function traitsOf(code2021: string): Traits {
  const traits = TRAITS.get(code2021);
  if (!traits) throw new RangeError(`no province of 2021 has the code "${code2021}"`);
  return traits;
}
