import {
  type ChangeCounts,
  type CoverageChange,
  type CoverageStatus,
  isUncovered,
  type Scheme,
} from '../model/index.ts';
import { changeOf, countChanges } from './changes.ts';
import { type ColumnTable, categoriesOf, cellOf, numbersOf } from './columns.ts';

/** A village that changed between two dates. */
export interface Transition {
  /** Of the table of villages. */
  row: number;
  change: CoverageChange;
  statusFrom: CoverageStatus;
  statusTo: CoverageStatus;
  /** ISO date of the newest observation by the second date. */
  observedOn: string;
}

/**
 * Every village that changed after one date and not after another, in the order of the table: the
 * same as `/api/changes` tells. One pass over all observations.
 *
 * @param villages the register itself, not as it stood on a date: needs `listed_on`.
 * @param observations sorted by village and date.
 * @param from ISO, before `to`.
 */
export function transitionsBetween(
  villages: ColumnTable,
  observations: ColumnTable,
  from: string,
  to: string,
): Transition[] {
  const village = numbersOf(observations, 'village');
  const on = categoriesOf(observations, 'date');
  const status = categoriesOf(observations, 'status');
  const listedOn = categoriesOf(villages, 'listed_on');
  const found: Transition[] = [];
  let row = 0;
  while (row < observations.size) {
    const which = village[row] as number;
    let statusFrom: CoverageStatus = 'unknown';
    let statusTo: CoverageStatus = 'unknown';
    let observedOn: string | null = null;
    let wasGapBetween = false;
    for (; row < observations.size && village[row] === which; row += 1) {
      const date = on.categories[(on.codes[row] as number) - 1] as string;
      if (date > to) continue;
      statusTo = status.categories[(status.codes[row] as number) - 1] as CoverageStatus;
      if (date <= from) statusFrom = statusTo;
      else {
        observedOn = date;
        wasGapBetween ||= isUncovered(statusTo);
      }
    }
    if (observedOn === null) continue;
    const listed = listedOn.categories[(listedOn.codes[which] as number) - 1];
    const change = changeOf(
      { status: statusFrom, listed: listed !== undefined && listed <= from },
      { status: statusTo, listed: listed !== undefined && listed <= to },
      wasGapBetween,
    );
    if (change) found.push({ row: which, change, statusFrom, statusTo, observedOn });
  }
  return found;
}

/** How many of each there are by province code of a scheme; provinces without a change are not in it. */
export function changesByProvince(
  villages: ColumnTable,
  transitions: readonly Transition[],
  scheme: Scheme,
): Map<string, ChangeCounts> {
  const groups = new Map<string, CoverageChange[]>();
  for (const { row, change } of transitions) {
    const code = cellOf(villages, `province_code_${scheme}`, row);
    if (typeof code !== 'string') continue;
    const group = groups.get(code) ?? [];
    group.push(change);
    groups.set(code, group);
  }
  return new Map([...groups].map(([code, group]) => [code, countChanges(group)]));
}
