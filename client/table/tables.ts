import { PROVINCES } from '../../data/figures/provinces.ts';
import {
  type DeviceLot,
  type LngLat,
  provinceNameAt,
  SCHEMES,
  type Scheme,
  type Summary,
} from '../../data/model/index.ts';
import {
  type Column,
  type ColumnTable,
  categoriesOf,
  categoryColumn,
} from '../../data/register/columns.ts';
import {
  INDICATOR_IDS,
  INDICATORS,
  type IndicatorId,
  isKnown,
} from '../parts/indicator-formulas.ts';
import type { Language } from '../state/view.ts';

const named = new WeakMap<ColumnTable, Map<string, ColumnTable>>();

/** A table with `province_name` on one administrative map, as a date and a language name it; sorts by name. */
export function withProvinceNames(
  table: ColumnTable,
  scheme: Scheme,
  date: string,
  language: Language,
): ColumnTable {
  const key = [scheme, date, language].join();
  const known = named.get(table) ?? new Map<string, ColumnTable>();
  named.set(table, known);
  const made = known.get(key) ?? makeNamed(table, scheme, date, language);
  known.set(key, made);
  return made;
}

function makeNamed(
  table: ColumnTable,
  scheme: Scheme,
  date: string,
  language: Language,
): ColumnTable {
  const { categories, codes } = categoriesOf(table, `province_code_${scheme}`);
  const names = categories.map((code) => nameOf(scheme, code, date, language));
  const { categories: sorted } = categoryColumn('text', names);
  const places = Uint32Array.from([0, ...names.map((name) => sorted.indexOf(name) + 1)]);
  const column: Column = {
    kind: 'text',
    categories: sorted,
    codes: codes.map((code) => places[code] as number),
  };
  return { size: table.size, columns: { ...table.columns, province_name: column } };
}

function nameOf(scheme: Scheme, code: string, date: string, language: Language): string {
  const province = PROVINCES.find((one) => one.scheme === scheme && one.code === code);
  if (!province) return code;
  const name = provinceNameAt(province, date);
  return language === 'vi' ? name.name_vi : name.name_en;
}

const lotTables = new WeakMap<readonly DeviceLot[], ColumnTable>();

const LOT_TEXTS = [
  'code',
  ...SCHEMES.map((scheme) => `province_code_${scheme}` as const),
  'phase',
  'device_type',
  'channel',
  'basis',
  'source',
] as const;
const LOT_NUMBERS = [
  'pledged',
  'allocated',
  'delivered',
  'budget_received_million_vnd',
  'budget_spent_million_vnd',
  'budget_saved_million_vnd',
] as const;

/** Lots of devices as columns, with the money left where every part of it is stated, million VND. */
export function lotTable(lots: readonly DeviceLot[]): ColumnTable {
  const known = lotTables.get(lots);
  if (known) return known;
  const columns: Record<string, Column> = {
    date: categoryColumn(
      'date',
      lots.map((lot) => lot.date),
    ),
    budget_left_million_vnd: decimals(lots.map(moneyLeft)),
  };
  for (const name of LOT_TEXTS)
    columns[name] = categoryColumn(
      'text',
      lots.map((lot) => lot[name]),
    );
  for (const name of LOT_NUMBERS) columns[name] = decimals(lots.map((lot) => lot[name]));
  const table = { size: lots.length, columns };
  lotTables.set(lots, table);
  return table;
}

function moneyLeft(lot: DeviceLot): number | null {
  const { budget_received_million_vnd: received } = lot;
  if (received === null) return null;
  return received - (lot.budget_spent_million_vnd ?? 0) - (lot.budget_saved_million_vnd ?? 0);
}

/** Where a filter leaves no village of a province to be counted, that is a zero, not something unknown. */
function isStated(id: IndicatorId, row: Summary['provinces'][number]): boolean {
  const isFilteredOut = row.villages === 0 && row.provenance.coverage.bases.length > 0;
  return isKnown(id, row) || (isFilteredOut && INDICATORS[id].group === 'coverage');
}

/** The provinces of a summary as columns, one for each indicator; null where no record speaks of it. */
export function provinceTable(summary: Summary, language: Language): ColumnTable {
  const { provinces } = summary;
  const columns: Record<string, Column> = {
    code: categoryColumn(
      'text',
      provinces.map(({ code }) => code),
    ),
    name: categoryColumn(
      'text',
      provinces.map((one) => (language === 'vi' ? one.name_vi : one.name_en)),
    ),
  };
  for (const id of INDICATOR_IDS) {
    columns[id] = decimals(provinces.map((one) => (isStated(id, one) ? one[id] : null)));
  }
  return { size: provinces.length, columns };
}

function decimals(values: readonly (number | null)[]): Column {
  return { kind: 'decimal', values: Float64Array.from(values, (value) => value ?? Number.NaN) };
}

/** Where a row lies; null for rows without a place. */
export function pointOf(table: ColumnTable, row: number): LngLat | null {
  const { lng, lat } = table.columns;
  if (!lng || !lat || !('values' in lng) || !('values' in lat)) return null;
  return [lng.values[row] as number, lat.values[row] as number];
}
