import { type CoverageStatus, isUncovered } from '../../data/model/index.ts';
import { type ColumnTable, categoriesOf, numbersOf } from '../../data/register/columns.ts';

/**
 * How many villages were uncovered on each of some dates, in one pass over all observations.
 *
 * @param observations sorted by village and date.
 * @param dates ISO, oldest first.
 * @param counts 1 for each row of villages that counts; null: all do.
 */
export function uncoveredByDate(
  observations: ColumnTable,
  dates: readonly string[],
  counts: Uint8Array | null,
): number[] {
  const village = numbersOf(observations, 'village');
  const on = categoriesOf(observations, 'date');
  const status = categoriesOf(observations, 'status');
  const isGap = [false, ...status.categories.map((name) => isUncovered(name as CoverageStatus))];
  // The first of the dates by which an observation is known.
  const placeOf = [
    0,
    ...on.categories.map((day) => {
      const at = dates.findIndex((date) => date >= day);
      return at < 0 ? dates.length : at;
    }),
  ];
  const steps = new Array<number>(dates.length + 1).fill(0);
  let before = -1;
  let wasGap = false;
  for (let row = 0; row < observations.size; row += 1) {
    const which = village[row] as number;
    if (counts && counts[which] !== 1) continue;
    if (which !== before) wasGap = false;
    const gap = isGap[status.codes[row] as number] as boolean;
    if (gap !== wasGap) {
      const place = placeOf[on.codes[row] as number] as number;
      steps[place] = (steps[place] as number) + (gap ? 1 : -1);
    }
    before = which;
    wasGap = gap;
  }
  let sum = 0;
  return dates.map((_, index) => {
    sum += steps[index] as number;
    return sum;
  });
}
