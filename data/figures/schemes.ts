import { type Province, SCHEMES, type Scheme } from '../model/index.ts';
import { PROVINCES } from './provinces.ts';

/** A unit by its administrative map and code; null where the map has none of this code. */
export function unitOf({ scheme, code }: Pick<Province, 'scheme' | 'code'>): Province | null {
  return PROVINCES.find((one) => one.scheme === scheme && one.code === code) ?? null;
}

/** How many provinces an administrative map has: what it is called by. */
export function provinceCount(scheme: Scheme): number {
  return PROVINCES.filter((one) => one.scheme === scheme).length;
}

/** The administrative maps beside one, oldest first. */
export function otherSchemes(scheme: Scheme): Scheme[] {
  return SCHEMES.filter((one) => one !== scheme);
}

/** The administrative map that came after one, or before it; null at the ends of the list. */
export function schemeBeside(scheme: Scheme, which: 'after' | 'before'): Scheme | null {
  return SCHEMES[SCHEMES.indexOf(scheme) + (which === 'after' ? 1 : -1)] ?? null;
}

/**
 * The same place on another administrative map: what a province became part of, or what it was
 * formed from, over as many changes as lie between the two. Empty for a code that is none.
 */
export function unitsOn(id: Pick<Province, 'scheme' | 'code'>, target: Scheme): Province[] {
  const own = unitOf(id);
  if (!own) return [];
  if (own.scheme === target) return [own];
  const isLater = SCHEMES.indexOf(target) > SCHEMES.indexOf(own.scheme);
  const scheme = schemeBeside(own.scheme, isLater ? 'after' : 'before');
  if (!scheme) return [];
  const near = PROVINCES.filter(
    (one) =>
      one.scheme === scheme &&
      (isLater ? own.successor_code === one.code : one.successor_code === own.code),
  );
  return near.flatMap((one) => unitsOn(one, target));
}
