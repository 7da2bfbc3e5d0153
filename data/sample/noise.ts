/** A smooth field over the plane, values 0 to 1. */
type Field = (x: number, y: number) => number;

/** Value noise with the lattice spacing 1, smoothed with a cubic; the same seed gives the same field. */
function valueNoise(seed: number): Field {
  const lattice = (x: number, y: number) => {
    let h = Math.imul(x, 0x27d4eb2f) ^ Math.imul(y, 0x165667b1) ^ Math.imul(seed + 1, 0x9e3779b1);
    h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
  };
  return (x, y) => {
    const x0 = Math.floor(x);
    const y0 = Math.floor(y);
    const u = smooth(x - x0);
    const v = smooth(y - y0);
    const south = mix(lattice(x0, y0), lattice(x0 + 1, y0), u);
    const north = mix(lattice(x0, y0 + 1), lattice(x0 + 1, y0 + 1), u);
    return mix(south, north, v);
  };
}

/** Octaves of value noise summed, each half as long and half as strong as the one before. */
export function fractalNoise(seed: number, octaves: number): Field {
  const fields = Array.from({ length: octaves }, (_, i) => valueNoise(seed + 101 * i));
  const total = 2 - 2 ** (1 - octaves);
  return (x, y) => {
    let sum = 0;
    for (let i = 0, scale = 1; i < octaves; i += 1, scale *= 2) {
      sum += (fields[i] as Field)(x * scale + 17 * i, y * scale) / scale;
    }
    return sum / total;
  };
}

/** Ridges: 1 along winding lines, falling to 0 between them, as valleys and canals run. */
export function ridgedNoise(seed: number, octaves: number): Field {
  const field = fractalNoise(seed, octaves);
  return (x, y) => 1 - Math.min(1, Math.abs(field(x, y) - 0.5) * 5);
}

function smooth(t: number): number {
  return t * t * (3 - 2 * t);
}

function mix(a: number, b: number, t: number): number {
  return a + (b - a) * t;
}
