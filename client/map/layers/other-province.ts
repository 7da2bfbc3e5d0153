import type { LayerSpecification } from 'maplibre-gl';
import { provinceTilesDate } from '../../../data/api/addresses.ts';
import {
  type LayerSubject,
  type MapInput,
  SPARSE,
  schemeShown,
  tileTemplate,
  tokensOf,
} from '../input.ts';
import { PROVINCES_BOUNDS, PROVINCES_LAYER, PROVINCES_MAX_ZOOM } from './provinces.ts';

/**
 * The outline of a selected province that is of another administrative map than the one shown: one
 * sees what it was, over what is there now. Dashed on a halo, so that it is no border of the map shown.
 */
export const OTHER_PROVINCES_SOURCE = 'other-provinces';

/** The selected province where it is of another administrative map; null where it is not. */
function otherProvince(input: MapInput) {
  const { selection } = input.view;
  const shown = schemeShown(input);
  if (selection?.kind !== 'province' || shown === null || selection.scheme === shown) return null;
  return selection;
}

function layers(input: MapInput): LayerSpecification[] {
  const province = otherProvince(input);
  if (!province) return [];
  const { color, map } = tokensOf(input);
  const line = (
    id: string,
    paint: Extract<LayerSpecification, { type: 'line' }>['paint'],
  ): LayerSpecification => ({
    id,
    type: 'line',
    source: OTHER_PROVINCES_SOURCE,
    'source-layer': PROVINCES_LAYER,
    filter: ['==', ['get', 'code'], province.code],
    layout: { 'line-join': 'round' },
    paint,
  });
  return [
    line('other-province-halo', { 'line-color': color.halo, 'line-width': 5 * map.line }),
    line('other-province-outline', {
      'line-color': color.accent,
      'line-width': 3 * map.line,
      'line-dasharray': [2, 1],
    }),
  ];
}

export const otherProvinces: LayerSubject = {
  sources: (input) => {
    const province = otherProvince(input);
    return {
      ...(province && {
        [OTHER_PROVINCES_SOURCE]: {
          type: 'vector' as const,
          tiles: [tileTemplate(input, 'provinces', provinceTilesDate(province.scheme))],
          minzoom: 0,
          maxzoom: PROVINCES_MAX_ZOOM,
          ...SPARSE,
          bounds: PROVINCES_BOUNDS,
        },
      }),
    };
  },
  layers,
};
