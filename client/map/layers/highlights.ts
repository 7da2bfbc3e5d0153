import type { LngLat } from '../../../data/model/index.ts';
import { type LayerSubject, NAMES_ZOOM, tokensOf } from '../input.ts';

/** Rings around what is chosen in the table, wherever it lies and whatever else is drawn there. */
const HIGHLIGHT_SOURCE = 'highlighted';

export const highlights: LayerSubject = {
  sources: ({ highlighted }) => ({
    ...(highlighted.length > 0 && {
      [HIGHLIGHT_SOURCE]: {
        type: 'geojson' as const,
        data: {
          type: 'MultiPoint' as const,
          coordinates: highlighted.map((point: LngLat) => [...point]),
        },
        // Cut finer than names: a ring has to lie on its symbol.
        maxzoom: NAMES_ZOOM + 6,
        buffer: 32,
        tolerance: 0,
      },
    }),
  }),
  layers: (input) => {
    if (input.highlighted.length === 0) return [];
    const { color, map } = tokensOf(input);
    return [
      {
        id: 'highlight-ring',
        type: 'circle',
        source: HIGHLIGHT_SOURCE,
        paint: {
          'circle-radius': [
            'interpolate',
            ['linear'],
            ['zoom'],
            4,
            5 * map.symbol,
            8,
            9 * map.symbol,
            12,
            13 * map.symbol,
          ],
          'circle-opacity': 0,
          'circle-stroke-color': color.accent,
          'circle-stroke-width': 2 * map.line,
        },
      },
    ];
  },
};
