import { coverageObservationSchema, type Village, villageSchema } from '../../data/model/index.ts';
import type { VillageImport } from '../store/store.ts';
import type { VillageField } from './fields.ts';
import { readPosition } from './position.ts';
import type { ProvinceResolver } from './province-of-row.ts';
import { checkAgainst, deriveCode, positionKey, type RowResult } from './record.ts';
import type { RowReader } from './row-reader.ts';
import {
  BASIS_WORDS,
  GAP_REASON_WORDS,
  PHASE_WORDS,
  STATUS_WORDS,
  TECHNOLOGY_WORDS,
} from './words.ts';

/**
 * One row as a village and, where it states one, its coverage on the date of the row or of the file.
 * “Not surveyed” is no observation. Without a code one is derived from province, commune, name and
 * position. Everything that is wrong with the row comes back in `errors`.
 */
export function toVillage(
  row: RowReader<VillageField>,
  provinces: ProvinceResolver,
  file: { asOf: string; source: string },
): RowResult<VillageImport> {
  const position = readPosition(row);
  const { stated, ...provinceCodes } = provinces.resolve(row, position);
  const name = row.required('name');
  const commune = row.text('commune_name');
  const given = row.code('code');
  const code = given ?? deriveCode(['village', stated, commune, name, positionKey(position)]);
  const basis = row.word('basis', BASIS_WORDS) ?? 'reported';
  const village = {
    code,
    name,
    ...provinceCodes,
    commune_name: commune,
    lng: position?.lng,
    lat: position?.lat,
    households: row.count('households'),
    population: row.count('population'),
    students: row.count('students'),
    grid_power: row.boolean('grid_power'),
    especially_disadvantaged: row.boolean('especially_disadvantaged'),
    phase: row.word('phase', PHASE_WORDS),
    listed_on: row.date('listed_on'),
    listed_again: row.boolean('listed_again') ?? false,
    gap_reason: row.word('gap_reason', GAP_REASON_WORDS),
    basis,
    source: file.source,
  };
  const status = row.word('status', STATUS_WORDS);
  const technology = row.word('technology', TECHNOLOGY_WORDS);
  const operator = row.text('operator');
  const date = row.date('observed_on') ?? file.asOf;
  if (date > file.asOf)
    row.fail('observed_on', date, `is later than ${file.asOf}, the date of the file (--as-of)`);
  const observation =
    status === null || status === 'unknown'
      ? null
      : { date, status, technology, operator, basis, source: file.source };
  if (row.errors.length === 0) {
    checkAgainst(villageSchema, village, row);
    if (observation)
      checkAgainst(coverageObservationSchema.omit({ village_code: true }), observation, row);
  }
  if (row.errors.length > 0) return { errors: row.errors };
  return {
    record: { village: village as Village, observation },
    code,
    codeIsDerived: given === null,
  };
}
