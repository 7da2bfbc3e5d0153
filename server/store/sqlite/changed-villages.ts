import type { Database } from 'better-sqlite3';
import {
  type CoverageStatus,
  coverageChangeSchema,
  coverageStatusSchema,
} from '../../../data/model/index.ts';
import { changeOf } from '../../../data/register/changes.ts';
import { type Moment, type PointRelation, pointRelationAt } from './relations.ts';
import { GAP, statusOn } from './transitions.ts';

/** What became of the village `v` from `:since` to `:at`; NULL where nothing did. */
const CHANGE = `coverage_change(
  ${statusOn('since')}, coalesce(v.listed_on <= :since, 0),
  coalesce(o.status, 'unknown'), coalesce(v.listed_on <= :at, 0),
  EXISTS (SELECT 1 FROM coverage_observation
    WHERE village_id = v.id AND date > :since AND date <= :at AND status ${GAP}))`;

/** Registers what `CHANGE` calls, so that single villages are told apart by one rule wherever they are asked for. */
export function registerChangeFunction(db: Database): void {
  db.function(
    'coverage_change',
    { deterministic: true },
    (from: unknown, listedFrom: unknown, to: unknown, listedTo: unknown, wasGap: unknown) =>
      changeOf(
        { status: from as CoverageStatus, listed: listedFrom === 1 },
        { status: to as CoverageStatus, listed: listedTo === 1 },
        wasGap === 1,
      ),
  );
}

/** A column that sorts as its values are listed, not by their letters. */
function inOrderOf(values: readonly string[], column: string): string {
  return `CASE ${column} ${values.map((value, at) => `WHEN '${value}' THEN ${at}`).join(' ')} END`;
}

/**
 * The villages that changed after the ISO date `since`, as they stood on the day of the moment, each
 * with what became of it. The same villages as `Store.transitions` tells apart, in the same order.
 */
export function changedVillages(moment: Moment & { at: string }, since: string): PointRelation {
  const villages = pointRelationAt('villages', moment);
  const columns = {
    change: CHANGE,
    status_from: statusOn('since'),
    status_to: "coalesce(o.status, 'unknown')",
  };
  return {
    ...villages,
    params: { ...villages.params, since },
    columns: { ...villages.columns, ...columns },
    // Only villages observed in between are looked at.
    condition: `v.id IN (SELECT village_id FROM coverage_observation WHERE date > :since AND date <= :at)
      AND ${CHANGE} IS NOT NULL`,
    sortKeys: {
      change: inOrderOf(coverageChangeSchema.options, columns.change),
      status_from: inOrderOf(coverageStatusSchema.options, columns.status_from),
      status_to: inOrderOf(coverageStatusSchema.options, columns.status_to),
    },
  };
}
