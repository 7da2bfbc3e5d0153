import { useSyncExternalStore } from 'react';

/** Codes of the provinces that the legend points at, for as long as it does. */
const NONE: readonly string[] = [];
let lit: readonly string[] = NONE;
const listeners = new Set<() => void>();

/** Points at provinces of the scheme shown; an empty list: at none. */
export function lightUp(codes: readonly string[]): void {
  lit = codes.length === 0 ? NONE : codes;
  for (const listener of listeners) listener();
}

/** What the legend points at. */
export function useLegendLit(): readonly string[] {
  return useSyncExternalStore(subscribe, () => lit);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
