import type { Figure, SummaryRow } from '../../data/model/index.ts';
import { type IndicatorId, isKnown } from '../parts/indicator-formulas.ts';

/**
 * Published indicators that the register counts by the same definition. Others are left out on
 * purpose: tablets of one donor, or villages of one list, are a part of what the register counts.
 */
const COUNTED_AS: Readonly<Record<string, IndicatorId>> = {
  villages: 'villages',
  villages_uncovered: 'uncovered',
  villages_none: 'none',
  villages_partial: 'partial',
  students_in_need: 'students_in_need',
  establishments: 'schools',
  establishments_connected: 'schools_connected',
  devices_delivered: 'devices_delivered',
  budget_received: 'budget_received_million_vnd',
  budget_left: 'budget_left_million_vnd',
  budget_saved: 'budget_saved_million_vnd',
  cash_raised: 'local_cash_received_million_vnd',
};

/** A published figure beside what the register counts of the same. */
interface Pair {
  indicator: IndicatorId;
  counted: number;
  /** `counted − published`. */
  difference: number;
  /** False where the figure is dated to another time, so that a difference is no error. */
  isSameTime: boolean;
}

/** What the register counts of the same as a figure; null where it counts no such thing. The row must be of the figure's place. */
export function pairOf(figure: Figure, row: SummaryRow, asOf: string): Pair | null {
  const indicator = COUNTED_AS[figure.indicator];
  const counted = indicator && isKnown(indicator, row) ? row[indicator] : null;
  if (!indicator || counted === null) return null;
  return {
    indicator,
    counted,
    difference: counted - figure.value,
    isSameTime: figure.as_of === null || asOf.startsWith(figure.as_of),
  };
}
