import type { Map as MapLibreMap } from 'maplibre-gl';
import type { MapInput } from './input.ts';
import { classesOf, NO_CLASS, PROVINCES_SOURCE, provinceFeature } from './layers/provinces.ts';

/** What a province is drawn as: the index of its class's colour, and whether it is hatched for want of data. */
export interface ProvinceClass {
  class: number;
  isUnknown: boolean;
}

/** The class of every province that has one, or is hatched, by its code. */
export function provinceClasses(input: MapInput): Map<string, ProvinceClass> {
  const { isColoured, colorOf, unknown } = classesOf(input);
  const hatched = new Set(unknown);
  return new Map(
    (input.summary?.provinces ?? []).flatMap(({ code }) => {
      const index = isColoured ? colorOf(code) : null;
      const isUnknown = hatched.has(code);
      return index === null && !isUnknown ? [] : [[code, { class: index ?? NO_CLASS, isUnknown }]];
    }),
  );
}

/**
 * Keeps the classes of provinces on a map in step with its input, as feature states: a paint property
 * that named them would have every tile of the provinces made anew at each filter and date.
 */
export class ProvinceClasses {
  readonly #map: MapLibreMap;
  #shown: ReadonlyMap<string, ProvinceClass> = new Map();

  constructor(map: MapLibreMap) {
    this.#map = map;
  }

  /** After the style of this input has been applied. */
  update(input: MapInput): void {
    if (!this.#map.getSource(PROVINCES_SOURCE)) return;
    const next = provinceClasses(input);
    for (const code of this.#shown.keys()) {
      if (!next.has(code)) this.#set(code, { class: NO_CLASS, isUnknown: false });
    }
    for (const [code, state] of next) {
      const before = this.#shown.get(code);
      if (before?.class !== state.class || before.isUnknown !== state.isUnknown) {
        this.#set(code, state);
      }
    }
    this.#shown = next;
  }

  #set(code: string, state: ProvinceClass): void {
    this.#map.setFeatureState(provinceFeature(code), state);
  }
}
