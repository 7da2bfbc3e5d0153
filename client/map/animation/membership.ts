import type { SceneAnimation } from '../../../data/model/index.ts';
import { categoriesOf } from '../../../data/register/columns.ts';
import { type Register, rowsMatching, villagesOn } from '../../register/register.ts';
import type { View } from '../../state/view.ts';
import { stepDates } from './months.ts';

/** What of a view an animation and its counters are kept to. */
export type AnimatedView = Pick<View, 'scheme' | 'filters' | 'selection'>;

/** Which villages count at each of the steps; by row of the register's villages. */
export interface Membership {
  dates: readonly string[];
  /** For each date 1 where the village fits the filters as it stood then; null: every village does. */
  fits: readonly (Uint8Array | null)[];
  /** 1 for villages of the selected province; null: no province is selected, all count. */
  inProvince: Uint8Array | null;
}

/** The villages that an animation shows, by the filters and the selected province of its view. */
export function membershipOf(
  register: Register,
  { from, to }: Pick<SceneAnimation, 'from' | 'to'>,
  { filters, selection }: AnimatedView,
): Membership {
  const dates = stepDates(from, to);
  const fits: (Uint8Array | null)[] = [];
  dates.forEach((date, step) => {
    const isNew = step === 0 || changesBetween(register, dates[step - 1] as string, date);
    fits.push(isNew ? fittingOn(register, date, filters.villages) : (fits[step - 1] ?? null));
  });
  return { dates, fits, inProvince: provinceRows(register, selection) };
}

function fittingOn(register: Register, date: string, conditions: View['filters']['villages']) {
  if (conditions.length === 0) return null;
  const table = villagesOn(register, date);
  const fits = new Uint8Array(table.size);
  for (const row of rowsMatching(table, conditions)) fits[row] = 1;
  return fits;
}

/** True where anything that a filter may ask for becomes known after the first date, until the second. */
function changesBetween({ villages, observations }: Register, after: string, until: string) {
  const dates = [
    ...categoriesOf(observations, 'date').categories,
    ...categoriesOf(villages, 'listed_on').categories,
  ];
  return dates.some((date) => date > after && date <= until);
}

function provinceRows({ villages }: Register, selection: View['selection']): Uint8Array | null {
  if (selection?.kind !== 'province') return null;
  const { categories, codes } = categoriesOf(villages, `province_code_${selection.scheme}`);
  const wanted = categories.indexOf(selection.code) + 1;
  return Uint8Array.from(codes, (code) => Number(wanted > 0 && code === wanted));
}
