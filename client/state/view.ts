import {
  type Camera,
  CHOROPLETHS,
  type Choropleth,
  type Filters,
  LAYER_IDS,
  type LayerId,
  type ProvinceId,
  type Scheme,
  type Selection,
} from '../../data/model/index.ts';
import { LANGUAGES, type Language } from '../../data/words/language.ts';

export {
  type Camera,
  CHOROPLETHS,
  type Choropleth,
  LAYER_IDS,
  type LayerId,
  type ProvinceId,
  type Selection,
};

export const THEMES = ['light', 'dark', 'projector'] as const;
export type ThemeName = (typeof THEMES)[number];

export { LANGUAGES, type Language };

/** The rows that the table can hold; `changes`: villages that changed since the date compared with. */
export const TABLE_KINDS = ['villages', 'schools', 'provinces', 'device_lots', 'changes'] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

/** A page with an address of its own; `map` is the one that everything else lies over. */
export type Page =
  | { kind: 'map' }
  | ({ kind: 'province' } & ProvinceId)
  | { kind: 'checks' }
  | { kind: 'stories' }
  | StoryPage;

/** How a story is looked at: shown to an audience, written, or as the speaker's notes beside the showing. */
export const STORY_MODES = ['present', 'edit', 'notes'] as const;
type StoryMode = (typeof STORY_MODES)[number];

/** A story by its name. */
interface StoryPage {
  kind: 'story';
  name: string;
  mode: StoryMode;
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
  /** The scene of a story that is shown, 1 the first; null: the first. Means something on a story's page only. */
  scene: number | null;
  /** True where a story runs by itself for ever, on a screen that nobody attends. */
  kiosk: boolean;
  language: Language;
  /** Null: as the system prefers. */
  theme: ThemeName | null;
}
