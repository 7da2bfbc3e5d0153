/** A source of numbers in [0, 1) that always gives the same series for the same seed. */
export type Random = () => number;

/** 32-bit FNV-1a hash of a text, to give every province and purpose a series of its own. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
}

/** Mulberry32 (Tommy Ettinger, public domain), seeded with a number and a purpose. */
export function randomFrom(seed: number, purpose: string): Random {
  let state = (hashText(purpose) ^ Math.imul(seed, 0x9e3779b1)) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A normally distributed number, mean 0, standard deviation 1 (Box and Muller 1958). */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** One of `[item, weight]`; weights need not add up to one. */
export function pick<T>(random: Random, choices: readonly (readonly [T, number])[]): T {
  let left = random() * choices.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [item, weight] of choices) {
    left -= weight;
    if (left < 0) return item;
  }
  const last = choices.at(-1);
  if (!last) throw new RangeError('nothing to pick from');
  return last[0];
}

/**
 * Positions of `count` items drawn without replacement, chance growing with the weight (Efraimidis
 * and Spirakis 2006). Items of weight 0 are never drawn; throws `RangeError` where too few are left.
 */
export function drawWeighted(random: Random, weights: readonly number[], count: number): number[] {
  const keys = weights
    .map((weight, index) => ({
      index,
      key: weight > 0 ? Math.log(1 - random()) / weight : -Infinity,
    }))
    .filter(({ key }) => key > -Infinity);
  if (keys.length < count) throw new RangeError(`cannot draw ${count} of ${keys.length}`);
  keys.sort((a, b) => b.key - a.key || a.index - b.index);
  return keys.slice(0, count).map(({ index }) => index);
}
