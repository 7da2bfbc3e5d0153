import { type MapInput, tokensOf } from '../map/input.ts';
import { DEVICES_MAX_ZOOM, deviceSymbols } from '../map/layers/device-symbols.ts';
import { project } from './camera.ts';
import { drawLegend } from './draw-legend.ts';
import { drawInset, drawMarks } from './draw-marks.ts';
import { type DrawnMaps, drawDivider } from './halves.ts';
import type { Box } from './layout.ts';
import type { LegendBlock, Words } from './legend.ts';
import { mmPerCssPx, sheetDots } from './paper.ts';
import { contextOf, Pen } from './pen.ts';
import { FOOTER_GAP, type SheetPlan, TYPE } from './plan.ts';

/** A sheet without its resolution: words, places, and what the map shows. */
export interface Sheet {
  plan: SheetPlan;
  input: MapInput;
  legend: LegendBlock[];
  /** The earlier date's map left of a divider, and the two ISO dates; null: there is one map. */
  beside: { input: MapInput; dividerPx: number; from: string; to: string } | null;
}

/** Puts a sheet together on a canvas of its own. Fonts must have been loaded. */
export function drawSheet(
  sheet: Sheet,
  maps: DrawnMaps,
  dpi: number,
  words: Words,
): HTMLCanvasElement {
  const { plan, input, legend } = sheet;
  const { paper, layout } = plan;
  const tokens = tokensOf(input);
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = sheetDots(paper, dpi);
  const pen = new Pen(contextOf(canvas), paper, dpi);
  pen.fill(0, 0, paper.widthMm, paper.heightMm, tokens.color.surface);
  drawHeader(pen, plan, tokens.color);
  drawMap(pen, sheet, maps);
  drawDivider(pen, sheet, tokens, words);
  drawSample(pen, plan, tokens.color);
  drawLegend(pen, layout.legend, legend, tokens, {
    coverage: words.t('print.both.coverage'),
    devices: words.t('print.both.devices'),
  });
  if (layout.inset && input.geography) {
    drawInset(pen, layout.inset, input.geography.archipelagos, tokens, words);
  }
  if (layout.marks) drawMarks(pen, layout.marks, plan, tokens, words);
  if (layout.words) drawWords(pen, layout.words, plan, tokens.color);
  drawFooter(pen, plan, tokens.color);
  return canvas;
}

type Colors = ReturnType<typeof tokensOf>['color'];

function drawHeader(pen: Pen, { layout, title, subtitle }: SheetPlan, colors: Colors): void {
  const { x, y: top } = layout.header;
  let y = top;
  for (const line of title) {
    y += TYPE.title.line * pen.unit;
    const style = { size: TYPE.title.size, color: colors.text, weight: 600 } as const;
    pen.text(line, x, y - 1.9 * pen.unit, style);
  }
  for (const line of subtitle) {
    y += TYPE.subtitle.line * pen.unit;
    pen.text(line, x, y - 1.3 * pen.unit, { size: TYPE.subtitle.size, color: colors.muted });
  }
}

function drawMap(pen: Pen, { plan, input, beside }: Sheet, { now, before }: DrawnMaps): void {
  const { x, y, width, height } = plan.layout.map;
  const { context } = pen;
  // Whole dots, so that the map's own dots are not blurred.
  const [left, top] = [Math.round(pen.dots(x)), Math.round(pen.dots(y))];
  const [across, down] = [Math.round(pen.dots(width)), Math.round(pen.dots(height))];
  context.save();
  context.beginPath();
  context.rect(left, top, across, down);
  context.clip();
  context.imageSmoothingQuality = 'high';
  context.drawImage(now.canvas, left, top, across, down);
  drawDevices(pen, plan, input);
  if (beside && before) {
    // Over the later date's map: what is its on this side is covered.
    context.beginPath();
    context.rect(left, top, pen.dots(beside.dividerPx * mmPerCssPx(plan.paper)), down);
    context.clip();
    context.drawImage(before.canvas, left, top, across, down);
    drawDevices(pen, plan, beside.input);
  }
  context.restore();
  pen.frame(x, y, width, height, { color: tokensOf(input).color.controlBorder, widthMm: 0.3 });
}

/** The circles that deck.gl draws on the screen, at the same places and of the same look. */
function drawDevices(pen: Pen, { camera, layout, paper }: SheetPlan, input: MapInput): void {
  if (camera.zoom >= DEVICES_MAX_ZOOM) return;
  const mmPerPx = mmPerCssPx(paper);
  const { color, map } = tokensOf(input);
  const symbols = deviceSymbols(input).map(({ point, deliveredRadiusPx, needRadiusPx }) => {
    const at = project(camera, point);
    return {
      ...{ deliveredRadiusPx, needRadiusPx },
      x: layout.map.x + at.x * mmPerPx,
      y: layout.map.y + at.y * mmPerPx,
    };
  });
  for (const { x, y, deliveredRadiusPx } of symbols) {
    pen.circle(x, y, deliveredRadiusPx * mmPerPx, { fill: `${color.devices}54` });
  }
  const widthMm = 1.2 * map.line * mmPerPx;
  for (const { x, y, needRadiusPx } of symbols) {
    pen.circle(x, y, needRadiusPx * mmPerPx, { line: `${color.devices}B4`, widthMm });
  }
}

/** Dotted, as sample data is marked wherever it is drawn. */
function drawSample(pen: Pen, { layout, sample }: SheetPlan, colors: Colors): void {
  if (!sample) return;
  const { unit } = pen;
  const { text, widthMm, size, y } = sample;
  const { line } = TYPE.sample;
  const x = layout.header.x + layout.header.width - widthMm;
  pen.frame(x, y, widthMm, line * unit, {
    ...{ color: colors.warning, widthMm: 0.5 * unit, dash: [0.6 * unit, 0.6 * unit] },
  });
  pen.text(text, x + widthMm / 2, y + (line / 2 + 0.36 * size) * unit, {
    ...{ size, color: colors.warning, weight: 600, align: 'center' },
  });
}

/** What a scene says, and below it its large numbers. */
function drawWords(pen: Pen, { x, y: top }: Box, { words }: SheetPlan, colors: Colors): void {
  if (!words) return;
  const { body, value, label, gap } = TYPE.words;
  const step = pen.unit * words.factor;
  let y = top;
  const write = (lines: readonly string[], type: { size: number; line: number }, color: string) => {
    for (const line of lines) {
      y += type.line * step;
      const weight = type === value ? 600 : 400;
      const baseline = y - (type.line - type.size) * 0.6 * step;
      pen.text(line, x, baseline, { size: type.size * words.factor, color, weight });
    }
  };
  write(words.text, body, colors.text);
  for (const figure of words.figures) {
    y += gap * step;
    write(figure.value, value, colors.accent);
    write(figure.label, label, colors.muted);
  }
}

function drawFooter(pen: Pen, { layout, footer }: SheetPlan, colors: Colors): void {
  const { x, y, width } = layout.footer;
  pen.fill(x, y + 1.6 * pen.unit, width, 0.15 * pen.unit, colors.controlBorder);
  footer.forEach((line, index) => {
    const baseline = y + (FOOTER_GAP + (index + 1) * TYPE.footer.line - 0.8) * pen.unit;
    pen.text(line, x, baseline, { size: TYPE.footer.size, color: colors.muted });
  });
}
