import type { FeatureCollection, Point } from 'geojson';
import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import type { CoverageStatus } from '../../../data/model/index.ts';
import { iconId } from '../icons.ts';
import {
  type LayerSubject,
  type MapInput,
  nearZoom,
  SPARSE,
  tileTemplate,
  tokensOf,
  visibility,
} from '../input.ts';
import { FONT_REGULAR, FONT_SEMIBOLD, labelSize, labelSizes } from '../labels.ts';

/**
 * Villages, from the register. Every uncovered one is in its tile at every zoom and is drawn
 * whatever else is there; covered and not surveyed ones are context and come in from close by,
 * thinned to one a grid cell (`point_count`) below zoom 11.
 *
 * At first sight from the server's tiles; from the first filter or other date on from the register
 * in the page, whose features the controller puts into the source, cut to the window.
 */
const VILLAGES_SOURCE = 'villages';
export const REGISTER_SOURCE = 'register-villages';
const NO_POINTS: FeatureCollection<Point> = { type: 'FeatureCollection', features: [] };

/** Zoom of the smallest tiles that points of the register are cut into: one of their units is 10 m there. */
const REGISTER_TILES_ZOOM = 9;

/** Covered and unsurveyed villages are drawn from here on: 97,000 dots at country zoom tell nothing and cost most. */
export const CONTEXT_MIN_ZOOM = 9;
/** The extent of the country with its archipelagos: no tile outside is asked for. */
export const REGISTER_BOUNDS: [number, number, number, number] = [102, 6.5, 118, 23.6];

/** Where a layer of villages takes them from. */
export function villagesFrom({ villages: rows }: Pick<MapInput, 'villages'>) {
  return rows
    ? { source: REGISTER_SOURCE }
    : { source: VILLAGES_SOURCE, 'source-layer': 'villages' };
}

/** Zoom from which on covered and unsurveyed villages are drawn: what a filter chose, at every zoom. */
export function contextMinZoom(input: Pick<MapInput, 'villages' | 'isSlide'>): number {
  return input.villages?.isFiltered ? 0 : nearZoom(input, CONTEXT_MIN_ZOOM);
}

function hasStatus(status: CoverageStatus): FilterSpecification {
  return ['==', ['get', 'status'], status];
}

/** Factors on the icon as drawn, by zoom: small enough that a mountain district is no blot at zoom 5. */
const SIZES = [
  [4, 0.32],
  [5, 0.38],
  [7, 0.6],
  [9, 0.85],
  [11, 1.1],
] as const;

function size(input: MapInput, factor: number): ExpressionSpecification {
  const scale = tokensOf(input).map.symbol * factor;
  const stops = SIZES.flatMap(([zoom, value]) => [zoom, value * scale]);
  return ['interpolate', ['linear'], ['zoom'], ...stops] as unknown as ExpressionSpecification;
}

/** The factor on the icon of an uncovered village at a zoom, as the layers here have it. */
export function villageIconScale(input: Pick<MapInput, 'theme'>, zoom: number): number {
  const scale = tokensOf(input).map.symbol;
  const above = SIZES.findIndex(([stop]) => stop >= zoom);
  const [upper, lower] = [SIZES.at(above), SIZES.at(Math.max(0, above - 1))];
  if (above <= 0 || !upper || !lower) return scale * (SIZES.at(above)?.[1] ?? 1);
  const share = (zoom - lower[0]) / (upper[0] - lower[0]);
  return scale * (lower[1] + share * (upper[1] - lower[1]));
}

/** A status's own symbol: always drawn, and in the way of labels, never the other way round. */
function uncoveredLayer(input: MapInput, status: 'none' | 'partial'): SymbolLayerSpecification {
  return {
    id: `village-${status}`,
    type: 'symbol',
    ...villagesFrom(input),
    filter: hasStatus(status),
    layout: {
      visibility: visibility(input, status),
      'icon-image': iconId(input.theme, status),
      'icon-size': size(input, 1),
      'icon-allow-overlap': true,
      'icon-padding': 0,
      'symbol-z-order': 'source',
    },
    // Where changes are what is looked at, what stayed the same steps back.
    paint: { 'icon-opacity': input.changes ? 0.4 : 1 },
  };
}

/**
 * At which zooms context is drawn. Of the register each feature says whether a filter chose it: were it
 * said by the layer, all tiles would be laid out a second time whenever a filter comes or goes.
 */
function contextRange(input: MapInput, status: CoverageStatus) {
  if (!input.villages) return { minzoom: contextMinZoom(input), filter: hasStatus(status) };
  const near: FilterSpecification = ['>=', ['zoom'], nearZoom(input, CONTEXT_MIN_ZOOM)];
  const filter = ['all', hasStatus(status), ['any', ['has', 'is_chosen'], near]];
  return { filter: filter as FilterSpecification };
}

function contextLayer(input: MapInput, status: 'covered' | 'unknown'): LayerSpecification {
  return {
    id: `village-${status}`,
    type: 'symbol',
    ...villagesFrom(input),
    ...contextRange(input, status),
    layout: {
      visibility: visibility(input, status),
      'icon-image': iconId(input.theme, status),
      'icon-size': size(input, 0.8),
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
      'icon-padding': 0,
      'symbol-z-order': 'source',
    },
  };
}

/** Only of the statuses that are switched on: a name without its symbol would hang in the air. */
function labelled(input: MapInput, statuses: readonly CoverageStatus[]): FilterSpecification {
  const shown = statuses.filter((status) => input.view.layers.includes(status));
  return ['all', ['in', ['get', 'status'], ['literal', shown]], ['has', 'name']];
}

function layers(input: MapInput): LayerSpecification[] {
  const { color, map } = tokensOf(input);
  return [
    contextLayer(input, 'unknown'),
    contextLayer(input, 'covered'),
    uncoveredLayer(input, 'partial'),
    uncoveredLayer(input, 'none'),
    {
      id: 'uncovered-label',
      type: 'symbol',
      ...villagesFrom(input),
      minzoom: 8.5,
      filter: labelled(input, ['none', 'partial']),
      layout: {
        'text-field': ['get', 'name'],
        'text-font': [FONT_SEMIBOLD],
        'text-size': labelSizes(input, [8, 11], [12, 13]),
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        // Past the symbol's own box, which a label must not touch.
        'text-radial-offset': 1.2,
        'text-justify': 'auto',
        'text-max-width': 9,
        'text-padding': 1,
      },
      paint: {
        'text-color': color.text,
        'text-halo-color': color.halo,
        'text-halo-width': 1.4 * map.line,
      },
    },
    {
      id: 'village-label',
      type: 'symbol',
      ...villagesFrom(input),
      minzoom: 11.5,
      filter: labelled(input, ['covered', 'unknown']),
      layout: {
        'text-field': ['get', 'name'],
        'text-font': [FONT_REGULAR],
        'text-size': labelSize(input, 11),
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.6,
        'text-justify': 'auto',
        'text-max-width': 9,
      },
      paint: {
        'text-color': color.muted,
        'text-halo-color': color.halo,
        'text-halo-width': 1.2 * map.line,
      },
    },
  ];
}

export const villages: LayerSubject = {
  sources: (input) => ({
    [VILLAGES_SOURCE]: {
      type: 'vector',
      tiles: [tileTemplate(input, 'villages', input.view.date)],
      minzoom: 0,
      maxzoom: 14,
      ...SPARSE,
      bounds: REGISTER_BOUNDS,
    },
    ...(input.villages && {
      [REGISTER_SOURCE]: {
        type: 'geojson' as const,
        data: NO_POINTS,
        maxzoom: REGISTER_TILES_ZOOM,
        buffer: 32,
        tolerance: 0,
      },
    }),
  }),
  layers,
};
