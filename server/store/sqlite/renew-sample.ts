import type { Database } from 'better-sqlite3';
import type { Register } from '../store.ts';

const MARK = 'sample_renewed';

/**
 * True where sample records state none of what the present generator says of them: they were made by
 * one before 0.2.0, and have not been renewed since.
 */
export function hasOldSample(db: Database): boolean {
  const isOld = db.prepare(`
    SELECT NOT EXISTS (SELECT 1 FROM meta WHERE key = '${MARK}') AND (
      (EXISTS (SELECT 1 FROM village WHERE basis = 'sample' AND listed_on IS NOT NULL)
        AND NOT EXISTS (SELECT 1 FROM village WHERE basis = 'sample' AND gap_reason IS NOT NULL))
      OR (EXISTS (SELECT 1 FROM school WHERE basis = 'sample')
        AND NOT EXISTS (SELECT 1 FROM school WHERE basis = 'sample' AND devices_delivered IS NOT NULL)))`);
  return isOld.pluck().get() === 1;
}

/**
 * Fills what sample records lack in from those that the generator makes today, which are the same but
 * for it. Records that are not sample, and values that are there, stay as they are. Belongs inside a
 * transaction; answers how many records changed.
 */
export function fillSample(
  db: Database,
  { villages, schools }: Pick<Register, 'villages' | 'schools'>,
): number {
  // A village that was listed otherwise since is no longer the one that the reason was made up for.
  const putReason = db.prepare(`
    UPDATE village SET gap_reason = :gap_reason
    WHERE code = :code AND basis = 'sample' AND gap_reason IS NULL AND listed_on IS :listed_on`);
  const putDevices = db.prepare(`
    UPDATE school SET devices_delivered = :devices_delivered
    WHERE code = :code AND basis = 'sample' AND devices_delivered IS NULL`);
  let filled = 0;
  for (const { code, gap_reason, listed_on } of villages) {
    if (gap_reason !== null) filled += putReason.run({ code, gap_reason, listed_on }).changes;
  }
  for (const { code, devices_delivered } of schools) {
    if (devices_delivered !== null) filled += putDevices.run({ code, devices_delivered }).changes;
  }
  db.prepare(`INSERT OR REPLACE INTO meta (key, value) VALUES ('${MARK}', '0.2.0')`).run();
  return filled;
}
