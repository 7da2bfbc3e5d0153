import type { CoverageChange, CoverageStatus, LngLat, Scheme } from '../../data/model/index.ts';
import { cellOf } from '../../data/register/columns.ts';
import type { Register } from '../register/register.ts';
import type { Comparison } from './comparison.ts';

/** A changed village as the table shows it. */
export interface ChangeRow {
  code: string;
  name: string;
  provinceCode: string | null;
  change: CoverageChange;
  statusFrom: CoverageStatus;
  statusTo: CoverageStatus;
  listedOn: string | null;
  observedOn: string;
  point: LngLat;
}

/** The changed villages of a comparison, in the register's order. */
export function changeRows({ villages }: Register, comparison: Comparison): ChangeRow[] {
  const text = (name: string, row: number) => {
    const value = cellOf(villages, name, row);
    return typeof value === 'string' ? value : null;
  };
  const degrees = (name: string, row: number) => Number(cellOf(villages, name, row));
  return comparison.transitions.map(({ row, ...transition }) => ({
    ...transition,
    code: text('code', row) ?? '',
    name: text('name', row) ?? '',
    provinceCode: text(provinceColumn(comparison.scheme), row),
    listedOn: text('listed_on', row),
    point: [degrees('lng', row), degrees('lat', row)],
  }));
}

function provinceColumn(scheme: Scheme): string {
  return `province_code_${scheme}`;
}
