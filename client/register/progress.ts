import { useSyncExternalStore } from 'react';
import type { Progress } from './load.ts';

type Collection = 'villages' | 'schools';

const current = new Map<Collection, Progress>();
const listeners = new Set<() => void>();

/** Tells how far a collection has come; null: it is not being loaded. */
export function reportProgress(collection: Collection, progress: Progress | null): void {
  if (progress) current.set(collection, progress);
  else current.delete(collection);
  for (const listener of listeners) listener();
}

/** How much of a collection has arrived, while it is being loaded. */
export function useProgress(collection: Collection): Progress | null {
  return useSyncExternalStore(subscribe, () => current.get(collection) ?? null);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
