import { useSyncExternalStore } from 'react';
import { parseView, printView } from './url.ts';
import type { View } from './view.ts';

/** The view last read from or written to the address, so that its identity is stable between changes. */
let current: { search: string; view: View } | null = null;
const listeners = new Set<() => void>();

/** The view that the address names. */
export function readView(): View {
  const { search } = window.location;
  if (current?.search !== search) current = { search, view: parseView(search) };
  return current.view;
}

/**
 * Changes part of the view and writes it to the address. A step that a reader may want to take
 * back (a selection, a date, another administrative map) becomes an entry of the history; the rest,
 * above all the camera, replaces the present one.
 */
export function changeView(patch: Partial<View>): void {
  const before = readView();
  const view = { ...before, ...patch };
  const search = printView(view);
  if (search === printView(before)) return;
  const { pathname, hash } = window.location;
  const step = search === '' ? pathname + hash : search + hash;
  if (isStep(patch, before)) window.history.pushState(null, '', step);
  else window.history.replaceState(null, '', step);
  current = { search: window.location.search, view };
  for (const listener of listeners) listener();
}

/** The view, and a re-render whenever it changes, also by the browser's back and forward buttons. */
export function useView(): View {
  return useSyncExternalStore(subscribe, readView);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
}

function isStep(patch: Partial<View>, before: View): boolean {
  if ('selection' in patch && !sameSelection(patch.selection ?? null, before.selection))
    return true;
  if ('date' in patch && patch.date !== before.date) return true;
  return 'scheme' in patch && patch.scheme !== before.scheme;
}

function sameSelection(one: View['selection'], other: View['selection']): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
