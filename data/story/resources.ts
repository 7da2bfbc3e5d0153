import {
  CHECKS_PATH,
  columnsPath,
  communesPath,
  coursePath,
  FIGURES_PATH,
  LOTS_PATH,
  provinceFiguresPath,
  provinceTilesDate,
  provinceVillagesPath,
  SOURCES_PATH,
  storyPath,
  summaryPath,
  type TiledCollection,
  tilePath,
} from '../api/addresses.ts';
import { VIETNAM_BBOX } from '../boundaries/extent.ts';
import {
  type Bbox,
  type ProvinceId,
  type Scene,
  type Scheme,
  type Story,
  schemeInForce,
  schemeSchema,
} from '../model/index.ts';
import { tilesCovering } from '../tiles/cover.ts';
import { mercatorX, mercatorY } from '../tiles/web-mercator-quad.ts';
import { momentsOf } from './moments.ts';

/**
 * What has to be at hand so that something can be shown where there is no server: addresses of the
 * API, each once. Tiles that are left out are drawn from the nearest above.
 */

/** Zooms of whole-country tiles: a phone frames the country at 3 to 4, a large screen at 6. */
const COUNTRY_ZOOMS = { from: 2, to: 6 } as const;
/** Deeper tiles than these add nothing that a hall could see: one unit is 10 m. */
const DEEPEST_ZOOM = 10;
/** The map that frames are taken to fill, CSS px; a tile is 512 wide. */
const LARGE_MAP = { width: 1920, height: 1080 } as const;
const TILE_PX = 512;
/** What a window shows around a frame, as a share of the larger of its sides. */
const MARGIN = 0.5;

/** Tiles of a collection as it stood at a date; null: the newest. */
interface Tileset {
  collection: TiledCollection;
  datetime: string | null;
}

/** What the presenter asks for while it shows a story. */
export function resourcesOf(story: Story): string[] {
  return distinct([
    storyPath(story.name),
    ...common(),
    ...momentsOf(story).map(({ date, scheme }) => summaryPath(date, scheme)),
    ...story.scenes.flatMap(tilesOfScene),
  ]);
}

/** What the map of the country asks for as it opens, on the newest date. */
export function overviewResources(): string[] {
  const provinces = schemeSchema.options.map(provinceTiles);
  return distinct([
    summaryPath(null, null),
    ...common(),
    ...[...provinces, newest('villages')].flatMap(countryTiles),
  ]);
}

/**
 * What the map of one province and its page ask for beside the overview. `bbox` and `asOf` as the
 * newest summary of its scheme gives them.
 */
export function resourcesOfProvince(
  { scheme, code }: ProvinceId,
  { bbox, asOf }: { bbox: Bbox; asOf: string },
): string[] {
  const tilesets = [provinceTiles(scheme), newest('villages'), newest('schools')];
  return distinct([
    summaryPath(null, scheme),
    provinceFiguresPath(scheme, code),
    coursePath(scheme, code),
    communesPath(scheme, code, asOf),
    provinceVillagesPath(scheme, code, null),
    ...tilesets.flatMap((tileset) => frameTiles(tileset, bbox)),
  ]);
}

/** Published figures, their checks and sources, and the register whole. */
function common(): string[] {
  return [
    FIGURES_PATH,
    CHECKS_PATH,
    SOURCES_PATH,
    columnsPath('villages'),
    LOTS_PATH,
    ...schemeSchema.options.map((scheme) => summaryPath(null, scheme)),
  ];
}

/** Map tiles of one scene: the country, and closer by what it frames. */
export function tilesOfScene({ view }: Pick<Scene, 'view'>): string[] {
  const { date, scheme, frame, layers } = view;
  const schemes = scheme ? [scheme] : date ? [schemeInForce(date)] : schemeSchema.options;
  const provinces = schemes.map(provinceTiles);
  const villages: Tileset = { collection: 'villages', datetime: date };
  // Of the newest date the map draws the tiles themselves, of others the register, once it is there.
  const close = [
    ...provinces,
    ...(date === null ? [villages] : []),
    ...(layers.includes('schools') ? [newest('schools')] : []),
  ];
  return [
    ...[...provinces, villages].flatMap(countryTiles),
    ...(frame ? close.flatMap((tileset) => frameTiles(tileset, frame)) : []),
  ];
}

function provinceTiles(scheme: Scheme): Tileset {
  return { collection: 'provinces', datetime: provinceTilesDate(scheme) };
}

function newest(collection: 'villages' | 'schools'): Tileset {
  return { collection, datetime: null };
}

function countryTiles(tileset: Tileset): string[] {
  return tiles(tileset, VIETNAM_BBOX, COUNTRY_ZOOMS);
}

/** Below the tiles of the country, down to the zoom at which the box fills a large screen. */
function frameTiles(tileset: Tileset, bbox: Bbox): string[] {
  const from = COUNTRY_ZOOMS.to + 1;
  const to = Math.min(DEEPEST_ZOOM, Math.max(from, Math.floor(zoomOf(bbox))));
  return tiles(tileset, around(bbox), { from, to });
}

function tiles(
  { collection, datetime }: Tileset,
  bbox: Bbox,
  { from, to }: { from: number; to: number },
): string[] {
  const zooms = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return zooms.flatMap((z) =>
    tilesCovering(bbox, z).map((tile) => tilePath(collection, datetime, tile)),
  );
}

/** MapLibre zoom at which a box fills a large map. */
function zoomOf([west, south, east, north]: Bbox): number {
  const width = mercatorX(east) - mercatorX(west);
  const height = mercatorY(south) - mercatorY(north);
  return Math.log2(Math.min(LARGE_MAP.width / width, LARGE_MAP.height / height) / TILE_PX);
}

function around([west, south, east, north]: Bbox): Bbox {
  const margin = MARGIN * Math.max(east - west, north - south);
  return [west - margin, south - margin / 2, east + margin, north + margin / 2];
}

function distinct(paths: readonly string[]): string[] {
  return [...new Set(paths)];
}
