import type { PlaceField } from './fields.ts';
import type { RowReader } from './row-reader.ts';

/** Viet Nam with its sea, degrees, WGS 84: a record outside of it is a mistake. */
const VIET_NAM = { west: 102, south: 6, east: 118, north: 24 } as const;

interface Archipelago {
  name: string;
  /** Code of its province: the same on the map of 63 and on that of 34. */
  provinceCode: string;
  west: number;
  south: number;
  east: number;
  north: number;
}

/**
 * Where the archipelagos lie, degrees: Hoàng Sa, and Trường Sa with the banks west of it. No mainland
 * and no coastal island reaches into these boxes.
 */
const ARCHIPELAGOS: readonly Archipelago[] = [
  { name: 'Hoàng Sa', provinceCode: '48', west: 111, south: 15.5, east: 113.5, north: 17.5 },
  { name: 'Trường Sa', provinceCode: '56', west: 109.6, south: 6, east: 118, north: 12.2 },
];

/** The archipelago around a position (degrees, WGS 84), or null. */
export function archipelagoAt(lng: number, lat: number): Archipelago | null {
  const found = ARCHIPELAGOS.find(
    ({ west, south, east, north }) => lng >= west && lng <= east && lat >= south && lat <= north,
  );
  return found ?? null;
}

/** What is wrong with a position, in plain words; null where it lies in Viet Nam or its sea. */
export function positionFault(lng: number, lat: number): string | null {
  if (isInside(lng, lat)) return null;
  if (isInside(lat, lng)) return 'longitude and latitude look swapped';
  if (Math.abs(lng) > 10_000 || Math.abs(lat) > 10_000)
    return 'looks like metres of a projected system such as VN-2000; convert to EPSG:4326 first';
  return 'lies outside of Viet Nam and its sea (102–118° E, 6–24° N)';
}

function isInside(lng: number, lat: number): boolean {
  const { west, south, east, north } = VIET_NAM;
  return lng >= west && lng <= east && lat >= south && lat <= north;
}

/** The point of a row, from its geometry or from the columns `lng` and `lat`; null after noting why not. */
export function readPosition(row: RowReader<PlaceField>): { lng: number; lat: number } | null {
  const { geometry } = row.record;
  if (geometry === null) {
    const lng = row.degrees('lng');
    const lat = row.degrees('lat');
    return lng === null || lat === null ? null : checked(row, lng, lat);
  }
  const positions: unknown =
    geometry.type === 'Point'
      ? [geometry.coordinates]
      : geometry.type === 'MultiPoint'
        ? geometry.coordinates
        : null;
  const [position] = Array.isArray(positions) && positions.length === 1 ? positions : [];
  const [lng, lat] = Array.isArray(position) ? (position as unknown[]) : [];
  if (typeof lng !== 'number' || typeof lat !== 'number')
    return row.fail('lng', geometry.type, 'the geometry is not one point');
  return checked(row, lng, lat);
}

function checked(row: RowReader<PlaceField>, lng: number, lat: number) {
  const fault = positionFault(lng, lat);
  return fault ? row.fail('lng', `${lng}, ${lat}`, fault) : { lng, lat };
}
