import { useQueries } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Summary } from '../../data/model/index.ts';
import { summaryQuery } from '../api/queries.ts';
import { columnsQuery, lotsQuery } from './queries.ts';
import type { Register } from './register.ts';

let shared: Register | null = null;

/** The same object wherever it is asked for, as long as its parts are: what is worked out of it is kept by it. */
function registerOf(
  villages: Register['villages'],
  observations: Register['observations'],
  lots: Register['lots'],
  base2021: Summary,
  base2025: Summary,
): Register {
  const isSame =
    shared?.villages === villages &&
    shared.observations === observations &&
    shared.lots === lots &&
    shared.bases['2021'] === base2021 &&
    shared.bases['2025'] === base2025;
  if (!shared || !isSame) {
    shared = { villages, observations, lots, bases: { '2021': base2021, '2025': base2025 } };
  }
  return shared;
}

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
  const { villages, observations } = columns.data ?? {};
  const isComplete = villages && observations && lots.data && base2021.data && base2025.data;
  const register = isComplete
    ? registerOf(villages, observations, lots.data, base2021.data, base2025.data)
    : null;
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
