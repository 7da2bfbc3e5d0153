import type { Filters, Scheme } from '../../data/model/index.ts';
import { LANGUAGES, type Language } from '../../data/words/language.ts';
import type { ProvinceId } from './province-id.ts';

/** What the provinces are coloured by; `off` leaves them plain. */
export const CHOROPLETHS = [
  'uncovered',
  'coverage_rate',
  'population_uncovered',
  'devices_per_student_in_need',
  'bivariate',
  'change',
  'off',
] as const;
export type Choropleth = (typeof CHOROPLETHS)[number];

/** Layers that the reader can switch. `uncovered` stands for both trắng sóng and lõm sóng. */
export const LAYER_IDS = ['none', 'partial', 'covered', 'unknown', 'schools', 'devices'] as const;
export type LayerId = (typeof LAYER_IDS)[number];

export const THEMES = ['light', 'dark', 'projector'] as const;
export type ThemeName = (typeof THEMES)[number];

export type { ProvinceId };
export { LANGUAGES, type Language };

/** What the drawer shows. */
export type Selection =
  | ({ kind: 'province' } & ProvinceId)
  | { kind: 'village'; code: string }
  | { kind: 'school'; code: string };

/** The rows that the table can hold; `changes`: villages that changed since the date compared with. */
export const TABLE_KINDS = ['villages', 'schools', 'provinces', 'device_lots', 'changes'] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

/** A page with an address of its own; `map` is the one that everything else lies over. */
export type Page = { kind: 'map' } | ({ kind: 'province' } & ProvinceId) | { kind: 'checks' };

/** Centre `[lng, lat]` in degrees, WGS 84, and MapLibre zoom (512-pixel tiles). */
export interface Camera {
  lng: number;
  lat: number;
  zoom: number;
}

/** Everything that a link must carry so that it shows the same thing. */
export interface View {
  page: Page;
  /** Null: the whole country, framed to the window. */
  camera: Camera | null;
  /** ISO date; null: the newest observation. */
  date: string | null;
  /** Null: the scheme in force at the date shown. */
  scheme: Scheme | null;
  choropleth: Choropleth;
  layers: readonly LayerId[];
  /** How devices are drawn. */
  devices: 'symbols' | 'columns';
  selection: Selection | null;
  /** The table that is pulled up; null: none. */
  table: TableKind | null;
  /** What map, table, headline and export are kept to. */
  filters: Filters;
  /** ISO date compared with, before `date`; null: nothing is compared. */
  since: string | null;
  /** True where the map of `since` lies beside the one of `date`, parted by a divider. */
  swipe: boolean;
  language: Language;
  /** Null: as the system prefers. */
  theme: ThemeName | null;
}
