import type { Feature, FeatureCollection, Point } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import { type LayerSubject, type MapInput, NAMES_ZOOM, tokensOf } from '../input.ts';
import { FONT_REGULAR, labelSizes } from '../labels.ts';

/**
 * The quiet ground: sea, the neighbours' land, and their names. Neighbours from Natural Earth
 * (public domain, 1:10m); Viet Nam's own land is drawn with its provinces.
 */

/** Where names are written, `[lng, lat]`, chosen by eye so that they stay off the border and in the first view. */
const NEIGHBOUR_NAMES = [
  { vi: 'TRUNG QUỐC', en: 'CHINA', point: [108.6, 24.1] },
  { vi: 'LÀO', en: 'LAOS', point: [102.4, 19.7] },
  { vi: 'CAMPUCHIA', en: 'CAMBODIA', point: [104.7, 12.9] },
  { vi: 'THÁI LAN', en: 'THAILAND', point: [101.6, 15.6] },
  { vi: 'MYANMAR', en: 'MYANMAR', point: [97.6, 21.0] },
  { vi: 'MALAYSIA', en: 'MALAYSIA', point: [102.2, 4.6] },
  { vi: 'PHILIPPINES', en: 'PHILIPPINES', point: [121.2, 16.4] },
] as const;

/** Between Hoàng Sa and Trường Sa. */
const SEA_NAME = { vi: 'BIỂN ĐÔNG', en: 'EAST SEA', point: [113.4, 13.3] } as const;

function names(
  input: MapInput,
  places: readonly { vi: string; en: string; point: readonly [number, number] }[],
): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: places.map(
      (place): Feature<Point> => ({
        type: 'Feature',
        properties: { name: place[input.language] },
        geometry: { type: 'Point', coordinates: [...place.point] },
      }),
    ),
  };
}

function layers(input: MapInput): LayerSpecification[] {
  const { color } = tokensOf(input);
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': color.sea } },
    {
      id: 'neighbour-land',
      type: 'fill',
      source: 'neighbours',
      paint: { 'fill-color': color.neighbour, 'fill-antialias': false },
    },
    {
      id: 'neighbour-border',
      type: 'line',
      source: 'neighbour-borders',
      paint: { 'line-color': color.provinceLine, 'line-width': 0.5, 'line-opacity': 0.6 },
    },
    {
      id: 'neighbour-label',
      type: 'symbol',
      source: 'neighbour-names',
      maxzoom: 8,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': [FONT_REGULAR],
        'text-size': labelSizes(input, [4, 9.5], [7, 13]),
        'text-letter-spacing': 0.12,
      },
      paint: { 'text-color': color.neighbourLabel },
    },
    {
      id: 'sea-label',
      type: 'symbol',
      source: 'sea-name',
      maxzoom: 9,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': [FONT_REGULAR],
        'text-size': labelSizes(input, [4, 12], [7, 18]),
        'text-letter-spacing': 0.3,
        'text-allow-overlap': true,
      },
      paint: { 'text-color': color.seaLabel },
    },
  ];
}

export const ground: LayerSubject = {
  sources: (input) => ({
    ...(input.geography && {
      neighbours: {
        type: 'geojson' as const,
        data: input.geography.neighbours,
        maxzoom: 7,
        tolerance: 0.6,
      },
      'neighbour-borders': {
        type: 'geojson' as const,
        data: input.geography.neighbourBorders,
        maxzoom: 7,
      },
    }),
    'neighbour-names': {
      type: 'geojson',
      data: names(input, NEIGHBOUR_NAMES),
      maxzoom: NAMES_ZOOM,
    },
    'sea-name': { type: 'geojson', data: names(input, [SEA_NAME]), maxzoom: NAMES_ZOOM },
  }),
  layers,
};
