import { useQueries, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { SCHEMES } from '../../data/model/index.ts';
import { summaryQuery } from '../api/queries.ts';
import { columnsQuery, lotsQuery } from './queries.ts';
import type { Register } from './register.ts';

let shared: Register | null = null;

/** The same object wherever it is asked for, as long as its parts are: what is worked out of it is kept by it. */
function registerOf(parts: Register): Register {
  const { villages, observations, lots, bases } = parts;
  const isSame =
    shared?.villages === villages &&
    shared.observations === observations &&
    shared.lots === lots &&
    SCHEMES.every((scheme) => shared?.bases[scheme] === bases[scheme]);
  if (!shared || !isSame) shared = parts;
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
  const columns = useQuery({ ...columnsQuery('villages'), enabled: isWanted });
  const lots = useQuery({ ...lotsQuery(), enabled: isWanted });
  const summaries = useQueries({
    queries: SCHEMES.map((scheme) => ({ ...summaryQuery(null, scheme), enabled: isWanted })),
  });
  const { villages, observations } = columns.data ?? {};
  const bases = summaries.flatMap(({ data }) => data ?? []);
  const isComplete = villages && observations && lots.data && bases.length === SCHEMES.length;
  const register = isComplete
    ? registerOf({
        ...{ villages, observations, lots: lots.data },
        bases: Object.fromEntries(
          SCHEMES.map((scheme, index) => [scheme, bases[index]]),
        ) as Register['bases'],
      })
    : null;
  const isReady = register !== null;
  useEffect(() => {
    if (isReady) performance.mark('song:register');
  }, [isReady]);
  const parts = [columns, lots, ...summaries];
  return {
    register,
    isLoading: parts.some((part) => part.isFetching),
    error: parts.find((part) => part.error)?.error ?? null,
    retry: () => {
      for (const part of parts) if (part.error) void part.refetch();
    },
  };
}
