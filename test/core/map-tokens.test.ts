import { describe, expect, it } from 'vitest';
import { THEMES, type ThemeName } from '../../client/state/view.ts';
import { contrast, withAlpha } from '../../client/theme/contrast.ts';
import { cssVariables } from '../../client/theme/css-variables.ts';
import { THEMES_TOKENS } from '../../client/theme/themes.ts';

/** WCAG 2.2: AA for text, AAA for the projector. */
const TEXT_RATIO: Record<ThemeName, number> = { light: 4.5, dark: 4.5, projector: 7 };
/** WCAG 2.2 §1.4.11, of symbols and control borders. */
const SYMBOL_RATIO = 3;

describe('contrast', () => {
  it('is 21 for black on white and 1 for a colour on itself', () => {
    expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 6);
    expect(contrast('#0B6E99', '#0B6E99')).toBeCloseTo(1, 6);
  });
  it('refuses what is not a colour', () => {
    expect(() => contrast('red', '#FFFFFF')).toThrow('#RRGGBB');
    expect(withAlpha('#102030', 0.5)).toBe('rgba(16,32,48,0.5)');
  });
});

describe.each(THEMES)('theme %s', (name) => {
  const { color, type, ramp } = THEMES_TOKENS[name];
  const grounds = [
    'sea',
    'neighbour',
    'land',
    'surface',
    'surfaceRaised',
    'surfaceSunken',
  ] as const;
  const surfaces = ['surface', 'surfaceRaised', 'surfaceSunken'] as const;

  it.each(grounds.flatMap((ground) => [['text', ground] as const, ['muted', ground] as const]))(
    '%s reads on %s',
    (ink, ground) => {
      expect(contrast(color[ink], color[ground])).toBeGreaterThanOrEqual(TEXT_RATIO[name]);
    },
  );
  it.each(
    (['noneText', 'partialText', 'coveredText', 'accent', 'danger', 'warning'] as const).flatMap(
      (ink) => surfaces.map((ground) => [ink, ground] as const),
    ),
  )('%s reads on %s', (ink, ground) => {
    expect(contrast(color[ink], color[ground])).toBeGreaterThanOrEqual(TEXT_RATIO[name]);
  });
  it('names of sea and neighbours read on their ground', () => {
    expect(contrast(color.seaLabel, color.sea)).toBeGreaterThanOrEqual(TEXT_RATIO[name]);
    expect(contrast(color.neighbourLabel, color.neighbour)).toBeGreaterThanOrEqual(
      TEXT_RATIO[name],
    );
    expect(contrast(color.onAccent, color.accent)).toBeGreaterThanOrEqual(TEXT_RATIO[name]);
  });
  it.each(['none', 'partial', 'covered', 'unknown', 'school', 'devices', 'controlBorder'] as const)(
    '%s is seen on land and panels',
    (symbol) => {
      for (const ground of ['land', 'surface'] as const) {
        expect(contrast(color[symbol], color[ground])).toBeGreaterThanOrEqual(SYMBOL_RATIO);
      }
    },
  );
  it('labels read on their halo, and uncovered villages stand out from theirs', () => {
    expect(contrast(color.text, color.halo)).toBeGreaterThanOrEqual(TEXT_RATIO[name]);
    expect(contrast(color.none, color.halo)).toBeGreaterThanOrEqual(SYMBOL_RATIO);
    expect(contrast(color.partial, color.halo)).toBeGreaterThanOrEqual(SYMBOL_RATIO);
  });
  it('the ramp goes one way, away from the land', () => {
    const steps = ramp.map((step) => contrast(step, color.land));
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(new Set(steps).size).toBe(ramp.length);
  });
  it('sets every custom property', () => {
    const variables = cssVariables(name);
    expect(variables['--color-surface-sunken']).toBe(color.surfaceSunken);
    expect(variables['--text-body']).toBe(`${type.body[0]}px`);
    expect(variables['--ramp-5']).toBe(ramp[4]);
    expect(Object.values(variables).every((value) => value !== '')).toBe(true);
  });
});

it('the projector shows nothing under 22 px but sources', () => {
  const { source, ...rest } = THEMES_TOKENS.projector.type;
  expect(source[0]).toBeGreaterThanOrEqual(16);
  expect(Math.min(...Object.values(rest).map(([size]) => size))).toBeGreaterThanOrEqual(22);
});
