import type { Feature, FeatureCollection, Point } from 'geojson';
import type { DataDrivenPropertyValueSpecification, LayerSpecification } from 'maplibre-gl';
import { provinceTilesDate } from '../../../data/api/addresses.ts';
import { unitOf } from '../../../data/figures/schemes.ts';
import { shortProvinceName } from '../../../data/words/names.ts';
import { mix } from '../../theme/contrast.ts';
import { choroplethOf } from '../choropleth-memo.ts';
import { patternId } from '../icons.ts';
import {
  type LayerSubject,
  type MapInput,
  NAMES_ZOOM,
  SPARSE,
  schemeShown,
  tileTemplate,
  tokensOf,
} from '../input.ts';
import { FONT_SEMIBOLD, labelSizes } from '../labels.ts';
import { deviceSymbols } from './device-symbols.ts';

/**
 * Provinces of the scheme in force: land, choropleth, lines and names. Geometry from the register
 * (an overview, not a legal boundary), figures and label points from the summary.
 */
export const PROVINCES_SOURCE = 'provinces';
export const PROVINCES_LAYER = 'provinces';
/** From here on closer views are drawn from the same tiles: the overview has no finer line. */
export const PROVINCES_MAX_ZOOM = 12;
/** The mainland with its coastal islands: no tile outside is asked for. */
export const PROVINCES_BOUNDS: [number, number, number, number] = [102, 8.2, 109.7, 23.6];

/** The feature state `class` of a province without one: it has the colour of land. */
export const NO_CLASS = -1;

/** A province on the map, as what its feature states are kept by. */
export function provinceFeature(code: string) {
  return { source: PROVINCES_SOURCE, sourceLayer: PROVINCES_LAYER, id: code };
}

/** How provinces are classed for an input, and which of them nothing is known of. */
export function classesOf({ summary, view, changes, scale }: MapInput) {
  return choroplethOf(summary, view.choropleth, changes?.netByProvince ?? null, scale ?? null);
}

/**
 * Always an expression of zoom and class, the colour of land alone included: MapLibre takes a state
 * for a layer whose tiles are still of an expression of another kind as an error.
 */
function fillColor(input: MapInput): DataDrivenPropertyValueSpecification<string> {
  const tokens = tokensOf(input);
  const { color } = tokens;
  const { isColoured, palette } = classesOf(input);
  const colorOf = (shade: string, share: number) =>
    isColoured ? mix(shade, color.land, share) : color.land;
  /** By the class that `ProvinceClasses` keeps; `share` of the class's colour, the rest land. */
  const byClass = (share: number) => [
    'match',
    ['number', ['feature-state', 'class'], NO_CLASS],
    ...tokens[palette].flatMap((shade, index) => [index, colorOf(shade, share)]),
    color.land,
  ];
  // From close by, one province fills the window: its class steps back behind its villages.
  return [
    'interpolate',
    ['linear'],
    ['zoom'],
    7.5,
    byClass(1),
    10,
    byClass(0.14),
  ] as unknown as DataDrivenPropertyValueSpecification<string>;
}

function names(input: MapInput): FeatureCollection<Point> {
  const symbols = new Map(deviceSymbols(input).map((symbol) => [symbol.code, symbol]));
  const { label } = tokensOf(input).map;
  const { summary } = input;
  return {
    type: 'FeatureCollection',
    features: (summary?.provinces ?? []).flatMap((province): Feature<Point>[] => {
      if (!summary || !province.label_point) return [];
      const radius = symbols.get(province.code)?.outerRadiusPx ?? 0;
      return [
        {
          type: 'Feature',
          properties: {
            code: province.code,
            name: shortProvinceName(province, input.language),
            // The name stands under the device symbol; in ems of the smallest size it is drawn in.
            offset: radius === 0 ? 0.3 : (radius + 2) / (11 * label),
            // Of the census: what a filter leaves of a province does not move its name.
            rank: unitOf({ scheme: summary.scheme, code: province.code })?.population_2019 ?? 0,
          },
          geometry: { type: 'Point', coordinates: [...province.label_point] },
        },
      ];
    }),
  };
}

function layers(input: MapInput): LayerSpecification[] {
  const { color, map } = tokensOf(input);
  const { unknown } = classesOf(input);
  const { selection } = input.view;
  const selected =
    selection?.kind === 'province' && selection.scheme === schemeShown(input) ? selection.code : '';
  const fromTiles = { source: PROVINCES_SOURCE, 'source-layer': PROVINCES_LAYER };
  const withSymbols = deviceSymbols(input).length > 0;
  const hatch: LayerSpecification[] =
    unknown.length === 0
      ? []
      : [
          {
            id: 'province-hatch',
            type: 'fill',
            ...fromTiles,
            paint: {
              'fill-pattern': patternId(input.theme),
              'fill-antialias': false,
              'fill-opacity': ['case', ['boolean', ['feature-state', 'isUnknown'], false], 1, 0],
            },
          },
        ];
  return [
    {
      id: 'province-land',
      type: 'fill',
      ...fromTiles,
      paint: { 'fill-color': fillColor(input), 'fill-antialias': false },
    },
    ...hatch,
    {
      id: 'province-line',
      type: 'line',
      ...fromTiles,
      paint: {
        'line-color': color.provinceLine,
        'line-width': ['interpolate', ['linear'], ['zoom'], 4, 0.6 * map.line, 8, 1.2 * map.line],
      },
    },
    {
      // No width, no pixels: the same layer serves hover and selection without a tile being laid out anew.
      id: 'province-outline',
      type: 'line',
      ...fromTiles,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': [
          'case',
          ['==', ['get', 'code'], selected],
          color.accent,
          ['in', ['get', 'code'], ['literal', [...input.litProvinces]]],
          color.text,
          color.muted,
        ],
        'line-width': [
          'case',
          ['==', ['get', 'code'], selected],
          3 * map.line,
          ['in', ['get', 'code'], ['literal', [...input.litProvinces]]],
          2.5 * map.line,
          ['boolean', ['feature-state', 'hover'], false],
          2 * map.line,
          0,
        ],
      },
    },
    {
      id: 'province-label',
      type: 'symbol',
      source: 'province-names',
      maxzoom: 10,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': [FONT_SEMIBOLD],
        'text-size': labelSizes(input, [4, 9.5], [7, 13]),
        'text-variable-anchor': withSymbols
          ? ['top', 'bottom', 'right', 'left']
          : ['center', 'top', 'bottom', 'right', 'left'],
        'text-radial-offset': ['get', 'offset'],
        'text-max-width': 7,
        'text-line-height': 1.15,
        'text-padding': 2,
        'symbol-sort-key': ['-', 0, ['get', 'rank']],
      },
      paint: {
        'text-color': color.text,
        'text-halo-color': color.halo,
        'text-halo-width': 1.2 * map.line,
        'text-opacity': 0.9,
      },
    },
  ];
}

export const provinces: LayerSubject = {
  sources: (input) => {
    const scheme = schemeShown(input);
    return {
      ...(scheme && {
        [PROVINCES_SOURCE]: {
          type: 'vector' as const,
          tiles: [tileTemplate(input, 'provinces', provinceTilesDate(scheme))],
          minzoom: 0,
          maxzoom: PROVINCES_MAX_ZOOM,
          ...SPARSE,
          bounds: PROVINCES_BOUNDS,
          promoteId: { [PROVINCES_LAYER]: 'code' },
        },
      }),
      'province-names': { type: 'geojson', data: names(input), maxzoom: NAMES_ZOOM },
    };
  },
  layers,
};
