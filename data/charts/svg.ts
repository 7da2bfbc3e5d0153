import type { PlotOptions } from '@observablehq/plot';
import { plot, text } from '@observablehq/plot';
import type { ChartFrame, ChartWords } from './types.ts';

const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';

/** Font size of everything written in a chart, px. */
export const FONT_PX = 11;

/** A fill that is told from others without its colour: lines or dots on the ground. */
interface Pattern {
  kind: 'diagonal' | 'dots' | 'cross';
  color: string;
  /** Between the lines. */
  ground: string;
}

/** Width of a text in px, rounded up: Be Vietnam Pro takes up to 0.6 em a character on average. */
export function textWidthPx(text: string, fontPx = FONT_PX): number {
  return Math.ceil([...text].length * fontPx * 0.6);
}

/** How a mark names a pattern of its chart as a fill. */
export function patternFill(frame: ChartFrame, name: string): string {
  return `url(#${frame.id}-${name})`;
}

/**
 * A plot as an image with a name and a description, in the fonts and colours of the frame.
 * `patterns` are defined under their names, for `patternFill`.
 */
export function chart(
  frame: ChartFrame & { words: ChartWords },
  options: PlotOptions,
  patterns: Record<string, Pattern> = {},
): SVGSVGElement {
  const document = frame.document ?? globalThis.document;
  const figure = plot({
    ...options,
    document,
    width: frame.width,
    className: frame.id,
  });
  // A plot with a legend or a title of its own would be a <figure>; ours have neither.
  const svg = figure as SVGSVGElement;
  // Inline style sheets are against the page's content security policy, and print has no cascade.
  for (const style of svg.querySelectorAll('style')) style.remove();
  svg.removeAttribute('class');
  // The parts say nothing that the description does not, and "bar" and "rule" are no words for a reader.
  for (const part of svg.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-labelledby', `${frame.id}-title ${frame.id}-description`);
  svg.setAttribute('fill', frame.colors.text);
  svg.setAttribute('font-family', frame.fontFamily ?? 'inherit');
  svg.setAttribute('font-size', String(FONT_PX));
  svg.prepend(
    described(document, 'title', `${frame.id}-title`, frame.words.title),
    described(document, 'desc', `${frame.id}-description`, frame.words.description),
    definitions(document, frame, patterns),
  );
  return svg;
}

/** In the place of a chart that has nothing to draw: why, in words. */
export function emptyChart(
  frame: ChartFrame & { words: ChartWords },
  reason: string,
): SVGSVGElement {
  return chart(frame, {
    height: 40,
    margin: 0,
    marks: [
      text([reason], {
        frameAnchor: 'left',
        textAnchor: 'start',
        fill: frame.colors.muted,
        fontSize: FONT_PX,
      }),
    ],
  });
}

/**
 * Moves labels apart, in the units of their values, where they would cover each other, and keeps
 * them at or above zero. `unitsPerPx`: how much value one pixel stands for.
 */
export function spreadLabels<Label extends { value: number }>(
  labels: readonly Label[],
  unitsPerPx: number,
): Label[] {
  const gap = (FONT_PX + 5) * unitsPerPx;
  let least = 0;
  return labels
    .toSorted((one, other) => one.value - other.value)
    .map((label) => {
      const value = Math.max(label.value, least);
      least = value + gap;
      return { ...label, value };
    });
}

function described(document: Document, tag: 'title' | 'desc', id: string, text: string): Element {
  const element = document.createElementNS(SVG_NAMESPACE, tag);
  element.setAttribute('id', id);
  element.textContent = text;
  return element;
}

function definitions(
  document: Document,
  frame: ChartFrame,
  patterns: Record<string, Pattern>,
): Element {
  const defs = document.createElementNS(SVG_NAMESPACE, 'defs');
  for (const [name, pattern] of Object.entries(patterns)) {
    defs.append(patternElement(document, `${frame.id}-${name}`, pattern));
  }
  return defs;
}

function patternElement(document: Document, id: string, { kind, color, ground }: Pattern): Element {
  const size = 6;
  const make = (tag: string, attributes: Record<string, string | number>) => {
    const element = document.createElementNS(SVG_NAMESPACE, tag);
    for (const [name, value] of Object.entries(attributes)) {
      element.setAttribute(name, String(value));
    }
    return element;
  };
  const element = make('pattern', {
    id,
    width: size,
    height: size,
    patternUnits: 'userSpaceOnUse',
  });
  element.append(make('rect', { width: size, height: size, fill: ground }));
  if (kind === 'dots') {
    element.append(make('circle', { cx: size / 2, cy: size / 2, r: 1.3, fill: color }));
  } else {
    // Drawn past the corners, so that the lines meet where the tiles do.
    const rising = `M-1,1L1,-1M0,${size}L${size},0M${size - 1},${size + 1}L${size + 1},${size - 1}`;
    const falling = `M-1,${size - 1}L1,${size + 1}M0,0L${size},${size}M${size - 1},-1L${size + 1},1`;
    const d = kind === 'cross' ? rising + falling : rising;
    element.append(make('path', { d, stroke: color, 'stroke-width': 1.4, fill: 'none' }));
  }
  return element;
}
