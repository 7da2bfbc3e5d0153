import type { LayerSpecification } from 'maplibre-gl';
import type { Language } from '../../state/view.ts';
import { type LayerSubject, type MapInput, tokensOf } from '../input.ts';
import { FONT_REGULAR, FONT_SEMIBOLD, labelSize, labelSizes } from '../labels.ts';

/**
 * Hoàng Sa (of Đà Nẵng) and Trường Sa (of Khánh Hòa): islands as dots, and their names, which
 * nothing may push away. Where the frame does not reach, `ArchipelagoInset` shows them.
 */
export const ARCHIPELAGO_LABELS: Record<
  'hoang_sa' | 'truong_sa',
  Record<Language, { name: string; lines: readonly [string, string]; province: string }>
> = {
  hoang_sa: {
    vi: { name: 'Quần đảo Hoàng Sa', lines: ['Quần đảo', 'Hoàng Sa'], province: 'Đà Nẵng' },
    en: { name: 'Hoàng Sa Archipelago', lines: ['Hoàng Sa', 'Islands'], province: 'Đà Nẵng' },
  },
  truong_sa: {
    vi: { name: 'Quần đảo Trường Sa', lines: ['Quần đảo', 'Trường Sa'], province: 'Khánh Hòa' },
    en: {
      name: 'Trường Sa Archipelago',
      lines: ['Trường Sa', 'Islands'],
      province: 'Khánh Hòa',
    },
  },
};

/** `[west, south, east, north]` of each archipelago's islands, degrees, WGS 84. */
export const ARCHIPELAGO_BOXES = {
  hoang_sa: [111.15, 15.7, 112.8, 17.15],
  truong_sa: [111.6, 7.3, 115.9, 11.5],
} as const;

function label(input: MapInput, archipelago: 'hoang_sa' | 'truong_sa'): string {
  const { name, province } = ARCHIPELAGO_LABELS[archipelago][input.language];
  return `${name}\n(${province})`;
}

function layers(input: MapInput): LayerSpecification[] {
  const { color, map } = tokensOf(input);
  const isIsland: ['==', ['get', 'kind'], string] = ['==', ['get', 'kind'], 'island'];
  return [
    {
      id: 'archipelago-island',
      type: 'circle',
      source: 'archipelagos',
      filter: isIsland,
      paint: {
        'circle-color': color.land,
        'circle-stroke-color': color.seaLabel,
        'circle-stroke-width': 0.8 * map.line,
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 4, 1.1, 7, 2, 10, 4],
      },
    },
    {
      id: 'archipelago-label',
      type: 'symbol',
      source: 'archipelagos',
      filter: ['==', ['get', 'kind'], 'archipelago'],
      maxzoom: 10,
      layout: {
        'text-field': [
          'match',
          ['get', 'archipelago'],
          'hoang_sa',
          label(input, 'hoang_sa'),
          label(input, 'truong_sa'),
        ],
        'text-font': [FONT_SEMIBOLD],
        'text-size': labelSizes(input, [4, 10.5], [7, 13]),
        'text-line-height': 1.3,
        // Hoàng Sa is named above its islands; Trường Sa is so wide that its name stands among them.
        'text-offset': [
          'match',
          ['get', 'archipelago'],
          'hoang_sa',
          ['literal', [0, -2.8]],
          ['literal', [0, 0]],
        ],
        'text-allow-overlap': true,
        'text-ignore-placement': false,
      },
      paint: { 'text-color': color.text, 'text-halo-color': color.sea, 'text-halo-width': 1.2 },
    },
    {
      id: 'island-label',
      type: 'symbol',
      source: 'archipelagos',
      filter: isIsland,
      minzoom: 7.5,
      layout: {
        'text-field': ['get', `name_${input.language}`],
        'text-font': [FONT_REGULAR],
        'text-size': labelSize(input, 11),
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.6,
        'text-justify': 'auto',
      },
      paint: { 'text-color': color.seaLabel, 'text-halo-color': color.sea, 'text-halo-width': 1 },
    },
  ];
}

export const archipelagos: LayerSubject = {
  sources: ({ geography }) => ({
    ...(geography && {
      archipelagos: { type: 'geojson' as const, data: geography.archipelagos, maxzoom: 6 },
    }),
  }),
  layers,
};
