import { COLOR, FONT } from '../style.ts';
import { pt } from './projection.ts';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => ESCAPES[mark] ?? mark);
}

/** One SVG element; numbers are written with two decimals. */
export function element(
  tag: string,
  attributes: Record<string, string | number>,
  content = '',
): string {
  const written = Object.entries(attributes)
    .map(
      ([name, value]) => ` ${name}="${typeof value === 'number' ? pt(value) : escapeXml(value)}"`,
    )
    .join('');
  return content ? `<${tag}${written}>${content}</${tag}>` : `<${tag}${written}/>`;
}

interface LabelStyle {
  size: number;
  color: string;
  bold?: boolean;
  anchor?: 'start' | 'middle' | 'end';
}

/** A line of text. */
export function label(x: number, y: number, text: string, style: LabelStyle): string {
  return element(
    'text',
    {
      x,
      y,
      'font-family': FONT,
      'font-size': style.size,
      'font-weight': style.bold ? 'bold' : 'normal',
      'text-anchor': style.anchor ?? 'middle',
      fill: style.color,
    },
    escapeXml(text),
  );
}

/** A filled diamond, no signal at all, around a point. */
export function diamond(x: number, y: number, r: number): string {
  return `M${pt(x)},${pt(y - r)}L${pt(x + r)},${pt(y)}L${pt(x)},${pt(y + r)}L${pt(x - r)},${pt(y)}Z`;
}

/** A filled triangle, partly without signal, around a point. */
export function triangle(x: number, y: number, r: number): string {
  const half = r * 0.95;
  return `M${pt(x)},${pt(y - r)}L${pt(x + half)},${pt(y + r * 0.7)}L${pt(x - half)},${pt(y + r * 0.7)}Z`;
}

/** A dot as a line without length, for paths with round caps. */
export function point(x: number, y: number): string {
  return `M${pt(x)},${pt(y)}l0,0.01`;
}

/** How symbols of uncovered villages are drawn: on a thin white edge, so that each stands apart. */
export function symbolPath(d: string, color: string): string {
  return element('path', { d, fill: color, stroke: COLOR.white, 'stroke-width': 0.5 });
}

/** A whole picture of a size in pt. */
export function picture(width: number, height: number, content: string): string {
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${pt(width)} ${pt(height)}`,
    },
    content,
  );
}
