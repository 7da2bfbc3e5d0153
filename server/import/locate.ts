/** Height of a band, degrees of latitude: about 2 km, so that few edges lie in each. */
const BAND_DEGREES = 0.02;
const KM_PER_DEGREE = 111.2;

type Area = GeoJSON.Polygon | GeoJSON.MultiPolygon;

interface IndexedArea {
  code: string;
  west: number;
  south: number;
  east: number;
  north: number;
  /** Edges `x1, y1, x2, y2` by the latitude bands that they touch. */
  bands: ReadonlyMap<number, readonly number[]>;
}

/** Answers which of a set of areas holds a point. */
export interface Locator {
  /** Code of the area that holds the point (degrees, WGS 84), or null. On a common border either. */
  holding(lng: number, lat: number): string | null;
  /** Code of the area whose border is nearest, if nearer than this, else null. */
  nearest(lng: number, lat: number, maxKm: number): string | null;
}

/** Indexes areas by extent and by bands of latitude: a point is compared with dozens of edges, not thousands. */
export function createLocator(areas: readonly { code: string; geometry: Area }[]): Locator {
  const indexed = areas.map(({ code, geometry }) => indexArea(code, geometry));
  return {
    holding(lng, lat) {
      const found = indexed.find(
        (area) =>
          lng >= area.west &&
          lng <= area.east &&
          lat >= area.south &&
          lat <= area.north &&
          holds(area, lng, lat),
      );
      return found?.code ?? null;
    },
    nearest(lng, lat, maxKm) {
      let best: string | null = null;
      let bestKm = maxKm;
      for (const area of indexed) {
        const km = distanceKm(area, lng, lat, bestKm);
        if (km < bestKm) [best, bestKm] = [area.code, km];
      }
      return best;
    },
  };
}

function indexArea(code: string, geometry: Area): IndexedArea {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const bands = new Map<number, number[]>();
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of polygons.flat()) {
    for (let at = 1; at < ring.length; at += 1) {
      const [x1, y1] = ring[at - 1] as [number, number];
      const [x2, y2] = ring[at] as [number, number];
      west = Math.min(west, x1, x2);
      east = Math.max(east, x1, x2);
      south = Math.min(south, y1, y2);
      north = Math.max(north, y1, y2);
      const last = Math.floor(Math.max(y1, y2) / BAND_DEGREES);
      for (let band = Math.floor(Math.min(y1, y2) / BAND_DEGREES); band <= last; band += 1) {
        const edges = bands.get(band);
        if (edges) edges.push(x1, y1, x2, y2);
        else bands.set(band, [x1, y1, x2, y2]);
      }
    }
  }
  return { code, west, south, east, north, bands };
}

/** Counts the edges east of the point that a line to the east crosses: odd is inside, holes included. */
function holds(area: IndexedArea, lng: number, lat: number): boolean {
  const edges = area.bands.get(Math.floor(lat / BAND_DEGREES)) ?? [];
  let inside = false;
  for (let at = 0; at < edges.length; at += 4) {
    const y1 = edges[at + 1] as number;
    const y2 = edges[at + 3] as number;
    if (y1 > lat === y2 > lat) continue;
    const x1 = edges[at] as number;
    const x2 = edges[at + 2] as number;
    if (lng < x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
  }
  return inside;
}

/** Distance to the nearest edge on a plane true to scale at the point, km; good to 1 % within 10 km. */
function distanceKm(area: IndexedArea, lng: number, lat: number, maxKm: number): number {
  const reach = maxKm / KM_PER_DEGREE;
  const scale = Math.cos((lat * Math.PI) / 180);
  if (lat < area.south - reach || lat > area.north + reach) return Infinity;
  if (lng < area.west - reach / scale || lng > area.east + reach / scale) return Infinity;
  let best = Infinity;
  const last = Math.floor((lat + reach) / BAND_DEGREES);
  for (let band = Math.floor((lat - reach) / BAND_DEGREES); band <= last; band += 1) {
    const edges = area.bands.get(band) ?? [];
    for (let at = 0; at < edges.length; at += 4) {
      const [x1, y1, x2, y2] = edges.slice(at, at + 4) as [number, number, number, number];
      const [ax, ay] = [(x1 - lng) * scale, y1 - lat];
      const [dx, dy] = [(x2 - x1) * scale, y2 - y1];
      const length = dx * dx + dy * dy;
      const t = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length));
      best = Math.min(best, Math.hypot(ax + t * dx, ay + t * dy));
    }
  }
  return best * KM_PER_DEGREE;
}
