import {
  type DeviceLot,
  type Province,
  provinceNameAt,
  type Scheme,
  type Summary,
  type SummaryRow,
} from '../model/index.ts';
import { type ColumnTable, categoriesOf, FLAG, flagsOf, numbersOf } from './columns.ts';
import { addUp, emptySums, type Sums, sumOf, toRow } from './sums.ts';

/** What the sums of a date are worked out from. */
export interface SummaryInput {
  /** The units of the scheme to sum by, with every name they had. */
  provinces: readonly Province[];
  /** Any summary of the same scheme: what does not change with the date (schools, outlines) is taken from it. */
  base: Summary;
  /** The villages as they stood on the date (`villagesAt`). */
  villages: ColumnTable;
  /** The rows of `villages` to count. */
  rows: Uint32Array;
  lots: readonly DeviceLot[];
  /** ISO. */
  asOf: string;
}

/**
 * The summary of a date on the administrative map of `base`, from single records: the same sums as
 * `/api/summary` where `rows` are all villages. Schools, devices and money are always of all records.
 */
export function summarize(input: SummaryInput): Summary {
  const { base, asOf, provinces } = input;
  const units = provinces.filter(({ scheme }) => scheme === base.scheme);
  const known = new Set(units.map(({ code }) => code));
  const byCode = sumVillages(input, known);
  const sumsOf = (code: string): Sums => {
    const sums = byCode.get(code) ?? emptySums();
    byCode.set(code, sums);
    return sums;
  };
  for (const row of base.provinces) addSchools(sumsOf(row.code), row);
  if (base.unplaced) addSchools(sumsOf(''), base.unplaced);
  for (const lot of input.lots)
    if (lot.date <= asOf) addLot(sumsOf(placeOf(lot, base.scheme, known)), lot);
  return {
    ...base,
    as_of: asOf,
    national: toRow(addUp([...byCode.values()])),
    provinces: base.provinces.map((row) => {
      const unit = units.find(({ code }) => code === row.code);
      const name = unit && provinceNameAt(unit, asOf);
      return {
        ...row,
        name_vi: name?.name_vi ?? row.name_vi,
        name_en: name?.name_en ?? row.name_en,
        ...withSources(toRow(byCode.get(row.code) ?? emptySums()), row),
      };
    }),
    unplaced: byCode.has('') ? toRow(sumsOf('')) : null,
  };
}

/** Where no village of a province is counted, its zero still rests on the records that the province has. */
function withSources(row: SummaryRow, base: SummaryRow): SummaryRow {
  if (row.villages > 0) return row;
  return { ...row, provenance: { ...row.provenance, coverage: base.provenance.coverage } };
}

/** Sums of the villages by province code; the key `''` holds those that lie in no province of the scheme. */
function sumVillages(
  { villages, rows, base }: SummaryInput,
  known: ReadonlySet<string>,
): Map<string, Sums> {
  const province = categoriesOf(villages, `province_code_${base.scheme}`);
  const status = categoriesOf(villages, 'status');
  const uncovered = flagsOf(villages, 'uncovered');
  const gridPower = flagsOf(villages, 'grid_power');
  const population = numbersOf(villages, 'population');
  const students = numbersOf(villages, 'students');
  const basis = categoriesOf(villages, 'basis');
  const source = categoriesOf(villages, 'source');
  const byCode = new Map<string, Sums>();
  const sumsByProvince = ['', ...province.categories].map((code) => {
    const key = known.has(code) ? code : '';
    return () => {
      const sums = byCode.get(key) ?? emptySums();
      byCode.set(key, sums);
      return sums;
    };
  });
  const statuses = [null, ...status.categories] as (
    | null
    | 'covered'
    | 'partial'
    | 'none'
    | 'unknown'
  )[];
  const made: (Sums | undefined)[] = [];
  for (const row of rows) {
    const place = province.codes[row] as number;
    let sums = made[place];
    if (!sums) {
      sums = (sumsByProvince[place] as () => Sums)();
      made[place] = sums;
    }
    const { counts, provenance } = sums;
    const people = population[row] || 0;
    const pupils = students[row] || 0;
    counts.villages += 1;
    const which = statuses[status.codes[row] as number];
    if (which) counts[which] += 1;
    counts.population += people;
    counts.students += pupils;
    if (uncovered[row] === FLAG.yes) {
      counts.population_uncovered += people;
      counts.students_uncovered += pupils;
      if (gridPower[row] === FLAG.no) counts.uncovered_without_grid_power += 1;
    }
    provenance.coverage.bases.add(basis.categories[(basis.codes[row] as number) - 1] as string);
    provenance.coverage.sources.add(source.categories[(source.codes[row] as number) - 1] as string);
  }
  return byCode;
}

function addSchools({ counts, provenance }: Sums, row: SummaryRow): void {
  counts.schools += row.schools;
  counts.schools_connected += row.schools_connected;
  counts.students_in_need += row.students_in_need;
  for (const basis of row.provenance.schools.bases) provenance.schools.bases.add(basis);
  for (const source of row.provenance.schools.sources) provenance.schools.sources.add(source);
}

function placeOf(lot: DeviceLot, scheme: Scheme, known: ReadonlySet<string>): string {
  const code = lot[`province_code_${scheme}`];
  return code !== null && known.has(code) ? code : '';
}

function addLot({ devices, provenance }: Sums, lot: DeviceLot): void {
  devices.push(sumOf(lot));
  provenance.devices.bases.add(lot.basis);
  provenance.devices.sources.add(lot.source);
}
