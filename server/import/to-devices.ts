import { type DeviceLot, deviceLotSchema } from '../../data/model/index.ts';
import type { DeviceField } from './fields.ts';
import type { ProvinceResolver } from './province-of-row.ts';
import { checkAgainst, deriveCode, type RowResult } from './record.ts';
import type { RowReader } from './row-reader.ts';
import { BASIS_WORDS, CHANNEL_WORDS, DEVICE_TYPE_WORDS, PHASE_WORDS } from './words.ts';

/**
 * One row as a lot of devices of one province, money in million đồng. Without a code one is derived
 * from province, phase, date, type and channel. What is wrong with the row comes back in `errors`.
 */
export function toDeviceLot(
  row: RowReader<DeviceField>,
  provinces: ProvinceResolver,
  file: { asOf: string; source: string },
): RowResult<DeviceLot> {
  const { stated, ...provinceCodes } = provinces.resolve(row, null);
  if (stated === null && row.errors.length === 0)
    row.fail('province_code', '', 'is missing: a lot belongs to a province');
  for (const field of ['phase', 'device_type', 'channel'] as const) row.required(field);
  const lot = {
    ...provinceCodes,
    phase: row.word('phase', PHASE_WORDS),
    date: row.date('date') ?? file.asOf,
    device_type: row.word('device_type', DEVICE_TYPE_WORDS),
    channel: row.word('channel', CHANNEL_WORDS),
    pledged: row.count('pledged'),
    allocated: row.count('allocated'),
    delivered: row.count('delivered'),
    budget_received_million_vnd: row.number('budget_received_million_vnd'),
    budget_spent_million_vnd: row.number('budget_spent_million_vnd'),
    budget_saved_million_vnd: row.number('budget_saved_million_vnd'),
    basis: row.word('basis', BASIS_WORDS) ?? 'reported',
    source: file.source,
  };
  const given = row.code('code');
  const province = lot.province_code_2021 ?? stated;
  const code =
    given ?? deriveCode(['lot', province, lot.phase, lot.date, lot.device_type, lot.channel]);
  if (row.errors.length === 0) checkAgainst(deviceLotSchema, { code, ...lot }, row);
  if (row.errors.length > 0) return { errors: row.errors };
  return { record: { code, ...lot } as DeviceLot, code, codeIsDerived: given === null };
}
