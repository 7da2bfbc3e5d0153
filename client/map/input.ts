import type { FeatureCollection, MultiLineString, MultiPolygon, Point, Polygon } from 'geojson';
import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import { type TiledCollection, tileTemplatePath } from '../../data/api/addresses.ts';
import type { LngLat, Scheme, Summary } from '../../data/model/index.ts';
import { schemeInForce } from '../../data/model/index.ts';
import type { Language, LayerId, ThemeName, View } from '../state/view.ts';
import { THEMES_TOKENS } from '../theme/themes.ts';
import type { ThemeTokens } from '../theme/tokens.ts';
import type { VillageRows } from './register-points.ts';

/** The bundled geography that is not the register's: neighbours and the two archipelagos. WGS 84, `[lng, lat]`. */
export interface Geography {
  neighbours: FeatureCollection<Polygon | MultiPolygon, { iso: string }>;
  /** Borders between neighbours, without coasts: those are seen by their colours. */
  neighbourBorders: MultiLineString;
  archipelagos: FeatureCollection<
    Point,
    {
      archipelago: 'hoang_sa' | 'truong_sa';
      kind: 'archipelago' | 'island';
      name_vi: string;
      name_en: string;
    }
  >;
}

/** What became of villages since the date compared with. */
export interface MapChanges {
  /** A point each, with `change`, `code`, `name`, `status_from`, `status_to`. */
  points: FeatureCollection<Point>;
  /** Gaps found and lost less those covered, by province code of the scheme shown; no entry: no change. */
  netByProvince: ReadonlyMap<string, number>;
}

/** Everything that the drawing follows from. The same input always draws the same style. */
export interface MapInput {
  theme: ThemeName;
  language: Language;
  /** Origin and path of the API, without a slash at the end. */
  apiBase: string;
  view: Pick<View, 'date' | 'scheme' | 'choropleth' | 'layers' | 'devices' | 'selection'>;
  /** Null until it has been fetched. */
  summary: Summary | null;
  /** What the classes of the provinces' colours are worked out from, where that is another map's summary beside this one. */
  scale?: Summary | null;
  /** Null until its chunk has been loaded. */
  geography: Geography | null;
  /** False until the label fonts have been loaded; names are drawn from then on. */
  areFontsReady: boolean;
  /** Villages out of the register in the page; null: from the server's tiles, as at first sight. */
  villages: VillageRows | null;
  /** Null: nothing is compared. */
  changes: MapChanges | null;
  /** Where rows chosen in the table lie; each gets a ring. */
  highlighted: readonly LngLat[];
  /** Codes, in the scheme shown, of provinces that the legend points at. */
  litProvinces: readonly string[];
  /** True behind the words of a story: large in every theme, and what needs a near view is drawn as soon as a province fits. */
  isSlide?: boolean;
}

/** What one subject of the map contributes; pure in its input, so testable without WebGL. */
export interface LayerSubject {
  sources: (input: MapInput) => Record<string, SourceSpecification>;
  layers: (input: MapInput) => LayerSpecification[];
}

/**
 * Zoom at which points made in the page are cut into tiles: the whole region is one tile there
 * (90–135° E, 0–41° N), to 600 m, so that a name costs no tile of its own at every zoom.
 */
export const NAMES_ZOOM = 3;

/** Zoom at which a province fits a small slide. */
const FRAMED_MIN_ZOOM = 7;

/** Zoom from which on a layer is drawn that would be too much from afar. */
export function nearZoom({ isSlide }: Pick<MapInput, 'isSlide'>, usual: number): number {
  return isSlide ? Math.min(usual, FRAMED_MIN_ZOOM) : usual;
}

export function tokensOf({ theme, isSlide }: Pick<MapInput, 'theme' | 'isSlide'>): ThemeTokens {
  const tokens = THEMES_TOKENS[theme];
  return isSlide ? { ...tokens, map: THEMES_TOKENS.projector.map } : tokens;
}

/** `visible` or `none`, as MapLibre's layout wants it. */
export function visibility(input: MapInput, layer: LayerId): 'visible' | 'none' {
  return input.view.layers.includes(layer) ? 'visible' : 'none';
}

/** The administrative map shown; null while neither the view nor an answer names it. */
export function schemeShown({ view, summary }: Pick<MapInput, 'view' | 'summary'>): Scheme | null {
  if (view.scheme) return view.scheme;
  if (view.date) return schemeInForce(view.date);
  return summary?.scheme ?? null;
}

/**
 * A tile that is not there (404) is drawn from the nearest above. The server has every tile; what is
 * kept of it for a time without a server has not.
 */
export const SPARSE = { sparse: true } as const;

/** Address template of a collection's vector tiles; absolute, as a worker knows no page address. */
export function tileTemplate(
  { apiBase }: Pick<MapInput, 'apiBase'>,
  collection: TiledCollection,
  datetime: string | null,
): string {
  return apiBase + tileTemplatePath(collection, datetime);
}
