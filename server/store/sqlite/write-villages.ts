import type { Database } from 'better-sqlite3';
import type { CoverageObservation, Village } from '../../../data/model/index.ts';
import { foldText } from '../../../data/register/fold.ts';
import type { ImportCounts } from '../store.ts';
import { roundPosition } from './degrees.ts';
import { searchRowId } from './search.ts';
import { type Change, createUpsert } from './upsert.ts';

const COLUMNS = [
  'code',
  'name',
  'province_code_2021',
  'province_code_2025',
  'commune_name',
  'lng',
  'lat',
  'households',
  'population',
  'students',
  'grid_power',
  'especially_disadvantaged',
  'phase',
  'listed_on',
  'listed_again',
  'gap_reason',
  'basis',
  'source',
] as const satisfies readonly (keyof Village)[];

/** What writes village records and their observations. Every call belongs inside a transaction. */
export interface VillageWriter {
  write(village: Village): Change;
  observe(observation: CoverageObservation): Change;
  /** Works the newest status of every village written or observed since out anew; answers their codes. */
  settle(): string[];
  /** Has `settle` look at a village whose observations were changed elsewhere. */
  touch(id: number): void;
  /** Forgets what was written since `settle`, because it was rolled back. */
  forget(): void;
}

/** Observations are never overwritten silently: the same day's is replaced only by one that differs, and counted. */
export function createVillageWriter(db: Database): VillageWriter {
  const upsert = createUpsert(db, 'village', COLUMNS);
  const idOf = db.prepare('SELECT id FROM village WHERE code = ?').pluck();
  const findObservation = db.prepare(
    'SELECT status, technology, operator, basis, source FROM coverage_observation WHERE village_id = ? AND date = ?',
  );
  const putObservation = db.prepare(`
    INSERT OR REPLACE INTO coverage_observation (village_id, date, status, technology, operator, basis, source)
    VALUES (?, ?, ?, ?, ?, ?, ?)`);
  const putPoint = db.prepare('INSERT OR REPLACE INTO village_rtree VALUES (?, ?, ?, ?, ?)');
  const dropName = db.prepare('DELETE FROM search WHERE rowid = ?');
  const putName = db.prepare('INSERT INTO search (rowid, folded, kind, ref) VALUES (?, ?, ?, ?)');
  const settleOne = createSettle(db);
  const touched = new Set<number>();

  return {
    write(given) {
      const village = roundPosition(given);
      const { id, change } = upsert(village);
      if (change === 'unchanged') return change;
      touched.add(id);
      putPoint.run(id, village.lng, village.lng, village.lat, village.lat);
      const row = searchRowId('village', id);
      if (change === 'changed') dropName.run(row);
      putName.run(row, foldText(`${village.name} ${village.code}`), 'village', village.code);
      return change;
    },
    observe(observation) {
      const id = idOf.get(observation.village_code) as number | undefined;
      if (id === undefined) throw new RangeError(`no village ${observation.village_code}`);
      const { date, status, technology, operator, basis, source } = observation;
      const known = findObservation.get(id, date) as Record<string, unknown> | undefined;
      const same =
        known?.status === status &&
        known.technology === technology &&
        known.operator === operator &&
        known.basis === basis &&
        known.source === source;
      if (known && same) return 'unchanged';
      putObservation.run(id, date, status, technology, operator, basis, source);
      touched.add(id);
      return known ? 'changed' : 'added';
    },
    settle() {
      const codes = [...touched].map(settleOne);
      touched.clear();
      return codes;
    },
    touch: (id) => void touched.add(id),
    forget: () => touched.clear(),
  };
}

/** Brings the status columns of one village up to its newest observation; answers its code. */
function createSettle(db: Database): (id: number) => string {
  const newest = db.prepare(
    'SELECT date, status, technology, operator FROM coverage_observation WHERE village_id = ? ORDER BY date DESC LIMIT 1',
  );
  const coveredOn = db
    .prepare(
      "SELECT min(date) FROM coverage_observation WHERE village_id = ? AND status = 'covered' AND date > ?",
    )
    .pluck();
  const find = db.prepare('SELECT code, listed_on FROM village WHERE id = ?');
  const update = db.prepare(`
    UPDATE village SET status = ?, technology = ?, operator = ?, uncovered = ?, observed_on = ?, covered_on = ?
    WHERE id = ?`);
  return (id) => {
    const village = find.get(id) as { code: string; listed_on: string | null };
    const state = newest.get(id) as
      | { date: string; status: string; technology: string | null; operator: string | null }
      | undefined;
    const isGap = state?.status === 'none' || state?.status === 'partial';
    update.run(
      state?.status ?? 'unknown',
      state?.technology ?? null,
      state?.operator ?? null,
      isGap ? 1 : 0,
      state?.date ?? null,
      village.listed_on && !isGap ? coveredOn.get(id, village.listed_on) : null,
      id,
    );
    return village.code;
  };
}

/** Counts changes as the importer reports them. */
export function countChanges(changes: Iterable<Change>): ImportCounts {
  const counts: ImportCounts = { added: 0, changed: 0, unchanged: 0 };
  for (const change of changes) counts[change] += 1;
  return counts;
}
