import type { FilteredCollection } from '../../data/model/index.ts';
import { INDICATOR_IDS } from '../parts/indicator-formulas.ts';
import type { TableKind } from '../state/view.ts';

/** One column of a table. Its name is that of the property in the register. */
export interface GridColumn {
  id: string;
  /** rem. */
  width: number;
  /** True where it is there until the reader takes it away. */
  isUsual: boolean;
  /** The property that its filter is written for; null: it cannot be filtered. */
  filter: string | null;
}

const usual = (id: string, width: number, filter: string | null = id): GridColumn => ({
  id,
  width,
  isUsual: true,
  filter,
});
const extra = (id: string, width: number, filter: string | null = id): GridColumn => ({
  id,
  width,
  isUsual: false,
  filter,
});

/** The collection whose conditions keep the rows of a table: changes are villages too. */
export function collectionOf(kind: TableKind): FilteredCollection {
  return kind === 'changes' ? 'villages' : kind;
}

/** The indicators that the table of provinces starts with; the others are a press away. */
const USUAL_INDICATORS: ReadonlySet<string> = new Set([
  'uncovered',
  'none',
  'partial',
  'villages',
  'coverage_rate',
  'population_uncovered',
  'students_uncovered',
  'students_in_need',
  'devices_delivered',
]);

/** The columns of each table; the first holds the name by which a row is chosen. */
export const COLUMNS: Readonly<Record<TableKind, readonly GridColumn[]>> = {
  villages: [
    usual('name', 13),
    usual('status', 9),
    usual('commune_name', 9),
    usual('province_name', 10, 'province'),
    usual('population', 7),
    usual('students', 7.5),
    usual('grid_power', 8),
    extra('especially_disadvantaged', 11),
    extra('gap_reason', 12),
    extra('technology', 8),
    extra('operator', 9),
    extra('households', 7),
    extra('phase', 10),
    extra('listed_on', 10),
    extra('listed_again', 12),
    extra('covered_on', 9),
    usual('observed_on', 10),
    extra('students_in_need', 9),
    extra('devices_delivered', 10),
    extra('code', 10),
    extra('lng', 8, null),
    extra('lat', 8, null),
    usual('basis', 9),
    extra('source', 10),
  ],
  schools: [
    usual('name', 18),
    usual('internet', 9),
    usual('level', 9),
    extra('commune_name', 9),
    usual('province_name', 10, 'province'),
    usual('students', 7.5),
    usual('students_in_need', 9.5),
    usual('devices_delivered', 10),
    usual('in_uncovered_village', 13),
    extra('village_code', 10),
    extra('code', 10),
    extra('lng', 8, null),
    extra('lat', 8, null),
    usual('basis', 9),
    extra('source', 10),
  ],
  device_lots: [
    usual('province_name', 13, 'province'),
    usual('date', 9),
    usual('device_type', 11),
    usual('channel', 14),
    extra('phase', 10),
    usual('pledged', 8),
    usual('allocated', 8),
    usual('delivered', 8),
    usual('budget_received_million_vnd', 9),
    usual('budget_spent_million_vnd', 9),
    usual('budget_saved_million_vnd', 12),
    usual('budget_left_million_vnd', 9),
    extra('code', 12),
    usual('basis', 9),
    extra('source', 10),
  ],
  provinces: [
    usual('name', 14),
    usual('rank', 6, null),
    ...INDICATOR_IDS.map((id) => (USUAL_INDICATORS.has(id) ? usual(id, 10) : extra(id, 10))),
    extra('code', 7),
  ],
  changes: [
    usual('name', 13),
    usual('change', 12, null),
    usual('status_from', 10, null),
    usual('status_to', 10, 'status'),
    extra('commune_name', 9),
    usual('province_name', 10, 'province'),
    usual('population', 7),
    usual('students', 7.5),
    extra('grid_power', 8),
    extra('gap_reason', 12),
    extra('phase', 10),
    usual('listed_on', 10),
    usual('observed_on', 10),
    extra('code', 10),
    extra('lng', 8, null),
    extra('lat', 8, null),
    usual('basis', 9),
    extra('source', 10),
  ],
};
