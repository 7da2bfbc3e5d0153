import { useSyncExternalStore } from 'react';
import { isFaceOf, parseFragment, printFragment } from './fragment.ts';
import { type Misread, misreadParts } from './misread.ts';
import { parseView, printPage, printView } from './url.ts';
import type { View } from './view.ts';

/** The view last read from or written to the address, so that its identity is stable between changes. */
let current: { address: string; view: View; misread: readonly Misread[] } | null = null;
const listeners = new Set<() => void>();

/** The story that the document holds, where it holds one and no other page; else null. */
let only: string | null = null;

/**
 * For a document that is one story, wherever it lies, such as a file on a disk: its path says
 * nothing, so the view stands in the fragment, which no browser forbids to change. Call before
 * the view is first read.
 */
export function keepToStory(name: string): void {
  only = name;
}

/** The view that the address names. */
export function readView(): View {
  const address = addressShown();
  const { pathname, search, hash } = window.location;
  if (current?.address !== address) {
    const view = only ? parseFragment(hash, only) : parseView(search, pathname);
    current = { address, view, misread: only ? NOTHING : misreadParts(search) };
  }
  return current.view;
}

/** The part of the address that names the view. */
function addressShown(): string {
  const { pathname, search, hash } = window.location;
  return only ? hash : pathname + search;
}

/**
 * Changes part of the view and writes it to the address. A step that a reader may want to take
 * back (a page, a selection, a date, a filter, another administrative map) becomes an entry of the history; the rest,
 * above all the camera, replaces the present one. `hash`, with its `#`, names a place on a page; the
 * present one stays as long as the page does.
 */
export function changeView(
  patch: Partial<View>,
  hash: string = 'page' in patch ? '' : window.location.hash,
): void {
  write(patch, hash, isStep(patch, readView()));
}

/** Changes the view without an entry of the history: what passes between the start and the end of a gesture. */
export function replaceView(patch: Partial<View>): void {
  write(patch, window.location.hash, false);
}

/** Asked before another page is shown; true where it has taken the matter up and will go on itself, or not. */
type LeaveGuard = (leave: () => void) => boolean;
let leaveGuard: LeaveGuard | null = null;

/** For a page that holds what is not saved: from now until the returned function is called, it is asked first. */
export function guardLeaving(guard: LeaveGuard): () => void {
  leaveGuard = guard;
  const onPopState = (event: PopStateEvent) => {
    // Read last where the page still is: nobody has looked at the address since.
    const held = current?.view ?? readView();
    if (isSame(readView().page, held.page)) return;
    const wanted = window.location.pathname + window.location.search + window.location.hash;
    const leave = () => {
      window.history.pushState(null, '', wanted);
      for (const listener of listeners) listener();
    };
    if (!guard(leave)) return;
    event.stopImmediatePropagation();
    window.history.pushState(null, '', addressOf(held));
  };
  window.addEventListener('popstate', onPopState, { capture: true });
  return () => {
    leaveGuard = null;
    window.removeEventListener('popstate', onPopState, { capture: true });
  };
}

function write(patch: Partial<View>, hash: string, isEntry: boolean): void {
  const before = readView();
  const view = { ...before, ...patch };
  if (only !== null && !isFaceOf(only, view.page)) return;
  const isLeaving = !isSame(view.page, before.page);
  if (isLeaving && leaveGuard?.(() => write(patch, hash, isEntry))) return;
  const step = only ? addressOf(view) : addressOf(view) + hash;
  const present = only ? addressOf(before) : addressOf(before) + window.location.hash;
  if (step === present) return;
  if (isEntry) window.history.pushState(null, '', step);
  else window.history.replaceState(null, '', step);
  keep(view, current?.misread ?? NOTHING);
}

function keep(view: View, misread: readonly Misread[]): void {
  current = { address: addressShown(), view, misread };
  for (const listener of listeners) listener();
}

/**
 * What the address held that could not be read. It leaves the address with the next change, but is
 * told until the reader takes note of it or comes to another address.
 */
export function useMisread(): readonly Misread[] {
  return useSyncExternalStore(subscribe, () => {
    readView();
    return current?.misread ?? NOTHING;
  });
}

const NOTHING: readonly Misread[] = [];

/** The reader has taken note: the address then says only what is shown. */
export function forgetMisread(): void {
  const view = readView();
  window.history.replaceState(null, '', addressOf(view) + window.location.hash);
  keep(view, NOTHING);
}

/** What a link to a view holds: its path and query, or a fragment where the document is one page. */
export function addressOf(view: View): string {
  return only === null ? printPage(view.page) + printView(view) : printFragment(view);
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
  return STEPS.some((part) => part in patch && !isSame(patch[part], before[part]));
}

const STEPS = ['page', 'selection', 'date', 'scheme', 'filters', 'since'] as const;

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
