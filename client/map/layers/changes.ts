import type { SymbolLayerSpecification } from 'maplibre-gl';
import type { CoverageChange } from '../../../data/model/index.ts';
import { iconId } from '../icons.ts';
import { type LayerSubject, type MapInput, tokensOf } from '../input.ts';

/**
 * What became of villages between two dates: a symbol each, told apart by shape as well as by
 * colour, above those of the villages that stayed as they were.
 */
const CHANGES_SOURCE = 'changes';

function layer(input: MapInput, change: CoverageChange): SymbolLayerSpecification {
  // What neither date shows as a gap is the least of the news, and mostly the most of them.
  const share = change === 'found_and_covered' ? 0.7 : 1;
  const scale = tokensOf(input).map.symbol * share;
  return {
    id: `change-${change}`,
    type: 'symbol',
    source: CHANGES_SOURCE,
    filter: ['==', ['get', 'change'], change],
    layout: {
      'icon-image': iconId(input.theme, change),
      'icon-size': [
        'interpolate',
        ['linear'],
        ['zoom'],
        4,
        0.34 * scale,
        6,
        0.5 * scale,
        9,
        0.95 * scale,
        11,
        1.2 * scale,
      ],
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
      'icon-padding': 0,
      'symbol-z-order': 'source',
    },
  };
}

export const changes: LayerSubject = {
  sources: (input) => ({
    ...(input.changes && {
      [CHANGES_SOURCE]: {
        type: 'geojson' as const,
        data: input.changes.points,
        maxzoom: 9,
        buffer: 32,
        tolerance: 0,
      },
    }),
  }),
  layers: (input) =>
    input.changes
      ? (['found_and_covered', 'newly_covered', 'newly_found', 'lost'] as const).map((change) =>
          layer(input, change),
        )
      : [],
};
