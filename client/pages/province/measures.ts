import type { SummaryRow } from '../../../data/model/index.ts';
import type { Format } from '../../../data/words/format.ts';
import { type IndicatorId, isKnown, writeValue } from '../../parts/indicator-formulas.ts';

/** Shares of what lacks and of what is there: the coverage rate itself hardly differs to the eye. */
type ShareId = 'uncovered_share' | 'connected_share';
export type MeasureId =
  | ShareId
  | 'devices_per_student_in_need'
  | 'uncovered'
  | 'students_uncovered'
  | 'uncovered_without_grid_power';

/** Something to compare provinces by. */
interface Measure {
  /** The indicator whose card tells where it comes from. */
  indicator: IndicatorId;
  /** True where the whole country compares too; a count of the country would dwarf every province. */
  isRate: boolean;
  /** Null where it is not known. */
  value: (row: SummaryRow) => number | null;
  write: (value: number, format: Format) => string;
}

/** Rates first: they compare provinces of any size, and the country. */
export const MEASURES: Readonly<Record<MeasureId, Measure>> = {
  uncovered_share: {
    indicator: 'coverage_rate',
    isRate: true,
    value: (row) => ratio(row.uncovered, row.covered + row.uncovered),
    write: (value, format) => format.share(value),
  },
  connected_share: {
    indicator: 'schools_connected',
    isRate: true,
    value: (row) => ratio(row.schools_connected, row.schools),
    write: (value, format) => format.share(value),
  },
  devices_per_student_in_need: ofIndicator('devices_per_student_in_need', true),
  uncovered: ofIndicator('uncovered', false),
  students_uncovered: ofIndicator('students_uncovered', false),
  uncovered_without_grid_power: ofIndicator('uncovered_without_grid_power', false),
};

function ofIndicator(indicator: IndicatorId, isRate: boolean): Measure {
  return {
    indicator,
    isRate,
    value: (row) => (isKnown(indicator, row) ? row[indicator] : null),
    write: (value, format) => writeValue(indicator, value, format),
  };
}

/** `part ÷ whole`; null where there is nothing to divide by. */
function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
