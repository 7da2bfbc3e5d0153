import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { bboxPolygon, featureCollection, intersect } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, mergeArcs } from 'topojson-client';
import type {
  GeometryCollection,
  MultiPolygon as MultiPolygonArcs,
  Polygon as PolygonArcs,
  Topology,
} from 'topojson-specification';
import type { NeighbourProperties } from '../index.ts';
import { fromParts, onGrid, partsOf } from './types.ts';

type Country = PolygonArcs<{ name: string }> | MultiPolygonArcs<{ name: string }>;
type World = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/** ISO 3166-1 numeric codes in world-atlas; Hong Kong (344) and Macao (446) are drawn with China. */
const COUNTRIES: readonly (NeighbourProperties & { ids: readonly string[] })[] = [
  { ids: ['156', '344', '446'], iso: 'CN', name_vi: 'Trung Quốc', name_en: 'China' },
  { ids: ['418'], iso: 'LA', name_vi: 'Lào', name_en: 'Laos' },
  { ids: ['116'], iso: 'KH', name_vi: 'Campuchia', name_en: 'Cambodia' },
  { ids: ['764'], iso: 'TH', name_vi: 'Thái Lan', name_en: 'Thailand' },
  { ids: ['104'], iso: 'MM', name_vi: 'Myanmar', name_en: 'Myanmar' },
  { ids: ['458'], iso: 'MY', name_vi: 'Malaysia', name_en: 'Malaysia' },
  { ids: ['608'], iso: 'PH', name_vi: 'Philippines', name_en: 'Philippines' },
  { ids: ['096'], iso: 'BN', name_vi: 'Brunei', name_en: 'Brunei' },
  { ids: ['360'], iso: 'ID', name_vi: 'Indonesia', name_en: 'Indonesia' },
  { ids: ['158'], iso: 'TW', name_vi: 'Đài Loan', name_en: 'Taiwan' },
  { ids: ['702'], iso: 'SG', name_vi: 'Singapore', name_en: 'Singapore' },
  { ids: ['626'], iso: 'TL', name_vi: 'Timor-Leste', name_en: 'Timor-Leste' },
  { ids: ['356'], iso: 'IN', name_vi: 'Ấn Độ', name_en: 'India' },
  { ids: ['050'], iso: 'BD', name_vi: 'Bangladesh', name_en: 'Bangladesh' },
  { ids: ['064'], iso: 'BT', name_vi: 'Bhutan', name_en: 'Bhutan' },
  { ids: ['524'], iso: 'NP', name_vi: 'Nepal', name_en: 'Nepal' },
  { ids: ['144'], iso: 'LK', name_vi: 'Sri Lanka', name_en: 'Sri Lanka' },
  { ids: ['392'], iso: 'JP', name_vi: 'Nhật Bản', name_en: 'Japan' },
  { ids: ['410'], iso: 'KR', name_vi: 'Hàn Quốc', name_en: 'South Korea' },
];
const VIETNAM_ID = '704';

/** [west, south, east, north] of the land around Vietnam that is kept: as far as a wide window shows. */
const CLIP: [number, number, number, number] = [76, -9, 136, 38];

/** Reefs inside this box are Hoàng Sa and Trường Sa, whichever country world-atlas puts them under. */
const ARCHIPELAGOS: [number, number, number, number] = [110.5, 7.2, 116.65, 17.6];

/**
 * The land around Vietnam from world-atlas, WGS 84, [lng, lat].
 *
 * world-atlas keeps 0.004° only, so its border with Vietnam would leave gaps beside ours: each
 * border arc is replaced by the same stretch of our own `outline` of Vietnam.
 */
export function readNeighbours(
  outline: Polygon | MultiPolygon,
): Feature<Polygon | MultiPolygon, NeighbourProperties>[] {
  const world = decoded(readWorld());
  const { geometries } = world.objects.countries;
  const isCountry = (g: (typeof geometries)[number]): g is Country =>
    g.type === 'Polygon' || g.type === 'MultiPolygon';
  const withIds = (ids: readonly string[]) =>
    geometries.filter(isCountry).filter(({ id }) => ids.includes(String(id)));

  const kept = COUNTRIES.flatMap(({ ids }) => withIds(ids));
  borrowBorder(world, withIds([VIETNAM_ID]), kept, mainlandRing(outline));

  return COUNTRIES.flatMap(({ ids, ...properties }) => {
    const members = withIds(ids);
    const whole = feature(world, { ...mergeArcs(world, members), properties });
    const clipped = intersect(
      featureCollection<Polygon | MultiPolygon>([
        whole as Feature<MultiPolygon>,
        bboxPolygon(CLIP),
      ]),
    );
    if (!clipped) return [];
    const parts = partsOf(clipped.geometry)
      .map((part) => part.map((ring) => ring.map(onGrid)).filter((ring) => ring.length >= 4))
      .filter(([outer]) => outer && !outer.every(inArchipelagos));
    return parts.length === 0
      ? []
      : [{ type: 'Feature' as const, properties, geometry: fromParts(parts) }];
  });
}

function readWorld(): World {
  const file = createRequire(import.meta.url).resolve('world-atlas/countries-10m.json');
  return JSON.parse(readFileSync(file, 'utf8')) as World;
}

/** The same topology with plain coordinates, so that an arc can be replaced. */
function decoded({ transform, ...world }: World): World {
  if (!transform) return world;
  const { scale, translate } = transform;
  const arcs = world.arcs.map((arc) => {
    let [col, row] = [0, 0];
    return arc.map(([dx = 0, dy = 0]) => {
      col += dx;
      row += dy;
      return [col * scale[0] + translate[0], row * scale[1] + translate[1]];
    });
  });
  return { ...world, arcs };
}

function borrowBorder(
  world: World,
  vietnam: readonly Country[],
  neighbours: readonly Country[],
  ring: readonly Position[],
): void {
  const own = arcsOf(vietnam);
  const moved = new Map<string, Position>();
  const shared = [...arcsOf(neighbours)].filter((index) => own.has(index));
  for (const index of shared) {
    const arc = world.arcs[index] as Position[];
    const ends = [arc[0] as Position, arc[arc.length - 1] as Position] as const;
    const [from, to] = ends.map((end) => nearestIndex(ring, end)) as [number, number];
    const stretch = stretchLike(arc, ring, from, to);
    moved.set(ends[0].join(), ring[from] as Position).set(ends[1].join(), ring[to] as Position);
    world.arcs[index] = stretch;
  }
  // The arcs that go on from the border (a coast, Laos with China) must start where it now ends.
  for (const arc of world.arcs) {
    const last = arc.length - 1;
    arc[0] = moved.get((arc[0] as Position).join()) ?? (arc[0] as Position);
    arc[last] = moved.get((arc[last] as Position).join()) ?? (arc[last] as Position);
  }
}

/** Of the two ways round the ring from one end to the other, the one that the arc's middle lies on. */
function stretchLike(
  arc: readonly Position[],
  ring: readonly Position[],
  from: number,
  to: number,
): Position[] {
  const forward = walk(ring, from, to);
  const backward = walk(ring, to, from).reverse();
  const middle = arc[arc.length >> 1] as Position;
  return distanceTo(forward, middle) <= distanceTo(backward, middle) ? forward : backward;
}

function walk(ring: readonly Position[], from: number, to: number): Position[] {
  return from <= to ? ring.slice(from, to + 1) : [...ring.slice(from), ...ring.slice(0, to + 1)];
}

function nearestIndex(ring: readonly Position[], target: Position): number {
  const distances = ring.map((p) => squared(p, target));
  return distances.indexOf(Math.min(...distances));
}

const distanceTo = (points: readonly Position[], target: Position) =>
  Math.min(...points.map((p) => squared(p, target)));

const squared = (p: Position, q: Position) =>
  ((p[0] as number) - (q[0] as number)) ** 2 + ((p[1] as number) - (q[1] as number)) ** 2;

/** The outer ring of the largest part, without the closing point. */
function mainlandRing(outline: Polygon | MultiPolygon): Position[] {
  const [mainland] = partsOf(outline)
    .map(([outer]) => outer as Position[])
    .sort((a, b) => b.length - a.length);
  return (mainland as Position[]).slice(0, -1);
}

function arcsOf(countries: readonly Country[]): Set<number> {
  const all = countries.flatMap(({ arcs }) => (arcs as (number | number[])[][]).flat(2));
  return new Set((all as number[]).map((index) => (index < 0 ? ~index : index)));
}

function inArchipelagos([lng = 0, lat = 0]: Position): boolean {
  const [west, south, east, north] = ARCHIPELAGOS;
  return lng > west && lng < east && lat > south && lat < north;
}
