import { neighbors } from 'topojson-client';
import type { Scheme } from '../model/province.ts';
import type { BoundaryTopology } from './index.ts';
import bundled from './vietnam.topo.json' with { type: 'json' };

/** Codes of the adjoining provinces by the code of each, for both schemes. */
type Adjacency = Record<Scheme, ReadonlyMap<string, readonly string[]>>;

let known: Adjacency | null = null;

/**
 * Codes, ascending, of the provinces of the same scheme that share a border with one: an arc of the
 * bundled outlines, not just a corner. Empty for a code that is none of the scheme.
 */
export function adjacentProvinces(scheme: Scheme, code: string): readonly string[] {
  known ??= { '2021': adjacencyOf('provinces2021'), '2025': adjacencyOf('provinces2025') };
  return known[scheme].get(code) ?? [];
}

function adjacencyOf(object: 'provinces2021' | 'provinces2025'): ReadonlyMap<string, string[]> {
  const { geometries } = (bundled as unknown as BoundaryTopology).objects[object];
  const codes = geometries.map(({ id }) => String(id));
  return new Map(
    neighbors(geometries).map((indices, at) => [
      codes[at] as string,
      indices.map((index) => codes[index] as string).sort(),
    ]),
  );
}
