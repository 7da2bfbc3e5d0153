import type { Position } from 'geojson';
import { fromParts, GRID_DEGREES, type Province, partsOf } from './types.ts';

/** A point nearer to a segment than this (two thirds of the grid) is taken to lie on it. */
const TOLERANCE_DEGREES = GRID_DEGREES * 0.67;

/**
 * Gives neighbours the same points along their shared border: where a corner of one province lies on
 * an edge of another (a hand-drawn line ends there), the edge gets that corner too. Without this
 * the two sides would not share arcs. Repeats until nothing changes, as a new point bends the edge.
 */
export function shareCorners(provinces: readonly Province[]): Province[] {
  let current = [...provinces];
  for (let pass = 0; pass < 10; pass++) {
    const corners = new Corners(current);
    let inserted = 0;
    current = current.map((province) => ({
      ...province,
      geometry: fromParts(
        partsOf(province.geometry).map((part) =>
          part.map((ring) => {
            const noded = nodeRing(ring, corners);
            inserted += noded.length - ring.length;
            return noded;
          }),
        ),
      ),
    }));
    if (inserted === 0) return current;
  }
  throw new Error('Shared corners did not settle in ten passes');
}

function nodeRing(ring: Position[], corners: Corners): Position[] {
  const out: Position[] = [];
  for (let i = 0; i + 1 < ring.length; i++) {
    const a = ring[i] as Position;
    const b = ring[i + 1] as Position;
    out.push(a, ...corners.onSegment(a, b));
  }
  return [...out, ring[0] as Position];
}

/** All corners of all provinces, sorted by longitude for a quick look-up. */
class Corners {
  private readonly sorted: Position[];

  constructor(provinces: readonly Province[]) {
    const distinct = new Map<string, Position>();
    for (const { geometry } of provinces) {
      for (const p of partsOf(geometry).flat(2)) distinct.set(p.join(), p);
    }
    this.sorted = [...distinct.values()].sort((p, q) => x(p) - x(q));
  }

  /** The corners strictly inside segment a–b, from a to b. */
  onSegment(a: Position, b: Position): Position[] {
    const [dx, dy] = [x(b) - x(a), y(b) - y(a)];
    const length = Math.hypot(dx, dy);
    const east = Math.max(x(a), x(b)) + TOLERANCE_DEGREES;
    const hits: { t: number; p: Position }[] = [];
    for (let i = this.firstFrom(Math.min(x(a), x(b)) - TOLERANCE_DEGREES); ; i++) {
      const p = this.sorted[i];
      if (!p || x(p) > east) break;
      const t = ((x(p) - x(a)) * dx + (y(p) - y(a)) * dy) / length ** 2;
      const off = Math.abs((x(p) - x(a)) * dy - (y(p) - y(a)) * dx) / length;
      const isEnd = same(p, a) || same(p, b);
      if (t > 0 && t < 1 && off < TOLERANCE_DEGREES && !isEnd) hits.push({ t, p });
    }
    return hits.sort((h, k) => h.t - k.t).map(({ p }) => p);
  }

  private firstFrom(lng: number): number {
    let [low, high] = [0, this.sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (x(this.sorted[middle] as Position) < lng) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const x = (p: Position) => p[0] as number;
const y = (p: Position) => p[1] as number;
const same = (p: Position, q: Position) => x(p) === x(q) && y(p) === y(q);
