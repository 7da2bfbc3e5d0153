import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon } from 'geojson';
import { mergeArcs, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { filter, filterWeight, presimplify, simplify } from 'topojson-simplify';
import type {
  GeometryObject,
  MultiPolygon as MultiPolygonArcs,
  Polygon as PolygonArcs,
  Topology,
} from 'topojson-specification';
import type { ArchipelagoProperties, BoundaryTopology, NeighbourProperties } from '../index.ts';
import { PREDECESSORS } from './crosswalk.ts';
import { GRID_DEGREES, type Province } from './types.ts';

type Area = PolygonArcs<object> | MultiPolygonArcs<object>;

/** Square degrees of the smallest triangle kept on a neighbour's coast and borders: 1:50m detail. */
const NEIGHBOUR_DETAIL = 0.0001;
/** Square degrees of the smallest island kept of a neighbour: 35 km². */
const NEIGHBOUR_ISLAND = 0.003;
/** [west, south, east, north]: outside, the land is only seen when the whole country is, and is coarser. */
const NEAR: [number, number, number, number] = [98, 4, 121, 27];
const FAR_TIMES_COARSER = 60;

/** The file that is bundled: every border once, whichever areas lie beside it. */
export function toTopology(
  provinces: readonly Province[],
  neighbours: readonly Feature<Polygon | MultiPolygon, NeighbourProperties>[],
  archipelagos: readonly Feature<Point, ArchipelagoProperties>[],
): BoundaryTopology {
  const shared = topology({
    provinces2021: collection(provinces),
    neighbours: collection(neighbours),
    archipelagos: collection(archipelagos),
  }) as unknown as Topology<Record<string, GeometryObject>>;

  const simplified = simplifyNeighbours(shared);
  const members = areasOf(simplified, 'provinces2021');
  for (const member of members) {
    member.id = (member.properties as { code: string }).code;
    delete member.properties;
  }
  simplified.objects.provinces2025 = {
    type: 'GeometryCollection',
    geometries: Object.entries(PREDECESSORS)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([id, old]) => ({
        ...mergeArcs(
          simplified,
          members.filter((member) => old.includes(String(member.id))),
        ),
        id,
      })),
  };
  return quantize(simplified, {
    scale: [GRID_DEGREES, GRID_DEGREES],
    translate: [76, -9],
  }) as unknown as BoundaryTopology;
}

/** Vietnam keeps every point and island; only what no province uses is thinned. */
function simplifyNeighbours(
  full: Topology<Record<string, GeometryObject>>,
): Topology<Record<string, GeometryObject>> {
  const weighed = presimplify(full);
  const ours = new Set(
    areasOf(weighed, 'provinces2021').flatMap(({ arcs }) =>
      (arcs.flat(3) as number[]).map(arcIndex),
    ),
  );
  for (const index of ours) {
    for (const point of weighed.arcs[index] ?? []) point[2] = Number.POSITIVE_INFINITY;
  }
  for (const point of weighed.arcs.flat()) {
    if (isFar(point) && point[2] !== undefined) point[2] /= FAR_TIMES_COARSER;
  }
  const thinned = simplify(weighed, NEIGHBOUR_DETAIL);
  const isLarge = filterWeight(thinned, NEIGHBOUR_ISLAND);
  const isLargeFromAfar = filterWeight(thinned, NEIGHBOUR_ISLAND * FAR_TIMES_COARSER);
  return filter(thinned, (ring, interior) => {
    const arcs = (ring as unknown as number[]).map(arcIndex);
    if (arcs.some((arc) => ours.has(arc))) return true;
    const fromAfar = arcs.every((arc) => (thinned.arcs[arc] ?? []).every(isFar));
    return fromAfar ? isLargeFromAfar(ring, interior) : isLarge(ring, interior);
  });
}

function isFar([lng = 0, lat = 0]: readonly number[]): boolean {
  const [west, south, east, north] = NEAR;
  return lng < west || lng > east || lat < south || lat > north;
}

/** TopoJSON writes an arc that is run backwards as the complement of its index. */
const arcIndex = (arc: number) => (arc < 0 ? ~arc : arc);

function areasOf(source: Topology<Record<string, GeometryObject>>, name: string): Area[] {
  const object = source.objects[name];
  if (object?.type !== 'GeometryCollection') throw new Error(`No collection ${name}`);
  return object.geometries as Area[];
}

function collection<G extends Polygon | MultiPolygon | Point, P>(
  features: readonly Feature<G, P>[],
): FeatureCollection<G, P> {
  return { type: 'FeatureCollection', features: [...features] };
}
