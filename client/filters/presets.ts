import type { Condition, Filters } from '../../data/model/index.ts';
import { NO_FILTERS } from '../state/filters.ts';

export const PRESET_IDS = ['deviceNoSignal', 'signalNoDevice'] as const;
export type PresetId = (typeof PRESET_IDS)[number];

const flag = (property: string, value: 'true' | 'false'): Condition => ({
  property,
  op: 'in',
  negated: false,
  values: [value],
});
const range = (property: string, from: string, to: string): Condition => ({
  property,
  op: 'range',
  negated: false,
  values: [from, to],
});

/** Both programmes at once, per village and per school alike. */
const PRESETS: Readonly<Record<PresetId, Pick<Filters, 'villages' | 'schools'>>> = {
  deviceNoSignal: {
    villages: [flag('uncovered', 'true'), range('devices_delivered', '1', '')],
    schools: [flag('in_uncovered_village', 'true'), range('devices_delivered', '1', '')],
  },
  signalNoDevice: {
    villages: [
      { property: 'status', op: 'in', negated: false, values: ['covered'] },
      range('students_in_need', '1', ''),
      range('devices_delivered', '0', '0'),
    ],
    schools: [
      flag('in_uncovered_village', 'false'),
      range('students_in_need', '1', ''),
      range('devices_delivered', '0', '0'),
    ],
  },
};

/** The filters of a preset; the provinces chosen before stay. */
export function presetFilters(id: PresetId, before: Filters): Filters {
  const places = (collection: 'villages' | 'schools' | 'device_lots') =>
    before[collection].filter((one) => one.property === 'province');
  return {
    ...NO_FILTERS,
    villages: [...places('villages'), ...PRESETS[id].villages],
    schools: [...places('schools'), ...PRESETS[id].schools],
    device_lots: places('device_lots'),
  };
}

/** The preset that the filters are, provinces aside; null for none. */
export function presetOf(filters: Filters): PresetId | null {
  const plain = (conditions: readonly Condition[]) =>
    JSON.stringify(conditions.filter((one) => one.property !== 'province'));
  return (
    PRESET_IDS.find(
      (id) =>
        plain(filters.villages) === plain(PRESETS[id].villages) &&
        plain(filters.schools) === plain(PRESETS[id].schools),
    ) ?? null
  );
}
