import { useQueries } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { summaryQuery } from '../api/queries.ts';
import { columnsQuery, lotsQuery } from './queries.ts';
import type { Register } from './register.ts';

export interface RegisterState {
  /** Null until everything is there. */
  register: Register | null;
  isLoading: boolean;
  error: Error | null;
  retry: () => void;
}

/**
 * The register in the page. Loaded once, from when `isWanted` is first true anywhere; all who use
 * it share one. What needs it shows the server's answers until then.
 */
export function useRegister(isWanted: boolean): RegisterState {
  const [columns, lots, base2021, base2025] = useQueries({
    queries: [
      { ...columnsQuery('villages'), enabled: isWanted },
      { ...lotsQuery(), enabled: isWanted },
      { ...summaryQuery(null, '2021'), enabled: isWanted },
      { ...summaryQuery(null, '2025'), enabled: isWanted },
    ],
  });
  const tables = columns.data;
  const register = useMemo<Register | null>(() => {
    const { villages, observations } = tables ?? {};
    if (!villages || !observations || !lots.data || !base2021.data || !base2025.data) return null;
    return {
      villages,
      observations,
      lots: lots.data,
      bases: { '2021': base2021.data, '2025': base2025.data },
    };
  }, [tables, lots.data, base2021.data, base2025.data]);
  const isReady = register !== null;
  useEffect(() => {
    if (isReady) performance.mark('song:register');
  }, [isReady]);
  const parts = [columns, lots, base2021, base2025];
  return {
    register,
    isLoading: parts.some((part) => part.isFetching),
    error: parts.find((part) => part.error)?.error ?? null,
    retry: () => {
      for (const part of parts) if (part.error) void part.refetch();
    },
  };
}
