import { isDeepStrictEqual } from 'node:util';
import type { Database } from 'better-sqlite3';
import type { DeviceLot, School, Source } from '../../../data/model/index.ts';
import type { BoundaryImport, ImportCounts, VillageImport } from '../store.ts';
import { rebuildCommunes, searchRowIdSql } from './search.ts';
import type { Change } from './upsert.ts';
import { createBoundaryWriter } from './write-boundaries.ts';
import { createLotWriter, createSchoolSums, createSchoolWriter } from './write-schools.ts';
import { countChanges, createVillageWriter, type VillageWriter } from './write-villages.ts';

/** Everything that writes; each function belongs inside a transaction. */
export interface Writers {
  /** False where the very same is known. */
  source(source: Source): boolean;
  boundary(record: BoundaryImport): Change;
  villages: VillageWriter;
  school(school: School): Change;
  lot(lot: DeviceLot): Change;
  communes(): void;
  /** Works the sums of schools that villages carry out anew; the import functions do so themselves. */
  schoolSums(): void;
  importVillages(records: readonly VillageImport[]): ImportCounts;
  importSchools(records: readonly School[]): ImportCounts;
  importLots(records: readonly DeviceLot[]): ImportCounts;
  importBoundaries(records: readonly BoundaryImport[]): ImportCounts;
  /** Deletes every sample record; answers how many villages that were. */
  removeSample(): number;
}

export function createWriters(db: Database): Writers {
  const findSource = db.prepare('SELECT * FROM source WHERE id = ?');
  const putSource = db.prepare(`
    INSERT OR REPLACE INTO source (id, title, publisher, date, url, remark_vi, remark_en)
    VALUES (:id, :title, :publisher, :date, :url, :remark_vi, :remark_en)`);
  const boundary = createBoundaryWriter(db);
  const villages = createVillageWriter(db);
  const school = createSchoolWriter(db);
  const lot = createLotWriter(db);
  const schoolSums = createSchoolSums(db);

  function writeVillage({ village, observation }: VillageImport): Change {
    const register = villages.write(village);
    if (!observation) return register;
    const status = villages.observe({ ...observation, village_code: village.code });
    return register === 'unchanged' && status !== 'unchanged' ? 'changed' : register;
  }

  return {
    source(source) {
      if (isDeepStrictEqual(findSource.get(source.id), { ...source })) return false;
      putSource.run(source);
      return true;
    },
    boundary,
    villages,
    school,
    lot,
    communes: () => rebuildCommunes(db),
    schoolSums,
    importVillages(records) {
      const counts = countChanges(records.map(writeVillage));
      villages.settle();
      schoolSums();
      return counts;
    },
    importSchools(records) {
      const counts = countChanges(records.map(school));
      schoolSums();
      return counts;
    },
    importLots: (records) => countChanges(records.map(lot)),
    importBoundaries: (records) => countChanges(records.map(boundary)),
    removeSample() {
      const removed = removeSampleRecords(db, villages);
      schoolSums();
      return removed;
    },
  };
}

function removeSampleRecords(db: Database, villages: VillageWriter): number {
  // Reported villages stay, with the status that their reported observations leave them.
  const observed = db
    .prepare("SELECT DISTINCT village_id FROM coverage_observation WHERE basis = 'sample'")
    .pluck()
    .all() as number[];
  const stays = db.prepare("SELECT 1 FROM village WHERE id = ? AND basis <> 'sample'");
  for (const id of observed) if (stays.get(id)) villages.touch(id);
  db.exec(`
    DELETE FROM coverage_observation WHERE basis = 'sample';
    DELETE FROM search WHERE rowid IN (SELECT ${searchRowIdSql('village', 'id')} FROM village WHERE basis = 'sample');
    DELETE FROM search WHERE rowid IN (SELECT ${searchRowIdSql('school', 'id')} FROM school WHERE basis = 'sample');
    DELETE FROM village_rtree WHERE id IN (SELECT id FROM village WHERE basis = 'sample');
    DELETE FROM school_rtree WHERE id IN (SELECT id FROM school WHERE basis = 'sample');
    DELETE FROM village_feature WHERE id IN (SELECT id FROM village WHERE basis = 'sample');
    DELETE FROM school_feature WHERE id IN (SELECT id FROM school WHERE basis = 'sample');
    DELETE FROM coverage_observation WHERE village_id IN (SELECT id FROM village WHERE basis = 'sample');
    DELETE FROM school WHERE basis = 'sample';
    DELETE FROM device_lot WHERE basis = 'sample';`);
  const { changes } = db.prepare("DELETE FROM village WHERE basis = 'sample'").run();
  villages.settle();
  return changes;
}
