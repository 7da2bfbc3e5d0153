import { useMemo, useState } from 'react';
import { type Summary, schemeInForce } from '../../data/model/index.ts';
import {
  newestDate,
  type Register,
  rowsMatching,
  summaryOn,
  villagesOn,
} from '../register/register.ts';
import type { View } from '../state/view.ts';
import { comparisonOf } from '../time/comparison.ts';
import type { MapInput } from './input.ts';

type Data = Pick<MapInput, 'villages' | 'changes' | 'summary' | 'scale'>;
type Question = Pick<View, 'date' | 'scheme' | 'filters' | 'since' | 'swipe'>;

/**
 * What the map draws of the register in the page. First sight is the server's tiles; from when the
 * view first asks what only the register answers (a filter, another date, a comparison) it stays
 * with the register, so that every later step is drawn at once.
 */
export function useMapData(view: Question, register: Register | null, summary: Summary | null) {
  const { date, scheme, filters, since, swipe } = view;
  const newest = register ? newestDate(register) : null;
  const isOtherDate = date !== null && date !== newest;
  const isNeeded = isOtherDate || filters.villages.length > 0 || since !== null || swipe;
  const [isRegisterUsed, setRegisterUsed] = useState(false);
  if (isNeeded && register && !isRegisterUsed) setRegisterUsed(true);

  const used = isNeeded || isRegisterUsed ? register : null;
  const to = date ?? newest;
  const shown = scheme ?? (to ? schemeInForce(to) : null);
  const now = useMemo<Data>(() => {
    if (!used || !to || !shown) return { villages: null, changes: null, summary };
    // Two maps beside each other show each date as it was.
    const changes = since && !swipe ? comparisonOf(used, since, to, shown, filters)?.changes : null;
    return {
      villages: villagesFor(used, to, filters),
      changes: changes ?? null,
      summary,
    };
  }, [used, to, shown, filters, since, swipe, summary]);
  const before = useMemo<Data | null>(() => {
    if (!used || !swipe || !since || !to || !shown || since >= to) return null;
    return {
      villages: villagesFor(used, since, filters),
      changes: null,
      summary: summaryOn(used, since, shown, filters),
      // One legend holds for both: a colour means the same on either side.
      scale: summaryOn(used, to, shown, filters),
    };
  }, [used, swipe, since, to, shown, filters]);
  return { now, before };
}

function villagesFor(register: Register, date: string, filters: View['filters']) {
  const table = villagesOn(register, date);
  const rows = rowsMatching(table, filters.villages);
  return { table, rows, isFiltered: filters.villages.length > 0 };
}
