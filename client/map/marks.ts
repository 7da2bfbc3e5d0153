import type { Map as MapLibreMap } from 'maplibre-gl';

/** User Timing marks by which anybody can measure the page from outside. */
const UNCOVERED_DRAWN = 'song:uncovered-drawn';
const SETTLED = 'song:settled';

/**
 * Marks the first frame that shows the uncovered villages, and calls back. In that frame their
 * tiles are loaded and symbols of theirs are placed; where a view has none of them, the frame in
 * which all of its tiles are there.
 */
export function markUncoveredDrawn(
  map: MapLibreMap,
  hasFailed: () => boolean,
  onDrawn: () => void,
): void {
  const layers = ['village-none', 'village-partial'];
  const check = () => {
    const present = layers.filter((id) => map.getLayer(id));
    if (present.length === 0 || !map.isSourceLoaded('villages') || hasFailed()) return;
    const isDrawn = map.queryRenderedFeatures({ layers: present }).length > 0;
    if (!isDrawn && !map.loaded()) return;
    map.off('render', check);
    performance.mark(UNCOVERED_DRAWN);
    onDrawn();
  };
  map.on('render', check);
}

/** Marks the first moment at which nothing more is loading; `isComplete` speaks for what MapLibre does not know of. */
export function markSettled(map: MapLibreMap, isComplete: () => boolean): void {
  let isMarked = false;
  const check = () => {
    // An idle handler that redraws brings another idle inside this one.
    if (isMarked || !isComplete()) return;
    isMarked = true;
    map.off('idle', check);
    performance.mark(SETTLED);
  };
  map.on('idle', check);
}
