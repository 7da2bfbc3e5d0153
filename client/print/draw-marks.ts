import type { Format } from '../../data/words/format.ts';
import { INSET_FRAME } from '../map/ArchipelagoInset.tsx';
import type { Geography } from '../map/input.ts';
import { ARCHIPELAGO_BOXES, ARCHIPELAGO_LABELS } from '../map/layers/archipelagos.ts';
import type { ThemeTokens } from '../theme/tokens.ts';
import { metersPerPx, type PrintCamera } from './camera.ts';
import type { Box } from './layout.ts';
import type { Words } from './legend.ts';
import { mmPerCssPx, type Paper } from './paper.ts';
import type { Pen } from './pen.ts';
import { scaleBar, scaleDenominator } from './scale-bar.ts';
import { wrap } from './text.ts';

/** Width of the north arrow with its letter, units of the sheet. */
const ARROW = { width: 6, height: 10 } as const;
/** Height of the letters under the bar. */
const CAPTION = 2.1;
/** Between what stands beside each other. */
const GAP = 4;

/** North arrow and scale bar; says what the scale holds for, as Web Mercator's grows towards the poles. */
export function drawMarks(
  pen: Pen,
  box: Box,
  { camera, paper }: { camera: PrintCamera; paper: Paper },
  tokens: ThemeTokens,
  { t, format }: Words,
): void {
  const { unit } = pen;
  const { text: ink, muted } = tokens.color;
  drawNorth(pen, box.x, box.y, ink, t('print.north'));
  const x = box.x + (ARROW.width + GAP) * unit;
  const room = box.x + box.width - x;
  const metersPerMm = metersPerPx(camera) / mmPerCssPx(paper);
  // The number at its end stands half outside.
  const bar = scaleBar(metersPerMm, room - 8 * unit);
  const top = box.y + 4.6 * unit;
  const half = bar.lengthMm / 2;
  pen.fill(x, top, half, 1.1 * unit, ink);
  pen.frame(x, top, bar.lengthMm, 1.1 * unit, { color: ink, widthMm: 0.25 * unit });
  const inKm = bar.meters >= 1000;
  const value = (meters: number) => format.decimal(inKm ? meters / 1000 : meters, 1);
  const style = { size: 2.4, color: ink };
  const baseline = top - 1.1 * unit;
  pen.text('0', x, baseline, style);
  pen.text(value(bar.meters / 2), x + half, baseline, { ...style, align: 'center' });
  const end = `${value(bar.meters)} ${t(inKm ? 'print.km' : 'print.m')}`;
  pen.text(end, x + bar.lengthMm - pen.widthOf(value(bar.meters), 2.4) / 2, baseline, style);
  const scale = format.count(scaleDenominator(metersPerMm));
  const latitude = format.fixed(camera.center[1], 1);
  const lines = [t('print.scale', { scale }), t('print.scaleAt', { latitude })].flatMap((text) =>
    wrap(text, room, (part) => pen.widthOf(part, CAPTION)),
  );
  lines.forEach((line, index) => {
    const y = top + (3.9 + index * 2.9) * unit;
    pen.text(line, x, y, { size: CAPTION, color: muted });
  });
}

function drawNorth(pen: Pen, x: number, y: number, ink: string, letter: string): void {
  const { unit } = pen;
  const [width, height] = [ARROW.width * unit, ARROW.height * unit];
  const middle = x + width / 2;
  const tip = y + 3.4 * unit;
  const foot = tip + height;
  const notch = foot - 0.28 * height;
  pen.text(letter, middle, y + 2.4 * unit, {
    ...{ size: 3.2, color: ink, weight: 600, align: 'center' },
  });
  const left = [
    [middle, tip],
    [x, foot],
    [middle, notch],
  ] as const;
  pen.polygon(left, ink);
  const right = [
    [middle, tip],
    [x + width, foot],
    [middle, notch],
  ] as const;
  const { context } = pen;
  context.beginPath();
  for (const [px, py] of right) context.lineTo(pen.dots(px), pen.dots(py));
  context.closePath();
  context.strokeStyle = ink;
  context.lineWidth = pen.dots(0.3 * unit);
  context.lineJoin = 'round';
  context.stroke();
}

/** Hoàng Sa and Trường Sa with their names and provinces, where the map's frame does not hold both. */
export function drawInset(
  pen: Pen,
  box: Box,
  archipelagos: Geography['archipelagos'],
  tokens: ThemeTokens,
  { language }: Pick<Format, 'language'>,
): void {
  const { unit } = pen;
  const { sea, seaLabel, land, text: ink, controlBorder } = tokens.color;
  const [west, south, east, north] = INSET_FRAME;
  // Plate carrée is fine at this size, as on the screen.
  const x = (lng: number) => box.x + ((lng - west) / (east - west)) * box.width;
  const y = (lat: number) => box.y + ((north - lat) / (north - south)) * box.height;
  pen.fill(box.x, box.y, box.width, box.height, sea);
  for (const { geometry, properties } of archipelagos.features) {
    if (properties.kind !== 'island') continue;
    const [lng, lat] = geometry.coordinates as [number, number];
    pen.circle(x(lng), y(lat), 0.28 * unit, {
      ...{ fill: land, line: seaLabel, widthMm: 0.14 * unit },
    });
  }
  const size = 1.9;
  for (const id of ['hoang_sa', 'truong_sa'] as const) {
    const { name, province } = ARCHIPELAGO_LABELS[id][language];
    const middle = box.x + box.width / 2;
    const top = y(ARCHIPELAGO_BOXES[id][3]);
    const style = { size, color: ink, align: 'center' } as const;
    const lines = wrap(name, box.width - 1.5 * unit, (part) => pen.widthOf(part, size, 600));
    lines.forEach((line, index) => {
      const above = (lines.length - index) * 2.5 + 0.9;
      pen.text(line, middle, top - above * unit, { ...style, weight: 600 });
    });
    pen.text(`(${province})`, middle, top - 0.9 * unit, style);
  }
  pen.frame(box.x, box.y, box.width, box.height, { color: controlBorder, widthMm: 0.25 * unit });
}
