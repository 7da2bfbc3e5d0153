import { type Paper, toDots } from './paper.ts';

const FAMILY = '"Be Vietnam Pro", system-ui, sans-serif';
/** Letters of every file of the font: Vietnamese, Latin, extended Latin. */
const OF_EVERY_SUBSET = 'ễaŏ';
/** Height of letters at which widths are measured, px: large, so that no hinting distorts them. */
const MEASURED_AT_PX = 100;

export interface TextStyle {
  /** Height of the letters, units of the sheet (mm × scale). */
  size: number;
  color: string;
  weight?: 400 | 600;
  align?: 'left' | 'center' | 'right';
}

/** Waits for the letters of a sheet: a canvas draws with whatever font is there. */
export async function loadSheetFonts(): Promise<void> {
  await Promise.all(
    [400, 600].map((weight) => document.fonts.load(`${weight} 16px ${FAMILY}`, OF_EVERY_SUBSET)),
  );
}

let ruler: CanvasRenderingContext2D | null = null;

/** Width of a text for letters of height 1, in the same unit; the same at every resolution. */
export function textWidth(text: string, weight: 400 | 600 = 400): number {
  ruler ??= contextOf(document.createElement('canvas'));
  ruler.font = `${weight} ${MEASURED_AT_PX}px ${FAMILY}`;
  return ruler.measureText(text).width / MEASURED_AT_PX;
}

/** A canvas's 2D context. Throws where the browser gives none, as for one that is too large. */
export function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (!context) {
    throw new Error(`this browser gives no canvas of ${canvas.width} × ${canvas.height}`);
  }
  return context;
}

/** Draws on a sheet: positions in millimetres from its top left, dots only inside. */
export class Pen {
  readonly context: CanvasRenderingContext2D;
  /** Millimetres in a unit of the sheet. */
  readonly unit: number;
  readonly #dpi: number;

  constructor(context: CanvasRenderingContext2D, paper: Paper, dpi: number) {
    this.context = context;
    this.unit = paper.scale;
    this.#dpi = dpi;
  }

  /** Dots for millimetres. */
  dots(mm: number): number {
    return toDots(mm, this.#dpi);
  }

  /** One line of text with its baseline at `y`. */
  text(text: string, x: number, y: number, { size, color, weight = 400, align }: TextStyle): void {
    const { context } = this;
    context.font = `${weight} ${this.dots(size * this.unit)}px ${FAMILY}`;
    context.textAlign = align ?? 'left';
    context.textBaseline = 'alphabetic';
    context.fillStyle = color;
    context.fillText(text, this.dots(x), this.dots(y));
  }

  /** Width of a text, mm. */
  widthOf(text: string, size: number, weight: 400 | 600 = 400): number {
    return textWidth(text, weight) * size * this.unit;
  }

  fill(x: number, y: number, width: number, height: number, color: string): void {
    this.context.fillStyle = color;
    this.context.fillRect(this.dots(x), this.dots(y), this.dots(width), this.dots(height));
  }

  /** The outline of a rectangle, its line `widthMm` wide around the edge. */
  frame(
    x: number,
    y: number,
    width: number,
    height: number,
    { color, widthMm, dash = [] }: { color: string; widthMm: number; dash?: readonly number[] },
  ): void {
    const { context } = this;
    context.strokeStyle = color;
    context.lineWidth = this.dots(widthMm);
    context.setLineDash(dash.map((mm) => this.dots(mm)));
    context.strokeRect(this.dots(x), this.dots(y), this.dots(width), this.dots(height));
    context.setLineDash([]);
  }

  /** A closed polygon, `[x, y]` in mm. */
  polygon(points: readonly (readonly [number, number])[], color: string): void {
    const { context } = this;
    context.beginPath();
    for (const [x, y] of points) context.lineTo(this.dots(x), this.dots(y));
    context.closePath();
    context.fillStyle = color;
    context.fill();
  }

  circle(
    x: number,
    y: number,
    radius: number,
    { fill, line, widthMm = 0 }: { fill?: string; line?: string; widthMm?: number },
  ): void {
    const { context } = this;
    context.beginPath();
    context.arc(this.dots(x), this.dots(y), this.dots(radius), 0, 2 * Math.PI);
    if (fill) {
      context.fillStyle = fill;
      context.fill();
    }
    if (line) {
      context.strokeStyle = line;
      context.lineWidth = this.dots(widthMm);
      context.stroke();
    }
  }
}
