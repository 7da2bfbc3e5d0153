import { drawImage, iconId, patternId } from '../map/icons.ts';
import type { ThemeTokens } from '../theme/tokens.ts';
import type { Box } from './layout.ts';
import type { LegendBlock, LegendMark, LegendRow } from './legend.ts';
import { contextOf, type Pen, textWidth } from './pen.ts';
import { wrap } from './text.ts';

/** Units of the sheet (mm × scale). */
const SIZE = { heading: 3, row: 2.75, note: 2.3 } as const;
const LINE = { heading: 4.2, row: 4.7, note: 3.2, block: 3.4 } as const;
const MARK_WIDTH = 7;
const CELL = 6.5;
/** Pixels for a CSS px of a symbol, enough for any resolution. */
const ICON_SCALE = 8;
/** Side of a symbol's box on the sheet, units: what it is at a middle zoom. */
const ICON_UNITS = 4.4;

/** Draws the blocks into the columns, one after the other; closer together where they would not fit. */
export function drawLegend(
  pen: Pen,
  columns: readonly Box[],
  blocks: readonly LegendBlock[],
  tokens: ThemeTokens,
  words: { coverage: string; devices: string },
): void {
  const [first] = columns;
  if (!first) return;
  const heights = blocks.map((block) => heightOf(block, first.width / pen.unit) * pen.unit);
  const total = heights.reduce((sum, height) => sum + height, 0);
  const room = columns.reduce((sum, { height }) => sum + height, 0);
  const squeeze = columns.length === 1 ? Math.min(1, room / total) : 1;
  let column = 0;
  let y = first.y;
  blocks.forEach((block, index) => {
    const box = columns[column] as Box;
    const isFull = y > box.y && y + (heights[index] as number) * squeeze > box.y + box.height;
    if (isFull && column < columns.length - 1) {
      column += 1;
      y = (columns[column] as Box).y;
    }
    const { x, width } = columns[column] as Box;
    drawBlock(pen, block, { x, y, width, squeeze }, tokens, words);
    y += (heights[index] as number) * squeeze;
  });
}

/** Lines of a block's words within a width, units. */
function noteLines(note: string | null, widthUnits: number): string[] {
  return note ? wrap(note, widthUnits, (part) => textWidth(part) * SIZE.note) : [];
}

function headingLines(heading: string, widthUnits: number): string[] {
  return wrap(heading, widthUnits, (part) => textWidth(part, 600) * SIZE.heading);
}

/** Height of a block in a column, units. */
function heightOf(block: LegendBlock, widthUnits: number): number {
  return (
    headingLines(block.heading, widthUnits).length * LINE.heading +
    noteLines(block.note, widthUnits).length * LINE.note +
    (block.grid ? 3 * CELL + LINE.note + 2.2 : 0) +
    block.rows.length * LINE.row +
    LINE.block
  );
}

/** Height of a whole legend in one column, units. Fonts must have been loaded. */
export function legendHeight(blocks: readonly LegendBlock[], widthUnits: number): number {
  return blocks.reduce((sum, block) => sum + heightOf(block, widthUnits), 0);
}

function drawBlock(
  pen: Pen,
  block: LegendBlock,
  { x, y: top, width, squeeze }: { x: number; y: number; width: number; squeeze: number },
  tokens: ThemeTokens,
  words: { coverage: string; devices: string },
): void {
  const step = pen.unit * squeeze;
  const { text: ink, muted } = tokens.color;
  let y = top;
  for (const line of headingLines(block.heading, width / pen.unit)) {
    y += LINE.heading * step;
    pen.text(line, x, y - 1.1 * step, { size: SIZE.heading, color: ink, weight: 600 });
  }
  for (const line of noteLines(block.note, width / pen.unit)) {
    y += LINE.note * step;
    pen.text(line, x, y - 0.9 * step, { size: SIZE.note, color: muted });
  }
  if (block.grid) y = drawGrid(pen, block.grid, x, y + 1.5 * step, tokens, words);
  for (const row of block.rows) {
    drawRow(pen, row, { x, y, width, height: LINE.row * step }, tokens);
    y += LINE.row * step;
  }
}

function drawRow(pen: Pen, row: LegendRow, box: Box, tokens: ThemeTokens): void {
  const { text: ink, muted } = tokens.color;
  const baseline = box.y + box.height / 2 + 0.95 * pen.unit;
  drawMark(pen, row.mark, box.x, box.y + box.height / 2, tokens);
  pen.text(row.label, box.x + (MARK_WIDTH + 1.5) * pen.unit, baseline, {
    size: SIZE.row,
    color: ink,
  });
  pen.text(row.count, box.x + box.width, baseline, {
    ...{ size: SIZE.row, color: muted, align: 'right' },
  });
}

/** A mark in its column, its middle at `y`. */
function drawMark(pen: Pen, mark: LegendMark, left: number, y: number, tokens: ThemeTokens): void {
  const { unit } = pen;
  const middle = left + (MARK_WIDTH / 2) * unit;
  const swatch: Box = { x: left, y: y - 1.6 * unit, width: MARK_WIDTH * unit, height: 3.2 * unit };
  switch (mark.kind) {
    case 'icon': {
      const side = ICON_UNITS * unit;
      drawBitmap(pen, iconId(tokens.name, mark.icon), middle - side / 2, y - side / 2, side);
      return;
    }
    case 'circle': {
      const line = `${tokens.color.devices}B4`;
      const fill = `${tokens.color.devices}54`;
      pen.circle(middle, y, 1.7 * unit, mark.isFilled ? { fill } : { line, widthMm: 0.35 * unit });
      return;
    }
    case 'swatch':
      pen.fill(swatch.x, swatch.y, swatch.width, swatch.height, mark.color);
      break;
    case 'hatch':
      drawHatch(pen, swatch, tokens);
  }
  pen.frame(swatch.x, swatch.y, swatch.width, swatch.height, {
    ...{ color: tokens.color.provinceLine, widthMm: 0.2 * unit },
  });
}

function bitmapOf(id: string): HTMLCanvasElement {
  const image = drawImage(id, ICON_SCALE);
  if (!image) throw new RangeError(`no symbol "${id}"`);
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  contextOf(canvas).putImageData(image, 0, 0);
  return canvas;
}

function drawBitmap(pen: Pen, id: string, x: number, y: number, side: number): void {
  const { context } = pen;
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmapOf(id), pen.dots(x), pen.dots(y), pen.dots(side), pen.dots(side));
}

/** Tiles of 8 CSS px, as on the map. */
function drawHatch(pen: Pen, box: Box, { name }: ThemeTokens): void {
  const { context } = pen;
  const pattern = context.createPattern(bitmapOf(patternId(name)), 'repeat');
  if (!pattern) return;
  const scale = pen.dots(2.1 * pen.unit) / (8 * ICON_SCALE);
  const [left, top] = [pen.dots(box.x), pen.dots(box.y)];
  pattern.setTransform(new DOMMatrix([scale, 0, 0, scale, left, top]));
  context.fillStyle = pattern;
  context.fillRect(left, top, pen.dots(box.width), pen.dots(box.height));
}

/** Coverage to the right, devices upward, both from "lacks least" to "lacks most". Answers where it ends, mm. */
function drawGrid(
  pen: Pen,
  colors: readonly string[],
  x: number,
  y: number,
  tokens: ThemeTokens,
  words: { coverage: string; devices: string },
): number {
  const cell = CELL * pen.unit;
  const left = x + 4 * pen.unit;
  const style = { size: SIZE.note, color: tokens.color.muted };
  colors.forEach((color, index) => {
    const [column, row] = [index % 3, Math.floor(index / 3)];
    pen.fill(left + column * cell, y + (2 - row) * cell, cell, cell, color);
  });
  const bottom = y + 3 * cell;
  pen.text(words.coverage, left, bottom + 2.6 * pen.unit, style);
  pen.context.save();
  pen.context.translate(pen.dots(left - 1.2 * pen.unit), pen.dots(bottom));
  pen.context.rotate(-Math.PI / 2);
  pen.text(words.devices, 0, 0, style);
  pen.context.restore();
  return bottom + LINE.note * pen.unit + 0.7 * pen.unit;
}
