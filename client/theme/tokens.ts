import { ON_WHITE } from '../../data/choropleth/palettes.ts';
import type { ThemeName } from '../state/view.ts';

/**
 * Every colour, size and distance that is drawn, once. Themes are data: a component names a token
 * and never a colour, so a new theme is one more record here and nothing else.
 */

/** Colours as `#RRGGBB`; alpha is stated by who uses them. */
interface ColorTokens {
  sea: string;
  neighbour: string;
  land: string;
  provinceLine: string;
  /** Names of sea and neighbours: present, never loud. */
  seaLabel: string;
  neighbourLabel: string;
  text: string;
  muted: string;
  /** Around map labels and symbols, so that they read on any ground. */
  halo: string;
  /** Village status, by shape and colour together. */
  none: string;
  partial: string;
  covered: string;
  unknown: string;
  /** The light of a village that has just been covered. */
  lit: string;
  /** The same where they colour small text instead of a symbol. */
  noneText: string;
  partialText: string;
  coveredText: string;
  school: string;
  devices: string;
  accent: string;
  onAccent: string;
  /** Panels over the map, and what stands out or sinks in them. */
  surface: string;
  surfaceRaised: string;
  surfaceSunken: string;
  border: string;
  /** Borders of controls: 3:1 on a surface. */
  controlBorder: string;
  accentSoft: string;
  danger: string;
  warning: string;
  shadow: string;
  /** Lines of the "no data" hatching. */
  hatch: string;
}

/** Sizes in CSS pixels as `[font size, line height]`; heights leave room for stacked tone marks (Ễ, Ậ). */
interface TypeTokens {
  source: readonly [number, number];
  caption: readonly [number, number];
  body: readonly [number, number];
  title: readonly [number, number];
  figure: readonly [number, number];
}

/** Factors of the map's own symbols and labels against the light theme. */
interface MapScale {
  label: number;
  symbol: number;
  line: number;
}

export interface ThemeTokens {
  name: ThemeName;
  /** For `color-scheme`, so that scroll bars and form controls follow. */
  colorScheme: 'light' | 'dark';
  color: ColorTokens;
  /** Sequential, five classes, from "little" to "much". */
  ramp: readonly [string, string, string, string, string];
  /** BrBG, five classes, from "many more gaps" to "many fewer". */
  diverging: readonly [string, string, string, string, string];
  /**
   * Three by three after Stevens: coverage runs fastest, then devices, each from "lacks least" to
   * "lacks most". The two hues and their mixture differ in lightness too, for who sees no red or green.
   */
  bivariate: readonly string[];
  type: TypeTokens;
  map: MapScale;
}

const FONT_FAMILY = 'Be Vietnam Pro';

/** The 4 px grid, by step: `SPACE[3]` is 12 px. */
const SPACE = [0, 4, 8, 12, 16, 20, 24, 32, 40, 48] as const;

/** Least size of anything to press, px. */
const TARGET_PX = 40;

/** Behaviour over time, ms. */
export const MOTION_MS = { hover: 80, drawer: 200, flight: 1200, loadingBar: 300 } as const;

/** Fixed widths of the shell, px, that the camera's padding follows. */
export const LAYOUT_PX = { panel: 320, drawer: 400, wide: 1200, narrow: 768 } as const;

const TYPE: TypeTokens = {
  source: [12, 16],
  caption: [12, 16],
  body: [14, 20],
  title: [20, 28],
  figure: [40, 44],
};

/** ×1.6, and nothing under 22 px but sources, so that the last row reads it. */
const PROJECTOR_TYPE: TypeTokens = {
  source: [16, 24],
  caption: [22, 30],
  body: [24, 34],
  title: [32, 44],
  figure: [64, 72],
};

/** A screen that shows nothing. */
const BLACK = '#000000';

/** Of a slide, in the pixels of its stage, which is 768 px high and enlarged to the screen. */
const SLIDE_TYPE = {
  source: [16, 22],
  label: [22, 29],
  text: [26, 36],
  title: [44, 54],
  figure: [68, 76],
} as const;

export const THEMES_TOKENS: Record<ThemeName, ThemeTokens> = {
  light: {
    name: 'light',
    colorScheme: 'light',
    color: {
      sea: '#DCE9F0',
      neighbour: '#F1F0EC',
      land: '#FFFFFF',
      provinceLine: '#9AA7B1',
      seaLabel: '#3B6379',
      neighbourLabel: '#5F6973',
      text: '#1B2733',
      muted: '#566573',
      halo: '#FFFFFF',
      none: '#C1272D',
      partial: '#CC6B00',
      covered: '#5B8C85',
      unknown: '#7A8790',
      lit: '#00B39B',
      noneText: '#B31F26',
      partialText: '#994F00',
      coveredText: '#3C6B64',
      school: '#2F5DA8',
      devices: '#6A3FA0',
      accent: '#0B6E99',
      onAccent: '#FFFFFF',
      surface: '#FFFFFF',
      surfaceRaised: '#FFFFFF',
      surfaceSunken: '#F3F6F8',
      border: '#DDE4E9',
      controlBorder: '#7D8A95',
      accentSoft: '#E1F0F6',
      danger: '#B31F26',
      warning: '#8F4A00',
      shadow: '#1B2733',
      hatch: '#B4BEC6',
    },
    ...ON_WHITE,
    type: TYPE,
    map: { label: 1, symbol: 1, line: 1 },
  },
  dark: {
    name: 'dark',
    colorScheme: 'dark',
    color: {
      sea: '#0E1A24',
      neighbour: '#15212B',
      land: '#1C2D3A',
      provinceLine: '#3A4E5E',
      seaLabel: '#7FA0B4',
      neighbourLabel: '#8494A0',
      text: '#E6EDF3',
      muted: '#9FB0BD',
      halo: '#0E1A24',
      none: '#FF6B5E',
      partial: '#FFB454',
      covered: '#5FA79B',
      unknown: '#8FA0AC',
      lit: '#8CFFE9',
      noneText: '#FF8A7F',
      partialText: '#FFB454',
      coveredText: '#7CC2B6',
      school: '#7FA8E8',
      devices: '#B79BEA',
      accent: '#5CC0EA',
      onAccent: '#08202C',
      surface: '#16232E',
      surfaceRaised: '#1D2D3A',
      surfaceSunken: '#111C25',
      border: '#2B3D4B',
      controlBorder: '#6E8292',
      accentSoft: '#173646',
      danger: '#FF8A7F',
      warning: '#FFB454',
      shadow: '#000000',
      hatch: '#4A6072',
    },
    // On a dark ground "much" is the lighter end; hues of PuBu.
    ramp: ['#20323F', '#254558', '#2B5B77', '#357397', '#468DB8'],
    diverging: ['#C08A45', '#6E5A36', '#24333F', '#2F6A66', '#4FB3A6'],
    // The same hues, with "lacks most" at the lighter end.
    bivariate: [
      ...['#2A3944', '#6B4A6B', '#A85C9C'],
      ...['#2F5E66', '#6A6F98', '#A07CC0'],
      ...['#3E9A9A', '#6FA3D0', '#B9C0F5'],
    ],
    type: TYPE,
    map: { label: 1, symbol: 1, line: 1 },
  },
  projector: {
    name: 'projector',
    colorScheme: 'light',
    color: {
      sea: '#E8F1F6',
      neighbour: '#F5F5F5',
      land: '#FFFFFF',
      provinceLine: '#5B6770',
      seaLabel: '#1F4A61',
      neighbourLabel: '#404040',
      text: '#000000',
      muted: '#333333',
      halo: '#FFFFFF',
      none: '#B00020',
      partial: '#C25E00',
      covered: '#2E6B63',
      unknown: '#555555',
      lit: '#00A88F',
      noneText: '#94001B',
      partialText: '#703600',
      coveredText: '#1F524B',
      school: '#1D4690',
      devices: '#52278A',
      accent: '#00557C',
      onAccent: '#FFFFFF',
      surface: '#FFFFFF',
      surfaceRaised: '#FFFFFF',
      surfaceSunken: '#F2F5F7',
      border: '#B9C3CA',
      controlBorder: '#4E5A63',
      accentSoft: '#D9EBF4',
      danger: '#94001B',
      warning: '#703600',
      shadow: '#000000',
      hatch: '#8B979F',
    },
    // A projector washes out pale steps: ColorBrewer PuBu with a deeper second to fifth step.
    ramp: ['#F1EEF6', '#C9D2E8', '#9CBAD9', '#68A3CB', '#2F8ABC'],
    diverging: ['#A6611A', '#D8B365', '#F5F5F5', '#5AB4AC', '#018571'],
    bivariate: ON_WHITE.bivariate,
    type: PROJECTOR_TYPE,
    map: { label: 1.8, symbol: 1.5, line: 1.5 },
  },
};

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/**
 * The theme as CSS custom properties: `--color-surface-sunken`, `--ramp-1` … `--ramp-5`,
 * `--diverging-1` … `--diverging-5`, `--bivariate-1` … `--bivariate-9`,
 * `--text-body` and `--leading-body` (px), `--slide-text` and `--slide-leading-text` (px of the stage), `--space-1` … `--space-9`, `--target`, `--motion-hover` …
 */
export function cssVariables(theme: ThemeName): Record<`--${string}`, string> {
  const tokens = THEMES_TOKENS[theme];
  const variables: Record<`--${string}`, string> = {
    '--color-scheme': tokens.colorScheme,
    '--font-family': `'${FONT_FAMILY}', system-ui, sans-serif`,
    '--target': `${TARGET_PX}px`,
    '--color-black': BLACK,
  };
  for (const [name, value] of Object.entries(tokens.color)) {
    variables[`--color-${kebab(name)}`] = value;
  }
  tokens.ramp.forEach((value, index) => {
    variables[`--ramp-${index + 1}`] = value;
  });
  tokens.diverging.forEach((value, index) => {
    variables[`--diverging-${index + 1}`] = value;
  });
  tokens.bivariate.forEach((value, index) => {
    variables[`--bivariate-${index + 1}`] = value;
  });
  for (const [name, [size, leading]] of Object.entries(tokens.type)) {
    variables[`--text-${name}`] = `${size}px`;
    variables[`--leading-${name}`] = `${leading}px`;
  }
  for (const [name, [size, leading]] of Object.entries(SLIDE_TYPE)) {
    variables[`--slide-${name}`] = `${size}px`;
    variables[`--slide-leading-${name}`] = `${leading}px`;
  }
  SPACE.forEach((value, step) => {
    variables[`--space-${step}`] = `${value}px`;
  });
  for (const [name, value] of Object.entries(MOTION_MS)) {
    variables[`--motion-${kebab(name)}`] = `${value}ms`;
  }
  return variables;
}
