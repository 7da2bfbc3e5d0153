import {
  type CategoryColumn,
  type ColumnTable,
  categoriesOf,
  FLAG,
  flagsOf,
  numbersOf,
} from './columns.ts';

/**
 * What was observed, as columns sorted by village and date: `village` (integer, a row of the table
 * of villages), `date`, `status`, `technology`, `operator`.
 */
export type ObservationTable = ColumnTable;

/**
 * The villages with their coverage as it stood on a date: the register's columns, and `status`,
 * `technology`, `operator`, `observed_on`, `uncovered`, `covered_on` of the newest observation until
 * then. `phase` and `listed_on` are as they were known on that date. A pass over all observations.
 *
 * @param villages needs `listed_on` and `phase`.
 * @param date ISO; null: everything that is known.
 */
export function villagesAt(
  villages: ColumnTable,
  observations: ObservationTable,
  date: string | null,
): ColumnTable {
  const observed = lastObservations(villages.size, observations, date);
  const pick = (name: string): CategoryColumn => {
    const { kind, categories, codes } = categoriesOf(observations, name);
    const picked = new Uint32Array(villages.size);
    for (let row = 0; row < picked.length; row += 1) {
      const at = observed[row] as number;
      picked[row] = at < 0 ? 0 : (codes[at] as number);
    }
    return { kind, categories, codes: picked };
  };
  const status = withUnknown(pick('status'));
  const uncovered = uncoveredOf(status);
  const listedOn = categoriesOf(villages, 'listed_on');
  const isKnown = codesUntil(listedOn, date);
  const onlyListed = (column: CategoryColumn): CategoryColumn => ({
    ...column,
    codes: column.codes.map((code, row) => (isKnown[listedOn.codes[row] ?? 0] ? code : 0)),
  });
  return {
    size: villages.size,
    columns: {
      ...villages.columns,
      status,
      technology: pick('technology'),
      operator: pick('operator'),
      observed_on: pick('date'),
      uncovered: { kind: 'flag', values: uncovered },
      covered_on: coveredOn(villages, observations, uncovered, date),
      phase: onlyListed(categoriesOf(villages, 'phase')),
      listed_on: onlyListed(listedOn),
    },
  };
}

/**
 * The schools with `in_uncovered_village` as their villages stood (`villagesAt`); a school whose
 * village is not known stands in none.
 */
export function schoolsAt(schools: ColumnTable, villages: ColumnTable): ColumnTable {
  const of = categoriesOf(schools, 'village_code');
  const codes = categoriesOf(villages, 'code');
  const uncovered = flagsOf(villages, 'uncovered');
  const isUncovered = new Set<string>();
  for (let row = 0; row < villages.size; row += 1) {
    if (uncovered[row] === FLAG.yes)
      isUncovered.add(codes.categories[(codes.codes[row] ?? 0) - 1] as string);
  }
  const flags = Uint8Array.from([
    FLAG.no,
    ...of.categories.map((code) => (isUncovered.has(code) ? FLAG.yes : FLAG.no)),
  ]);
  const values = Uint8Array.from(of.codes, (code) => flags[code] as number);
  return {
    ...schools,
    columns: { ...schools.columns, in_uncovered_village: { kind: 'flag', values } },
  };
}

/** The row of each village's newest observation until a date; -1 where there is none. */
function lastObservations(size: number, observations: ObservationTable, date: string | null) {
  const village = numbersOf(observations, 'village');
  const on = categoriesOf(observations, 'date');
  const isKnown = codesUntil(on, date);
  const last = new Int32Array(size).fill(-1);
  for (let row = 0; row < observations.size; row += 1) {
    if (isKnown[on.codes[row] as number]) last[village[row] as number] = row;
  }
  return last;
}

/** For each code of a column of dates 1 where the date is not after `date`; 0 for "not stated". */
function codesUntil({ categories }: CategoryColumn, date: string | null): Uint8Array {
  return Uint8Array.from([0, ...categories.map((one) => Number(date === null || one <= date))]);
}

/** A village that was never surveyed is `unknown`, as the API has it. */
function withUnknown(column: CategoryColumn): CategoryColumn {
  const known = column.categories.indexOf('unknown');
  const categories = known < 0 ? [...column.categories, 'unknown'] : column.categories;
  const code = (known < 0 ? categories.length - 1 : known) + 1;
  return { ...column, categories, codes: column.codes.map((one) => one || code) };
}

function uncoveredOf({ categories, codes }: CategoryColumn): Uint8Array {
  const flags = Uint8Array.from([
    FLAG.no,
    ...categories.map((status) => (status === 'partial' || status === 'none' ? FLAG.yes : FLAG.no)),
  ]);
  return Uint8Array.from(codes, (code) => flags[code] as number);
}

/** When a village that is not a gap on the date was first observed as covered after it was listed. */
function coveredOn(
  villages: ColumnTable,
  observations: ObservationTable,
  uncovered: Uint8Array,
  date: string | null,
): CategoryColumn {
  const village = numbersOf(observations, 'village');
  const on = categoriesOf(observations, 'date');
  const status = categoriesOf(observations, 'status');
  const covered = status.categories.indexOf('covered') + 1;
  const listedOn = categoriesOf(villages, 'listed_on');
  const isKnown = codesUntil(on, date);
  const codes = new Uint32Array(villages.size);
  for (let row = 0; row < observations.size; row += 1) {
    const which = village[row] as number;
    const day = on.codes[row] as number;
    if (status.codes[row] !== covered || codes[which] !== 0 || !isKnown[day]) continue;
    if (uncovered[which] === FLAG.yes) continue;
    const listed = listedOn.categories[(listedOn.codes[which] ?? 0) - 1];
    if (listed !== undefined && (on.categories[day - 1] as string) > listed) codes[which] = day;
  }
  return { kind: 'date', categories: on.categories, codes };
}
