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
export function contextMinZoom({ villages: rows }: Pick<MapInput, 'villages'>): number {
  return rows?.isFiltered ? 0 : CONTEXT_MIN_ZOOM;
}

function hasStatus(status: CoverageStatus): FilterSpecification {
  return ['==', ['get', 'status'], status];
}

/** A factor on the icon as drawn, by zoom: small enough that a mountain district is no blot at zoom 5. */
function size(input: MapInput, factor: number): ExpressionSpecification {
  const scale = tokensOf(input).map.symbol * factor;
  return [
    'interpolate',
    ['linear'],
    ['zoom'],
    4,
    0.32 * scale,
    5,
    0.38 * scale,
    7,
    0.6 * scale,
    9,
    0.85 * scale,
    11,
    1.1 * scale,
  ];
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

function contextLayer(input: MapInput, status: 'covered' | 'unknown'): LayerSpecification {
  return {
    id: `village-${status}`,
    type: 'symbol',
    ...villagesFrom(input),
    minzoom: contextMinZoom(input),
    filter: hasStatus(status),
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
