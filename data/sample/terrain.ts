import { fractalNoise, ridgedNoise } from './noise.ts';
import { TOWNS, type Town } from './towns.ts';

/** Kilometres in a degree of latitude, and of longitude at 16° N, the middle of the country. */
const KM_PER_DEG_LAT = 111;
const KM_PER_DEG_LNG = 107;

/** Roads longer than this between neighbouring towns are not drawn: sea or wilderness lies between. */
const LONGEST_ROAD_KM = 75;

/** What settlement depends on at a place. */
export interface Setting {
  /** 0 in the uplands, 1 in the deltas and on the coastal plain. */
  lowland: number;
  /** 0 far from any town, about 1 in a district town, up to 5 in a metropolis. */
  urban: number;
  /** 0 in towns and lowlands to about 3 in the loneliest valleys. */
  remoteness: number;
  /** How densely the place is settled, relative to the rest of its province. */
  density: number;
}

/** A disc or capsule of lowland: `[lng, lat]` of both ends, radius in km. Read off any physical map. */
type Plain = readonly [number, number, number, number, number];

const DELTAS: readonly Plain[] = [
  // Red River: Việt Trì to the sea
  [105.65, 21.2, 105.95, 20.95, 22],
  [105.95, 20.95, 106.5, 20.7, 38],
  [105.95, 20.6, 106.25, 20.3, 34],
  [106.15, 21.3, 106.3, 21.15, 16],
  // Mã and Cả
  [105.7, 19.85, 105.85, 19.9, 22],
  [105.45, 18.95, 105.65, 18.75, 16],
  // South-east and Mekong
  [106.6, 10.9, 106.7, 10.75, 30],
  [105.1, 10.55, 106.5, 10.4, 42],
  [105.3, 10.1, 106.4, 10.05, 40],
  [105.1, 9.2, 106.1, 9.7, 44],
  [104.95, 8.75, 105.1, 9.3, 30],
];

/** Plateaus and midlands: settled widely, though they are no lowland. */
const PLATEAUS: readonly Plain[] = [
  // Midlands of the north
  [105.15, 21.5, 105.85, 21.55, 18],
  [106.1, 21.45, 106.5, 21.4, 14],
  // Pleiku, Kon Tum, Buôn Ma Thuột, Đắk Nông, Bảo Lộc
  [107.95, 14.35, 108.05, 13.7, 16],
  [108.0, 12.7, 108.35, 13.0, 32],
  [107.6, 12.45, 107.65, 12.0, 16],
  [107.85, 11.55, 108.3, 11.75, 14],
  // Red soils of the south-east
  [106.6, 11.7, 107.2, 11.75, 24],
  [106.1, 11.4, 106.2, 11.2, 24],
  [107.0, 10.95, 107.4, 11.1, 20],
];

/** Forests and reserves that hardly anybody lives in. */
const FORESTS: readonly Plain[] = [
  [106.87, 10.46, 106.88, 10.54, 13], // Cần Giờ
  [104.95, 9.25, 104.96, 9.22, 7], // U Minh Hạ
  [107.35, 11.5, 107.4, 11.55, 13], // Cát Tiên
  [107.68, 12.9, 107.68, 12.85, 14], // Yok Đôn
  [106.15, 17.52, 106.25, 17.42, 14], // Phong Nha – Kẻ Bàng
  [104.7, 18.98, 104.8, 18.92, 10], // Pù Mát
  [105.38, 18.3, 105.42, 18.22, 8], // Vũ Quang
  [108.65, 12.15, 108.66, 12.2, 12], // Bidoup – Núi Bà
  [107.66, 14.45, 107.66, 14.5, 10], // Chư Mom Ray
  [108.35, 14.28, 108.38, 14.33, 10], // Kon Ka Kinh
];

/** The coastal plain, from Ninh Bình to Vũng Tàu, as a line of `[lng, lat]`. */
const COAST: readonly (readonly [number, number])[] = [
  [106.0, 20.05],
  [105.82, 19.5],
  [105.68, 19.1],
  [105.72, 18.7],
  [105.98, 18.3],
  [106.42, 17.8],
  [106.62, 17.45],
  [107.08, 16.9],
  [107.55, 16.5],
  [108.05, 16.15],
  [108.25, 15.85],
  [108.55, 15.5],
  [108.82, 15.1],
  [108.95, 14.75],
  [109.03, 14.3],
  [109.15, 13.9],
  [109.2, 13.35],
  [109.28, 13.05],
  [109.2, 12.65],
  [109.15, 12.25],
  [109.12, 11.9],
  [108.95, 11.55],
  [108.6, 11.2],
  [108.1, 10.97],
  [107.7, 10.7],
  [107.2, 10.5],
];
const COAST_WIDTH_KM = 11;

const PLAINS: readonly Plain[] = [
  ...DELTAS,
  ...COAST.slice(1).map((to, i): Plain => {
    const [lng, lat] = COAST[i] ?? to;
    return [lng, lat, to[0], to[1], COAST_WIDTH_KM];
  }),
];

/** A segment in kilometres on the plane, with what is needed to measure from it. */
type Segment = readonly [x: number, y: number, dx: number, dy: number, length2: number];

function segment(ax: number, ay: number, bx: number, by: number): Segment {
  const dx = (bx - ax) * KM_PER_DEG_LNG;
  const dy = (by - ay) * KM_PER_DEG_LAT;
  return [ax * KM_PER_DEG_LNG, ay * KM_PER_DEG_LAT, dx, dy, dx * dx + dy * dy];
}

/** Distance in km from a point (km on the plane) to a segment; good enough over a province. */
function segmentDistanceKm(x: number, y: number, [ax, ay, dx, dy, length2]: Segment): number {
  const px = x - ax;
  const py = y - ay;
  const t = length2 === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length2));
  // Not Math.hypot: it is several times slower, and this runs ten million times.
  return Math.sqrt((px - t * dx) ** 2 + (py - t * dy) ** 2);
}

function distanceKm(ax: number, ay: number, bx: number, by: number): number {
  return Math.sqrt(((ax - bx) * KM_PER_DEG_LNG) ** 2 + ((ay - by) * KM_PER_DEG_LAT) ** 2);
}

/** How far inside the nearest of some plains a point lies, km; negative outside. */
function depthKm(x: number, y: number, plains: readonly (readonly [Segment, number])[]): number {
  let depth = -60;
  for (const [axis, radius] of plains)
    depth = Math.max(depth, radius - segmentDistanceKm(x, y, axis));
  return depth;
}

/**
 * Roads between towns: the relative neighbourhood graph (Toussaint 1980), which joins two towns
 * where no third one is nearer to both. It comes out much like a real road network.
 */
function roadsBetween(towns: readonly Town[]): Segment[] {
  const roads: Segment[] = [];
  towns.forEach(([, , ax, ay], i) => {
    const near = towns.filter(([, , x, y]) => distanceKm(ax, ay, x, y) <= LONGEST_ROAD_KM);
    for (const town of near) {
      const [, , bx, by] = town;
      if (towns.indexOf(town) <= i) continue;
      const length = distanceKm(ax, ay, bx, by);
      const between = near.some(
        ([, , x, y]) => distanceKm(ax, ay, x, y) < length && distanceKm(bx, by, x, y) < length,
      );
      if (!between) roads.push(segment(ax, ay, bx, by));
    }
  });
  return roads;
}

/**
 * The settlement model for the part of the country in a bounding box `[west, south, east, north]`
 * (degrees, WGS 84): a function of longitude and latitude. Towns, roads, lowlands and noise; it knows
 * no real elevation and imitates a pattern, no place.
 */
export function terrainOf(
  [west, south, east, north]: readonly [number, number, number, number],
  seed: number,
): (lng: number, lat: number) => Setting {
  const near = (x: number, y: number, margin: number) =>
    x > west - margin && x < east + margin && y > south - margin && y < north + margin;
  const towns = TOWNS.filter(([, , x, y]) => near(x, y, 0.5));
  const roads = roadsBetween(TOWNS.filter(([, , x, y]) => near(x, y, 1)));
  const around = (plains: readonly Plain[]) =>
    plains
      .filter(([x, y, x2, y2]) => near(x, y, 1.2) || near(x2, y2, 1.2))
      .map(([ax, ay, bx, by, radius]) => [segment(ax, ay, bx, by), radius] as const);
  const plains = around(PLAINS);
  const plateaus = around(PLATEAUS);
  const forests = around(FORESTS);
  const warpX = fractalNoise(seed + 1, 2);
  const warpY = fractalNoise(seed + 2, 2);
  const valleys = ridgedNoise(seed + 3, 3);
  const canals = ridgedNoise(seed + 4, 2);
  const country = fractalNoise(seed + 5, 3);

  return (lng, lat) => {
    // Bending the plane makes straight roads and round plains wind like real ones.
    const x = (lng + 0.1 * (warpX(lng * 6, lat * 6) - 0.5)) * KM_PER_DEG_LNG;
    const y = (lat + 0.1 * (warpY(lng * 6, lat * 6) - 0.5)) * KM_PER_DEG_LAT;
    const lowland = 1 / (1 + Math.exp(-depthKm(x, y, plains) / 3));
    const plateau = 1 / (1 + Math.exp(-depthKm(x, y, plateaus) / 4));

    const forest = 1 / (1 + Math.exp(-depthKm(x, y, forests) / 1.5));

    let urban = 0;
    let townKm = 60;
    for (const [, , tx, ty, size] of towns) {
      const km = distanceKm(lng, lat, tx, ty);
      townKm = Math.min(townKm, km);
      const reachKm = 1.6 + 1.5 * size;
      urban = Math.max(urban, size * Math.exp(-((km / reachKm) ** 2)));
    }
    let roadKm = 40;
    for (const road of roads) roadKm = Math.min(roadKm, segmentDistanceKm(x, y, road));

    const valley = valleys(lng * 3.2, lat * 3.2) ** 2;
    const canal = canals(lng * 9, lat * 9) ** 2;
    const wild = country(lng * 2, lat * 2);
    const roadside = Math.exp(-((roadKm / 4) ** 2));
    const upland =
      0.02 +
      (0.2 + 0.8 * Math.exp(-roadKm / 12)) * (0.06 + valley) * (0.1 + wild) +
      0.13 * roadside +
      0.35 * plateau * (0.3 + canal);
    const plain = 0.5 + 0.9 * canal + 0.6 * wild + 0.3 * roadside;
    const density = upland * (1 - lowland) * 0.8 + plain * lowland + urban * (0.35 + 0.12 * urban);
    const remoteness =
      (1 - lowland) *
      (Math.min(townKm, 35) / 17 + Math.min(roadKm, 20) / 12) *
      (0.7 + 0.6 * (1 - valley));
    return { lowland, urban, remoteness, density: density * (1 - 0.93 * forest) };
  };
}
