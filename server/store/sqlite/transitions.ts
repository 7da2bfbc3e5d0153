import type { Transition } from '../store.ts';
import type { StatementCache } from './items.ts';

export const GAP = "IN ('partial', 'none')";

/** Status of the village `v` as it stood on the date in the named parameter. */
export const statusOn = (parameter: string) =>
  `coalesce((SELECT status FROM coverage_observation
     WHERE village_id = v.id AND date <= :${parameter} ORDER BY date DESC LIMIT 1), 'unknown')`;

/** See `Store.transitions`: only villages observed in between are looked at. */
export function selectTransitions(
  statement: StatementCache,
  from: string,
  to: string,
): Transition[] {
  const rows = statement(`
    SELECT * FROM (
      SELECT v.code, v.name, v.commune_name, v.province_code_2021, v.province_code_2025,
        v.listed_on, v.lng, v.lat, ${statusOn('from')} AS status_from, ${statusOn('to')} AS status_to,
        o.was_gap_between
      FROM (
        SELECT village_id, max(status ${GAP}) AS was_gap_between FROM coverage_observation
        WHERE date > :from AND date <= :to GROUP BY village_id
      ) AS o JOIN village v ON v.id = o.village_id ORDER BY v.id
    ) WHERE was_gap_between OR status_from ${GAP}`).all({ from, to }) as (Omit<
    Transition,
    'was_gap_between'
  > & { was_gap_between: number })[];
  return rows.map((row) => ({ ...row, was_gap_between: row.was_gap_between === 1 }));
}
