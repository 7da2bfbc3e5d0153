import { ARCHIPELAGO_PROVINCE, readBoundaries } from '../../../data/boundaries/index.ts';
import type { Province } from '../../../data/model/index.ts';
import { provinceNameAt } from '../../../data/model/index.ts';
import type { Moment } from './relations.ts';

const { features } = readBoundaries().archipelagos;

/** How many points there are. */
export const ARCHIPELAGO_POINTS = features.length;

/**
 * Hoàng Sa and Trường Sa as flat rows, each with the province that it belongs to as it was called
 * at the moment. Positions in degrees, WGS 84.
 */
export function archipelagoItemRows(provinces: readonly Province[], { scheme, unitsOn }: Moment) {
  return features.map(({ geometry, properties }, index) => {
    const code = ARCHIPELAGO_PROVINCE[properties.archipelago];
    const unit = provinces.find((province) => province.scheme === scheme && province.code === code);
    const [lng, lat] = geometry.coordinates;
    return {
      ...properties,
      code: `${properties.archipelago}-${String(index + 1).padStart(2, '0')}`,
      lng,
      lat,
      province_scheme: scheme,
      province_code: code,
      province_name: unit ? provinceNameAt(unit, unitsOn).name_vi : null,
    };
  });
}
