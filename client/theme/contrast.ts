/**
 * Contrast after WCAG 2.2 (relative luminance of sRGB). Colours are `#RRGGBB`.
 * https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */

/** Red, green and blue, each 0 to 255. Throws on anything but `#RRGGBB`. */
export function rgbOf(color: string): [number, number, number] {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color);
  if (!match) throw new RangeError(`a colour must read #RRGGBB, not "${color}"`);
  const channel = (index: number) => Number.parseInt(match[index] as string, 16);
  return [channel(1), channel(2), channel(3)];
}

/** `#RRGGBB` with an alpha of 0 to 1, as CSS and MapLibre read it. */
export function withAlpha(color: string, alpha: number): string {
  const [red, green, blue] = rgbOf(color);
  return `rgba(${red},${green},${blue},${alpha})`;
}

/** The colour at a share of 0 to 1 of the first between two, channel by channel. */
export function mix(first: string, second: string, share: number): string {
  const [a, b] = [rgbOf(first), rgbOf(second)];
  const channel = (index: 0 | 1 | 2) =>
    Math.round(a[index] * share + b[index] * (1 - share))
      .toString(16)
      .padStart(2, '0');
  return `#${channel(0)}${channel(1)}${channel(2)}`;
}

/** Relative luminance, 0 (black) to 1 (white). */
function luminance(color: string): number {
  const [red, green, blue] = rgbOf(color).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio, 1 to 21, in either order. */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}
