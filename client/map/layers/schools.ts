import type { LayerSpecification } from 'maplibre-gl';
import { iconId } from '../icons.ts';
import {
  type LayerSubject,
  type MapInput,
  SPARSE,
  tileTemplate,
  tokensOf,
  visibility,
} from '../input.ts';
import { FONT_REGULAR, labelSize } from '../labels.ts';
import { REGISTER_BOUNDS } from './villages.ts';

/**
 * Schools: a square, filled where the school is known to reach the Internet, hollow where not.
 * From close by only; below that a province's share of connected schools says more than dots.
 */
export const SCHOOLS_SOURCE = 'schools';

/** The legend says "from closer up" below this zoom. */
export const SCHOOLS_MIN_ZOOM = 8;

function layers(input: MapInput): LayerSpecification[] {
  const { color, map } = tokensOf(input);
  return [
    {
      id: 'school',
      type: 'symbol',
      source: SCHOOLS_SOURCE,
      'source-layer': 'schools',
      minzoom: SCHOOLS_MIN_ZOOM,
      layout: {
        visibility: visibility(input, 'schools'),
        'icon-image': [
          'case',
          ['==', ['get', 'connected'], true],
          iconId(input.theme, 'school-connected'),
          iconId(input.theme, 'school-unconnected'),
        ],
        'icon-size': [
          'interpolate',
          ['linear'],
          ['zoom'],
          8,
          0.34 * map.symbol,
          11,
          0.62 * map.symbol,
          13,
          0.9 * map.symbol,
        ],
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
        'icon-padding': 0,
        'symbol-z-order': 'source',
      },
    },
    {
      id: 'school-label',
      type: 'symbol',
      source: SCHOOLS_SOURCE,
      'source-layer': 'schools',
      minzoom: 12,
      filter: ['has', 'name'],
      layout: {
        visibility: visibility(input, 'schools'),
        'text-field': ['get', 'name'],
        'text-font': [FONT_REGULAR],
        'text-size': labelSize(input, 11),
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.8,
        'text-justify': 'auto',
        'text-max-width': 10,
      },
      paint: {
        'text-color': color.school,
        'text-halo-color': color.halo,
        'text-halo-width': 1.2 * map.line,
      },
    },
  ];
}

export const schools: LayerSubject = {
  sources: (input) => ({
    [SCHOOLS_SOURCE]: {
      type: 'vector',
      tiles: [tileTemplate(input, 'schools', null)],
      minzoom: 0,
      maxzoom: 14,
      ...SPARSE,
      bounds: REGISTER_BOUNDS,
    },
  }),
  layers,
};
