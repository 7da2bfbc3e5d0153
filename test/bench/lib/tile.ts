import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { mercatorX, mercatorY, type TileAddress } from '../../../data/tiles/web-mercator-quad.ts';
import type { Feature } from './features.ts';

/** The tile of a zoom that covers the most villages. */
export function fullestTile(features: readonly Feature[], z: number): TileAddress {
  const counts = new Map<string, { tile: TileAddress; count: number }>();
  for (const { lng, lat } of features) {
    const x = Math.floor(mercatorX(lng) * 2 ** z);
    const y = Math.floor(mercatorY(lat) * 2 ** z);
    const known = counts.get(`${x} ${y}`);
    if (known) known.count += 1;
    else counts.set(`${x} ${y}`, { tile: { z, x, y }, count: 1 });
  }
  const fullest = [...counts.values()].sort((a, b) => b.count - a.count)[0];
  if (!fullest) throw new Error('the register holds no village');
  return fullest.tile;
}

/** Every tile of the zooms up to `deepest` that covers a part of the box, degrees. */
export function tilesOver(
  [west, south, east, north]: readonly [number, number, number, number],
  deepest: number,
): TileAddress[] {
  const tiles: TileAddress[] = [];
  for (let z = 0; z <= deepest; z += 1) {
    const cell = (position: number) => Math.floor(position * 2 ** z);
    for (let x = cell(mercatorX(west)); x <= cell(mercatorX(east)); x += 1) {
      for (let y = cell(mercatorY(north)); y <= cell(mercatorY(south)); y += 1) {
        tiles.push({ z, x, y });
      }
    }
  }
  return tiles;
}

/** Path of a tile of ours, without a slash in front. */
export function tilePath({ z, x, y }: TileAddress, collection = 'villages'): string {
  return `api/collections/${collection}/tiles/WebMercatorQuad/${z}/${y}/${x}`;
}

export interface TileContent {
  bytes: Buffer;
  features: number;
  /** Villages that the features stand for. */
  villages: number;
  /** Names of all properties but the count of a thinned feature. */
  properties: string[];
}

/** Fetches a tile of villages, uncompressed, and looks into it. */
export async function fetchTile(url: string): Promise<TileContent> {
  const response = await fetch(url, { headers: { 'Accept-Encoding': 'identity' } });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  const bytes = Buffer.from(await response.arrayBuffer());
  const layer = new VectorTile(new PbfReader(bytes)).layers.villages;
  const names = new Set<string>();
  let villages = 0;
  for (let index = 0; index < (layer?.length ?? 0); index += 1) {
    const properties = layer?.feature(index).properties ?? {};
    villages += Number(properties.point_count ?? 1);
    for (const name of Object.keys(properties)) names.add(name);
  }
  names.delete('point_count');
  return { bytes, features: layer?.length ?? 0, villages, properties: [...names] };
}
