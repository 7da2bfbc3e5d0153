import type { Database } from 'better-sqlite3';
import type { DeviceLot, School } from '../../../data/model/index.ts';
import { foldText } from '../../../data/register/fold.ts';
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
  'devices_delivered',
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

/**
 * A function that brings every village's sums over its schools up to date, to be called after villages
 * or schools were written or deleted, in the same transaction.
 */
export function createSchoolSums(db: Database): () => void {
  const settle = db.prepare(`
    UPDATE village SET students_in_need = sums.in_need, devices_delivered = sums.delivered
    FROM (
      SELECT v.id, sum(s.students_in_need) AS in_need, sum(s.devices_delivered) AS delivered
      FROM village v LEFT JOIN school s ON s.village_code = v.code GROUP BY v.id
    ) AS sums
    WHERE village.id = sums.id AND (village.students_in_need IS NOT sums.in_need
      OR village.devices_delivered IS NOT sums.delivered)`);
  return () => void settle.run();
}

/** Writes device lots; every call belongs inside a transaction. */
export function createLotWriter(db: Database): (lot: DeviceLot) => Change {
  const upsert = createUpsert(db, 'device_lot', LOT_COLUMNS);
  return (lot) => upsert(lot).change;
}
