import type { ThemeName } from '../state/view.ts';
import { BLACK, FONT_FAMILY, MOTION_MS, SLIDE_TYPE, SPACE, TARGET_PX } from './measures.ts';
import { THEMES_TOKENS } from './themes.ts';

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
