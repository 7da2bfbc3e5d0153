import { difference, featureCollection, polygon, union } from '@turf/turf';
import type { Position } from 'geojson';
import { regrid } from './divide.ts';
import { fromParts, onGrid, type Province, partsOf } from './types.ts';

interface Land {
  name: string;
  /** Code in the scheme of 63. */
  province: string;
  /** Outline as drawn by hand, [lng, lat], anticlockwise, not closed. */
  outline: readonly Position[];
}

/** Inhabited islands that Natural Earth leaves out, in the size and place that they have. */
// biome-ignore format: positions read better in rows
const ISLANDS: readonly Land[] = [
  {
    name: 'Bạch Long Vĩ',
    province: '31',
    outline: [[107.716, 20.125], [107.728, 20.123], [107.743, 20.138], [107.736, 20.143], [107.721, 20.135]],
  },
  {
    name: 'Cồn Cỏ',
    province: '45',
    outline: [[107.331, 17.158], [107.336, 17.152], [107.344, 17.155], [107.346, 17.163], [107.339, 17.167]],
  },
  {
    name: 'Cù Lao Chàm',
    province: '49',
    outline: [
      [108.522, 15.918], [108.536, 15.924], [108.533, 15.945], [108.511, 15.97],
      [108.483, 15.985], [108.477, 15.978], [108.5, 15.957], [108.507, 15.934],
    ],
  },
  {
    name: 'Lý Sơn',
    province: '51',
    outline: [
      [109.09, 15.377], [109.105, 15.368], [109.129, 15.37], [109.148, 15.38],
      [109.146, 15.387], [109.125, 15.388], [109.107, 15.391], [109.093, 15.388],
    ],
  },
  {
    name: 'Nam Du',
    province: '91',
    outline: [[104.348, 9.668], [104.362, 9.675], [104.366, 9.697], [104.355, 9.706], [104.345, 9.69]],
  },
  {
    name: 'Thổ Chu',
    province: '91',
    outline: [
      [103.462, 9.292], [103.48, 9.286], [103.502, 9.298], [103.497, 9.309],
      [103.478, 9.318], [103.463, 9.324], [103.456, 9.308],
    ],
  },
  {
    name: 'Hòn Khoai',
    province: '96',
    outline: [[104.829, 8.418], [104.84, 8.427], [104.838, 8.445], [104.827, 8.449], [104.823, 8.433]],
  },
];

/** River mouths that Natural Earth cuts too deep into the land; what others own is left to them. */
// biome-ignore format: positions read better in rows
const RIVER_MOUTHS: readonly Land[] = [
  {
    name: 'Cần Giờ: the mangroves between the Soài Rạp and the Thị Vải',
    province: '79',
    outline: [
      [106.72, 10.67], [106.74, 10.6], [106.745, 10.53], [106.775, 10.46], [106.8, 10.4],
      [106.86, 10.38], [106.93, 10.385], [106.975, 10.41], [107.0, 10.46], [107.03, 10.51],
      [107.04, 10.56], [107.04, 10.64], [107.0, 10.71], [106.88, 10.68], [106.8, 10.71],
    ],
  },
  {
    name: 'Đình Vũ and Thủy Nguyên, west of the Bạch Đằng',
    province: '31',
    outline: [
      [106.6, 21.03], [106.6, 20.8], [106.72, 20.72], [106.76, 20.77], [106.8, 20.82],
      [106.8, 20.845], [106.785, 20.92], [106.745, 20.98], [106.66, 21.03],
    ],
  },
  {
    name: 'Quảng Yên with the island of Hà Nam, east of the Bạch Đằng',
    province: '22',
    outline: [
      [106.66, 21.03], [106.745, 20.98], [106.785, 20.92], [106.8, 20.845], [106.86, 20.845],
      [106.93, 20.9], [106.95, 20.94], [106.9, 20.99], [106.8, 21.04], [106.7, 21.04],
    ],
  },
];

/** The provinces with their missing islands, each as one more part of its province. */
export function addIslands(provinces: readonly Province[]): Province[] {
  return provinces.map((province) => {
    const added = ISLANDS.filter((island) => island.province === province.properties.code);
    if (added.length === 0) return province;
    const rings = added.map(({ outline }) => [[...outline, ...outline.slice(0, 1)].map(onGrid)]);
    return { ...province, geometry: fromParts([...partsOf(province.geometry), ...rings]) };
  });
}

/** The provinces with the land of `RIVER_MOUTHS` that no province has yet. */
export function fillRiverMouths(provinces: ReadonlyMap<string, Province>): Map<string, Province> {
  const result = new Map(provinces);
  for (const { name, province: code, outline } of RIVER_MOUTHS) {
    const owner = result.get(code);
    if (!owner) throw new Error(`${name}: no province ${code}`);
    const land = polygon([[...outline, ...outline.slice(0, 1)].map(onGrid)]);
    const others = [...result.values()].filter((province) => province !== owner);
    const free = difference(featureCollection([land, ...others]));
    const filled = free && union(featureCollection([owner, regrid(free, code)]));
    if (filled) result.set(code, regrid(filled, code));
  }
  return result;
}
