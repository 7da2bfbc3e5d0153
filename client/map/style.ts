import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import type { LayerSubject, MapInput } from './input.ts';
import { archipelagos } from './layers/archipelagos.ts';
import { changes } from './layers/changes.ts';
import { ground } from './layers/ground.ts';
import { highlights } from './layers/highlights.ts';
import { otherProvinces } from './layers/other-province.ts';
import { provinces } from './layers/provinces.ts';
import { schools } from './layers/schools.ts';
import { selection } from './layers/selection.ts';
import { villages } from './layers/villages.ts';
import { inOrder } from './z-order.ts';

/** The subjects of the map. Order means nothing here: `z-order.ts` says what lies over what. */
const SUBJECTS: readonly LayerSubject[] = [
  ground,
  provinces,
  otherProvinces,
  archipelagos,
  villages,
  schools,
  changes,
  highlights,
  selection,
];

/**
 * The whole map as one MapLibre style: themes, languages, filters and the date are data.
 * Layers whose source or font is not there yet are left out and come in with the next style.
 */
export function buildStyle(input: MapInput): StyleSpecification {
  const sources: Record<string, SourceSpecification> = {};
  for (const subject of SUBJECTS) Object.assign(sources, subject.sources(input));
  const layers = SUBJECTS.flatMap((subject) => subject.layers(input)).filter(
    (layer) =>
      (!('source' in layer) || (layer.source as string) in sources) &&
      (input.areFontsReady || !isLabel(layer)),
  );
  return {
    version: 8,
    name: `song-${input.theme}-${input.language}`,
    // A theme is a cut, not a cross-fade: half-faded frames are work that nobody sees.
    transition: { duration: 0, delay: 0 },
    sources,
    layers: inOrder(layers),
  };
}

/**
 * The part of a style that shows the uncovered villages on their land, drawn before all else:
 * every kind of layer left out is a shader less to compile and a wait less on a machine without a
 * graphics card. Until then the sea is the colour that the page gives the map's element.
 */
export function firstStyle(style: StyleSpecification): StyleSpecification {
  const isFirst = (layer: LayerSpecification) =>
    (layer.type === 'fill' && layer.paint?.['fill-pattern'] === undefined) ||
    (layer.type === 'symbol' && !isLabel(layer));
  return { ...style, layers: style.layers.filter(isFirst) };
}

/** A style without its villages, while an animation shows them instead. Their sources stay. */
export function withoutVillages(style: StyleSpecification): StyleSpecification {
  const layers = style.layers.map(
    (layer): LayerSpecification =>
      VILLAGE_LAYER.test(layer.id)
        ? ({ ...layer, layout: { ...layer.layout, visibility: 'none' } } as LayerSpecification)
        : layer,
  );
  return { ...style, layers };
}

const VILLAGE_LAYER = /^(village|uncovered|change)-/;

function isLabel(layer: LayerSpecification): boolean {
  return layer.type === 'symbol' && layer.layout?.['text-field'] !== undefined;
}
