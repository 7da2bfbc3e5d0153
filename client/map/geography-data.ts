import { mesh } from 'topojson-client';
import { type BoundaryTopology, readBoundaries } from '../../data/boundaries/index.ts';
import bundled from '../../data/boundaries/vietnam.topo.json' with { type: 'json' };
import type { Geography } from './input.ts';

/** The bundled geography as the map draws it; loaded as a chunk of its own. WGS 84, `[lng, lat]`. */
export function readGeography(): Geography {
  const topology = bundled as unknown as BoundaryTopology;
  const { neighbours, archipelagos } = readBoundaries(topology);
  return {
    neighbours,
    neighbourBorders: mesh(topology, topology.objects.neighbours, (one, other) => one !== other),
    archipelagos,
  };
}
