import type { FilterSpecification, LayerSpecification } from 'maplibre-gl';
import { type LayerSubject, type MapInput, tokensOf } from '../input.ts';
import { SCHOOLS_SOURCE } from './schools.ts';
import { villagesFrom } from './villages.ts';

/**
 * The ring around the selected village or school; a selected province is outlined by its own
 * layer. Drawn from the tiles that are there anyway, so a link opens with its ring.
 */
function layers(input: MapInput): LayerSpecification[] {
  const { selection } = input.view;
  if (selection?.kind !== 'village' && selection?.kind !== 'school') return [];
  const { color, map } = tokensOf(input);
  const filter: FilterSpecification = ['==', ['get', 'code'], selection.code];
  const from =
    selection.kind === 'village'
      ? villagesFrom(input)
      : { source: SCHOOLS_SOURCE, 'source-layer': 'schools' };
  return [
    {
      id: 'selection-ring',
      type: 'circle',
      ...from,
      filter,
      paint: {
        'circle-radius': [
          'interpolate',
          ['linear'],
          ['zoom'],
          4,
          8 * map.symbol,
          8,
          11 * map.symbol,
          12,
          15 * map.symbol,
        ],
        'circle-opacity': 0,
        'circle-stroke-color': color.accent,
        'circle-stroke-width': 3 * map.line,
      },
    },
  ];
}

export const selection: LayerSubject = { sources: () => ({}), layers };
