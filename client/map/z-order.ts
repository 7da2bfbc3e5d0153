/**
 * Every layer of the map, bottom to top. The only place that says what lies over what.
 * MapLibre places symbols from the top down, so labels listed under the villages give way to them.
 */
export const Z_ORDER = [
  'sea',
  // Layers of one source stand together: each change of source costs a stencil pass over the window.
  'neighbour-land',
  'neighbour-border',
  'province-land',
  'province-hatch',
  'province-line',
  'province-outline',
  'other-province-halo',
  'other-province-outline',
  'archipelago-island',
  'village-unknown',
  'village-covered',
  'school',
  'neighbour-label',
  'sea-label',
  'island-label',
  'school-label',
  'village-label',
  'province-label',
  'uncovered-label',
  'archipelago-label',
  'village-partial',
  'village-none',
  'change-found_and_covered',
  'change-newly_covered',
  'change-newly_found',
  'change-lost',
  'highlight-ring',
  'selection-ring',
] as const;

export type MapLayerId = (typeof Z_ORDER)[number];

const RANK = new Map<string, number>(Z_ORDER.map((id, rank) => [id, rank]));

/** Position from below. Throws on an id that the list does not hold, so that no layer is placed by accident. */
export function rankOf(id: string): number {
  const rank = RANK.get(id);
  if (rank === undefined) throw new RangeError(`layer "${id}" is not in the z-order`);
  return rank;
}

/** The layers, bottom to top. Throws on an unknown id and on one given twice. */
export function inOrder<L extends { id: string }>(layers: readonly L[]): L[] {
  const seen = new Set<string>();
  for (const { id } of layers) {
    if (seen.has(id)) throw new RangeError(`layer "${id}" is given twice`);
    seen.add(id);
  }
  return [...layers].sort((a, b) => rankOf(a.id) - rankOf(b.id));
}
