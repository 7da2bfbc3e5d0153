import { useEffect } from 'react';
import { useLatest } from './useLatest.ts';

/** Runs something once so many ms after it was asked for; null: not at all. Another `run` counts anew. */
export function useTimer(ms: number | null, run: number, onEnd: () => void): void {
  const end = useLatest(onEnd);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another run counts anew
  useEffect(() => {
    if (ms === null) return;
    const timer = window.setTimeout(() => end.current(), ms);
    return () => window.clearTimeout(timer);
  }, [ms, run, end]);
}
