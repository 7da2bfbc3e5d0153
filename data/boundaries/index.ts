import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Polygon as PolygonArcs, Topology } from 'topojson-specification';
import type { ArchipelagoProperties as ModelProperties } from '../model/archipelago.ts';
import type { Scheme } from '../model/province.ts';
import bundled from './vietnam.topo.json' with { type: 'json' };

export { VIETNAM_BBOX } from './extent.ts';
export type { Scheme };

type ProvinceArea = Feature<Polygon | MultiPolygon, { code: string }>;

export interface NeighbourProperties {
  name_vi: string;
  name_en: string;
  /** ISO 3166-1 alpha-2. */
  iso: string;
}

export type ArchipelagoProperties = Pick<
  ModelProperties,
  'archipelago' | 'kind' | 'name_vi' | 'name_en'
>;
export type Archipelago = ModelProperties['archipelago'];

export type BoundaryTopology = Topology<{
  provinces2021: GeometryCollection;
  provinces2025: GeometryCollection;
  neighbours: GeometryCollection<NeighbourProperties>;
  archipelagos: GeometryCollection<ArchipelagoProperties>;
}>;

export interface Boundaries {
  /** The provinces of a scheme, the same object at every call; the archipelagos are not in them. */
  provinces: (scheme: Scheme) => FeatureCollection<Polygon | MultiPolygon, { code: string }>;
  neighbours: FeatureCollection<Polygon | MultiPolygon, NeighbourProperties>;
  archipelagos: FeatureCollection<Point, ArchipelagoProperties>;
}

/** The province that each archipelago belongs to: the code is the same in both schemes. */
export const ARCHIPELAGO_PROVINCE: Readonly<Record<Archipelago, string>> = {
  hoang_sa: '48', // Đà Nẵng
  truong_sa: '56', // Khánh Hòa
};

/**
 * The bundled boundaries as GeoJSON: WGS 84 (EPSG:4326), [lng, lat] in degrees, rings wound as
 * RFC 7946 asks (outer rings counter-clockwise). An overview to draw and to count by, not a legal
 * boundary; land area comes from statistics and never from these polygons.
 */
export function readBoundaries(
  topology: BoundaryTopology = bundled as unknown as BoundaryTopology,
): Boundaries {
  const { provinces2021, provinces2025, neighbours, archipelagos } = topology.objects;
  const areas = (object: GeometryCollection) => ({
    type: 'FeatureCollection' as const,
    features: object.geometries.map((geometry) => toArea(topology, geometry)),
  });
  const byScheme = { '2021': areas(provinces2021), '2025': areas(provinces2025) };
  return {
    provinces: (scheme) => byScheme[scheme],
    neighbours: wound(
      feature(topology, neighbours) as FeatureCollection<
        Polygon | MultiPolygon,
        NeighbourProperties
      >,
    ),
    archipelagos: feature(topology, archipelagos) as FeatureCollection<
      Point,
      ArchipelagoProperties
    >,
  };
}

function toArea(
  topology: BoundaryTopology,
  geometry: GeometryCollection['geometries'][number],
): ProvinceArea {
  const area = feature(topology, geometry as PolygonArcs) as Feature<Polygon | MultiPolygon>;
  return {
    type: 'Feature',
    id: String(geometry.id),
    properties: { code: String(geometry.id) },
    geometry: windGeometry(area.geometry),
  };
}

function wound<P>(
  collection: FeatureCollection<Polygon | MultiPolygon, P>,
): FeatureCollection<Polygon | MultiPolygon, P> {
  const features = collection.features.map((f) => ({ ...f, geometry: windGeometry(f.geometry) }));
  return { ...collection, features };
}

/** Outer rings counter-clockwise, holes clockwise (RFC 7946, section 3.1.6). */
function windGeometry<G extends Polygon | MultiPolygon>(geometry: G): G {
  const coordinates =
    geometry.type === 'Polygon'
      ? geometry.coordinates.map(windRing)
      : geometry.coordinates.map((part) => part.map(windRing));
  return { ...geometry, coordinates };
}

function windRing(ring: Position[], index: number): Position[] {
  const isCounterClockwise = signedArea(ring) > 0;
  const rounded = ring.map((position) => position.map(roundDegrees));
  return isCounterClockwise === (index === 0) ? rounded : rounded.reverse();
}

/** Undoes the binary noise of the quantised grid (0.0001°), which would only make files longer. */
function roundDegrees(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}

/** Twice the area in square degrees, positive where the ring runs counter-clockwise. */
function signedArea(ring: readonly Position[]): number {
  return ring.slice(1).reduce((sum, [x = 0, y = 0], i) => {
    const [fromX = 0, fromY = 0] = ring[i] ?? [];
    return sum + (fromX * y - x * fromY);
  }, 0);
}
