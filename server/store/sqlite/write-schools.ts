import type { Database } from 'better-sqlite3';
import type { DeviceLot, School } from '../../../data/model/index.ts';
import { foldText } from '../../text/fold.ts';
import { roundPosition } from './degrees.ts';
import { searchRowId } from './search.ts';
import { type Change, createUpsert } from './upsert.ts';

const SCHOOL_COLUMNS = [
  'code',
  'name',
  'level',
  'province_code_2021',
  'province_code_2025',
  'commune_name',
  'lng',
  'lat',
  'students',
  'students_in_need',
  'internet',
  'village_code',
  'basis',
  'source',
] as const satisfies readonly (keyof School)[];

const LOT_COLUMNS = [
  'code',
  'province_code_2021',
  'province_code_2025',
  'phase',
  'date',
  'device_type',
  'channel',
  'pledged',
  'allocated',
  'delivered',
  'budget_received_million_vnd',
  'budget_spent_million_vnd',
  'budget_saved_million_vnd',
  'basis',
  'source',
] as const satisfies readonly (keyof DeviceLot)[];

/** Writes school records; every call belongs inside a transaction. */
export function createSchoolWriter(db: Database): (school: School) => Change {
  const upsert = createUpsert(db, 'school', SCHOOL_COLUMNS);
  const putPoint = db.prepare('INSERT OR REPLACE INTO school_rtree VALUES (?, ?, ?, ?, ?)');
  const dropName = db.prepare('DELETE FROM search WHERE rowid = ?');
  const putName = db.prepare('INSERT INTO search (rowid, folded, kind, ref) VALUES (?, ?, ?, ?)');
  return (given) => {
    const school = roundPosition(given);
    const { id, change } = upsert(school);
    if (change === 'unchanged') return change;
    putPoint.run(id, school.lng, school.lng, school.lat, school.lat);
    const row = searchRowId('school', id);
    if (change === 'changed') dropName.run(row);
    putName.run(row, foldText(`${school.name} ${school.code}`), 'school', school.code);
    return change;
  };
}

/** Writes device lots; every call belongs inside a transaction. */
export function createLotWriter(db: Database): (lot: DeviceLot) => Change {
  const upsert = createUpsert(db, 'device_lot', LOT_COLUMNS);
  return (lot) => upsert(lot).change;
}
