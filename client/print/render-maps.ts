import type { Sheet } from './draw-sheet.ts';
import type { DrawnMaps } from './halves.ts';
import { renderMap } from './render-map.ts';

/** Draws the maps of a sheet one after the other: two at once are too much for small graphics. Rejects as `renderMap` does. */
export async function renderMaps(
  { input, beside, plan }: Sheet,
  ratio: number,
  signal: AbortSignal,
): Promise<DrawnMaps> {
  const now = await renderMap(input, plan.camera, ratio, signal);
  const before = beside && (await renderMap(beside.input, plan.camera, ratio, signal));
  return { now, before };
}
