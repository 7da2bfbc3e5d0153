import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type Summary, schemeInForce } from '../../data/model/index.ts';
import { summaryQuery } from '../api/queries.ts';
import { isMetered } from '../state/metered.ts';
import type { View } from '../state/view.ts';
import { newestDate, type Register, summaryOn } from './register.ts';

/** A summary, and how the asking for it goes. */
export type SummaryState = Pick<
  UseQueryResult<Summary>,
  'data' | 'isPending' | 'isPlaceholderData' | 'error' | 'refetch'
>;

/**
 * What is summed for a view: in the page once the register is there, which answers every date,
 * administrative map and filter at once; until then by the server, which knows no filter, so that
 * its answer then counts as an old one.
 */
export function useSummary(
  view: Pick<View, 'date' | 'scheme' | 'filters'>,
  register: Register | null,
): SummaryState {
  const query = useQuery({
    ...summaryQuery(view.date, view.scheme),
    enabled: register === null,
  });
  if (!register) {
    const isFiltered = view.filters.villages.length > 0;
    return { ...query, isPlaceholderData: query.isPlaceholderData || isFiltered };
  }
  const date = view.date ?? newestDate(register);
  const scheme = view.scheme ?? schemeInForce(date);
  return {
    data: summaryOn(register, date, scheme, view.filters),
    isPending: false,
    isPlaceholderData: false,
    error: null,
    refetch: query.refetch,
  };
}

/** True for views that the server alone cannot answer. */
function needsRegister({ filters, since, swipe, table }: View): boolean {
  const isFiltered = Object.values(filters).some((conditions) => conditions.length > 0);
  return isFiltered || since !== null || swipe || table === 'villages' || table === 'changes';
}

/**
 * True from when the register is to be loaded: at once where the view needs it, else once the page
 * has drawn what it came for and nothing more is loading; not by itself on a metered line.
 */
export function useWantsRegister(view: View): boolean {
  const [isIdle, setIdle] = useState(false);
  const isNeeded = needsRegister(view);
  useEffect(() => {
    if (isIdle || isNeeded || isMetered()) return;
    const observer = new PerformanceObserver((list) => {
      if (list.getEntriesByName('song:settled').length > 0) setIdle(true);
    });
    observer.observe({ type: 'mark', buffered: true });
    return () => observer.disconnect();
  }, [isIdle, isNeeded]);
  return isIdle || isNeeded;
}
