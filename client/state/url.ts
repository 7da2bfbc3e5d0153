import {
  isoDateSchema,
  placeCodeSchema,
  STORY_LIMITS,
  schemeSchema,
  storyNameSchema,
} from '../../data/model/index.ts';
import { NO_FILTERS, parseFilters, printFilters, withProvince } from './filters.ts';
import { parseProvince, printProvince } from './province-id.ts';
import {
  type Camera,
  CHOROPLETHS,
  LANGUAGES,
  LAYER_IDS,
  type LayerId,
  type Page,
  type Selection,
  STORY_MODES,
  TABLE_KINDS,
  THEMES,
  type View,
} from './view.ts';

/** What the page shows where the address says nothing: every layer, so that coverage and devices are read together. */
export const DEFAULT_VIEW: View = {
  page: { kind: 'map' },
  camera: null,
  date: null,
  scheme: null,
  choropleth: 'uncovered',
  layers: LAYER_IDS,
  devices: 'symbols',
  selection: null,
  table: null,
  filters: NO_FILTERS,
  since: null,
  swipe: false,
  scene: null,
  kiosk: false,
  language: 'vi',
  theme: null,
};

/** Longitude and latitude that the map can show (Web Mercator ends at 85.05°), and MapLibre's zooms. */
const CAMERA_LIMITS = { lng: [-180, 180], lat: [-85, 85], zoom: [0, 24] } as const;

/**
 * Reads a view from a query string. What is missing, unknown or malformed falls back to its
 * default, each part by itself, so that one bad parameter does not lose the others.
 */
export function parseView(search: string, pathname = '/'): View {
  const params = new URLSearchParams(search);
  const read = <Name extends ParameterName>(name: Name) => {
    const text = params.get(name);
    return text === null ? null : (READERS[name](text) as ReturnType<(typeof READERS)[Name]>);
  };
  const filters = parseFilters(params.getAll('where'));
  const within = read('in');
  return {
    page: parsePage(pathname),
    camera: read('map'),
    date: read('date'),
    scheme: read('scheme'),
    choropleth: read('color') ?? DEFAULT_VIEW.choropleth,
    layers: read('layers') ?? DEFAULT_VIEW.layers,
    devices: read('devices') ?? DEFAULT_VIEW.devices,
    selection: read('sel'),
    table: read('table'),
    // Links of before there were filters kept the table to a province in this way.
    filters: within ? withProvince(filters, within) : filters,
    since: read('since'),
    swipe: read('swipe') ?? DEFAULT_VIEW.swipe,
    scene: read('scene'),
    kiosk: read('kiosk') ?? DEFAULT_VIEW.kiosk,
    language: read('lang') ?? DEFAULT_VIEW.language,
    theme: read('theme'),
  };
}

/** How the parameters are read that an address has once; null: not understood. */
export const READERS = {
  map: parseCamera,
  date: parseDate,
  scheme: (text: string) => schemeSchema.safeParse(text).data ?? null,
  color: (text: string) => oneOf(CHOROPLETHS, text),
  layers: parseLayers,
  devices: (text: string) => oneOf(['symbols', 'columns'] as const, text),
  sel: parseSelection,
  table: parseTable,
  in: parseProvince,
  since: parseDate,
  swipe: parseFlag,
  scene: parseScene,
  kiosk: parseFlag,
  lang: (text: string) => oneOf(LANGUAGES, text),
  theme: (text: string) => oneOf(THEMES, text),
};
export type ParameterName = keyof typeof READERS;

/** Prints a view as a query string with its leading `?`; empty where everything is the default. */
export function printView(view: View): string {
  const parts: string[] = [];
  const add = (name: string, value: string) => parts.push(`${name}=${encode(value)}`);
  if (view.camera) add('map', printCamera(view.camera));
  if (view.date) add('date', view.date);
  if (view.scheme) add('scheme', view.scheme);
  if (view.choropleth !== DEFAULT_VIEW.choropleth) add('color', view.choropleth);
  if (!sameLayers(view.layers, DEFAULT_VIEW.layers)) add('layers', view.layers.join(','));
  if (view.devices !== DEFAULT_VIEW.devices) add('devices', view.devices);
  if (view.selection) add('sel', printSelection(view.selection));
  if (view.table) add('table', view.table);
  for (const text of printFilters(view.filters)) add('where', text);
  if (view.since) add('since', view.since);
  if (view.swipe) add('swipe', '1');
  if (view.scene) add('scene', String(view.scene));
  if (view.kiosk) add('kiosk', '1');
  if (view.language !== DEFAULT_VIEW.language) add('lang', view.language);
  if (view.theme) add('theme', view.theme);
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

/** `/provinces/2025-15`, `/checks`, `/stories/programme/edit`; everything else is the map. */
function parsePage(pathname: string): Page {
  if (pathname === '/checks') return { kind: 'checks' };
  if (pathname === '/stories') return { kind: 'stories' };
  const story = parseStoryPage(pathname);
  if (story) return story;
  const province = parseProvince(/^\/provinces\/([^/]+)$/.exec(pathname)?.[1] ?? null);
  return province ? { kind: 'province', ...province } : { kind: 'map' };
}

/** `/stories/programme` shows it, `/stories/programme/edit` and `…/notes` are its other faces. */
function parseStoryPage(pathname: string): Page | null {
  const [, first, second = 'present'] = /^\/stories\/([^/]+)(?:\/([^/]+))?$/.exec(pathname) ?? [];
  const name = storyNameSchema.safeParse(first).data;
  const mode = oneOf(STORY_MODES, second);
  return name && mode ? { kind: 'story', name, mode } : null;
}

function parseFlag(text: string): boolean | null {
  return text === '1' || text === '0' ? text === '1' : null;
}

function parseScene(text: string): number | null {
  const scene = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  return scene >= 1 && scene <= STORY_LIMITS.scenes ? scene : null;
}

/** The path of a page, as the server serves it. */
export function printPage(page: Page): string {
  switch (page.kind) {
    case 'map':
      return '/';
    case 'checks':
      return '/checks';
    case 'province':
      return `/provinces/${printProvince(page)}`;
    case 'stories':
      return '/stories';
    case 'story':
      return `/stories/${page.name}${page.mode === 'present' ? '' : `/${page.mode}`}`;
  }
}

/** `1` stands in links of before there was more than one table to name. */
function parseTable(text: string): View['table'] {
  return text === '1' ? 'villages' : oneOf(TABLE_KINDS, text);
}

function parseDate(text: string): string | null {
  return isoDateSchema.safeParse(text).data ?? null;
}

function parseCamera(text: string): Camera | null {
  const numbers = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  if (numbers.length !== 3) return null;
  const [lng, lat, zoom] = numbers as [number, number, number];
  const camera = { lng, lat, zoom };
  const fits = (Object.keys(CAMERA_LIMITS) as (keyof Camera)[]).every((key) => {
    const [least, most] = CAMERA_LIMITS[key];
    return camera[key] >= least && camera[key] <= most;
  });
  return fits ? camera : null;
}

/** Four decimals of a degree are 11 m, finer than any symbol. */
function printCamera({ lng, lat, zoom }: Camera): string {
  return [lng.toFixed(4), lat.toFixed(4), zoom.toFixed(2)]
    .map((text) => String(Number(text)))
    .join();
}

function parseLayers(text: string): readonly LayerId[] | null {
  if (text === '') return [];
  const named = new Set(text.split(','));
  const known = LAYER_IDS.filter((id) => named.has(id));
  return known.length > 0 ? known : null;
}

function sameLayers(one: readonly LayerId[], other: readonly LayerId[]): boolean {
  return LAYER_IDS.every((id) => one.includes(id) === other.includes(id));
}

function parseSelection(text: string): Selection | null {
  const [, kind, name] = /^(province|village|school):(.+)$/u.exec(text) ?? [];
  if (!kind || !name || !placeCodeSchema.safeParse(name).success) return null;
  if (kind !== 'province') return { kind: kind as 'village' | 'school', code: name };
  const province = parseProvince(name);
  return province && { kind: 'province', ...province };
}

function printSelection(selection: Selection): string {
  const name = selection.kind === 'province' ? printProvince(selection) : selection.code;
  return `${selection.kind}:${name}`;
}

function oneOf<Value extends string>(known: readonly Value[], text: string): Value | null {
  return known.find((value) => value === text) ?? null;
}

/** Percent-encodes what a query must not hold, but leaves `,` and `:` readable, which it may. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('%2C', ',').replaceAll('%3A', ':');
}
