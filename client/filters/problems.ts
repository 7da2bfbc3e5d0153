import type { Condition, FilteredCollection } from '../../data/model/index.ts';
import type { ColumnTable } from '../../data/register/columns.ts';
import { type ConditionProblem, problemOf } from '../../data/register/filter.ts';
import { PROPERTIES } from './properties.ts';
import { provinceNameOf } from './wording.ts';

export type Problem = ConditionProblem | 'unknown_province';

/**
 * Why a condition of a link cannot be used; null where it can. Without the table, which is still on
 * its way or is no table of the register, only what is wrong in any table is found.
 */
export function problemWith(
  condition: Condition,
  collection: FilteredCollection,
  table: ColumnTable | null,
): Problem | null {
  const { property, values } = condition;
  if (property === 'province') {
    if (condition.op !== 'in') return 'unfit_op';
    return values.every((value) => provinceNameOf(value, 'vi') !== null)
      ? null
      : 'unknown_province';
  }
  if (table) return problemOf(table, condition);
  return collection !== 'provinces' && !PROPERTIES[property] ? 'unknown_property' : null;
}
