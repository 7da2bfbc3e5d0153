import { useSyncExternalStore } from 'react';
import type { LngLat } from '../../data/model/index.ts';
import type { TableKind } from '../state/view.ts';

/** Rows by their code, each with its place on the map where it has one. `[lng, lat]`, degrees, WGS 84. */
export type ChosenRows = ReadonlyMap<string, LngLat | null>;

/** A row under the pointer or the focus. */
interface Hovered {
  kind: TableKind;
  code: string;
  point: LngLat | null;
}

const NONE: ChosenRows = new Map();

const chosen = new Map<TableKind, ChosenRows>();
let hovered: Hovered | null = null;
const listeners = new Set<() => void>();

/** The rows of a table that are selected; the same object until that changes. */
export function useChosen(kind: TableKind): ChosenRows {
  return useSyncExternalStore(subscribe, () => chosenRows(kind));
}

export function chosenRows(kind: TableKind): ChosenRows {
  return chosen.get(kind) ?? NONE;
}

/** Selects exactly these rows of a table. */
export function choose(kind: TableKind, rows: ChosenRows): void {
  chosen.set(kind, rows);
  tell();
}

/** Puts one row in or takes it out. */
export function toggleChosen(kind: TableKind, code: string, point: LngLat | null): void {
  const rows = new Map(chosenRows(kind));
  if (!rows.delete(code)) rows.set(code, point);
  choose(kind, rows);
}

/** The row that is pointed at in a table; null for none. */
export function hover(row: Hovered | null): void {
  if (hovered?.kind === row?.kind && hovered?.code === row?.code) return;
  hovered = row;
  tell();
}

/** Which row of which table is pointed at. */
export function useHovered(): Hovered | null {
  return useSyncExternalStore(subscribe, () => hovered);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(): void {
  for (const listener of listeners) listener();
}
