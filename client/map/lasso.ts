import { useSyncExternalStore } from 'react';
import type { LngLat } from '../../data/model/index.ts';

/** How an area is drawn: corner to corner, or freely around. */
export type DrawMode = 'box' | 'lasso';

interface Drawing {
  mode: DrawMode;
  /** The corners that were drawn, `[lng, lat]`, degrees, WGS 84; `isAdding` where Shift was held. */
  onDrawn: (ring: readonly LngLat[], isAdding: boolean) => void;
}

let current: Drawing | null = null;
const listeners = new Set<() => void>();

/** Lets the reader draw one area on the map; null ends it. */
export function setDrawing(drawing: Drawing | null): void {
  current = drawing;
  for (const listener of listeners) listener();
}

/** What is being asked to be drawn; null most of the time. */
export function useDrawing(): Drawing | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}

/** A point of the window over the map, CSS px from its upper left corner. */
export type ScreenPoint = readonly [number, number];

/** Nearer points than this, px, say nothing new of a line drawn by hand. */
const STEP_PX = 4;

/** The outline after the pointer came to a point: two corners make a box, many a line around. */
export function drawnOutline(
  mode: DrawMode,
  before: readonly ScreenPoint[],
  at: ScreenPoint,
): readonly ScreenPoint[] {
  const [start] = before;
  if (!start) return [at];
  if (mode === 'box') return [start, [at[0], start[1]], at, [start[0], at[1]]];
  const last = before.at(-1) as ScreenPoint;
  const isNear = Math.hypot(at[0] - last[0], at[1] - last[1]) < STEP_PX;
  return isNear ? before : [...before, at];
}
