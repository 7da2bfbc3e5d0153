import { type School, schoolSchema } from '../../data/model/index.ts';
import type { SchoolField } from './fields.ts';
import { readPosition } from './position.ts';
import type { ProvinceResolver } from './province-of-row.ts';
import { checkAgainst, deriveCode, positionKey, type RowResult } from './record.ts';
import type { RowReader } from './row-reader.ts';
import { BASIS_WORDS, INTERNET_WORDS, LEVEL_WORDS } from './words.ts';

/**
 * One row as a school. Without a code one is derived from province, commune, name and position;
 * without a word on its Internet that is unknown. What is wrong with the row comes back in `errors`.
 */
export function toSchool(
  row: RowReader<SchoolField>,
  provinces: ProvinceResolver,
  file: { source: string },
): RowResult<School> {
  const position = readPosition(row);
  const { stated, ...provinceCodes } = provinces.resolve(row, position);
  const name = row.required('name');
  const commune = row.text('commune_name');
  const given = row.code('code');
  const code = given ?? deriveCode(['school', stated, commune, name, positionKey(position)]);
  row.required('level');
  const level = row.word('level', LEVEL_WORDS);
  const school = {
    code,
    name,
    level,
    ...provinceCodes,
    commune_name: commune,
    lng: position?.lng,
    lat: position?.lat,
    students: row.count('students'),
    students_in_need: row.count('students_in_need'),
    devices_delivered: row.count('devices_delivered'),
    internet: row.word('internet', INTERNET_WORDS) ?? 'unknown',
    village_code: row.code('village_code'),
    basis: row.word('basis', BASIS_WORDS) ?? 'reported',
    source: file.source,
  };
  if (row.errors.length === 0) checkAgainst(schoolSchema, school, row);
  if (row.errors.length > 0) return { errors: row.errors };
  return { record: school as School, code, codeIsDerived: given === null };
}
