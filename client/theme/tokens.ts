import type { ThemeName } from '../state/view.ts';

/**
 * The names of every colour, size and distance that is drawn: a component names a token and never a
 * colour. What a token is in each theme is told by `themes.ts`, what is the same in all by `measures.ts`.
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
export interface TypeTokens {
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
