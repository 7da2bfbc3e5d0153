import { drawSheet, type Sheet } from './draw-sheet.ts';
import type { Words } from './legend.ts';
import { mmPerCssPx, toDots } from './paper.ts';
import { withFacts } from './png.ts';
import { renderMaps } from './render-maps.ts';

/** What is being done, in this order. */
export const STEPS = ['map', 'sheet', 'file'] as const;
export type Step = (typeof STEPS)[number];

/** The browser could not write a picture of this many dots. */
export class NoPictureError extends Error {
  readonly width: number;
  readonly height: number;

  constructor({ width, height }: HTMLCanvasElement) {
    super(`no PNG of ${width} × ${height}`);
    this.width = width;
    this.height = height;
  }
}

/** Dots for a CSS px of the map at a resolution of the sheet. */
export function mapRatio({ plan: { paper } }: Pick<Sheet, 'plan'>, dpi: number): number {
  return toDots(mmPerCssPx(paper), dpi);
}

/**
 * Draws a sheet and encodes it. Answers the file, and the resolution that the map itself has: a
 * lower one where the graphics could not draw as many dots. Rejects as `renderMap` does, and with
 * `NoPictureError`.
 */
export async function printSheet(
  sheet: Sheet,
  { dpi, texts, words }: { dpi: number; texts: Record<string, string>; words: Words },
  signal: AbortSignal,
  onStep: (step: Step) => void,
): Promise<{ blob: Blob; mapDpi: number }> {
  onStep('map');
  const wanted = mapRatio(sheet, dpi);
  const maps = await renderMaps(sheet, wanted, signal);
  const { ratio } = maps.now;
  onStep('sheet');
  await nextFrame(signal);
  const canvas = drawSheet(sheet, maps, dpi, words);
  onStep('file');
  await nextFrame(signal);
  const encoded = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  signal.throwIfAborted();
  if (!encoded) throw new NoPictureError(canvas);
  const bytes = withFacts(new Uint8Array(await encoded.arrayBuffer()), { dpi, texts });
  return {
    blob: new Blob([bytes], { type: 'image/png' }),
    // A frame of whole dots may be short by one.
    mapDpi: ratio > wanted * 0.99 ? dpi : Math.floor((dpi * ratio) / wanted),
  };
}

/** Lets the page say what comes next before the processor is busy with it. */
async function nextFrame(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  signal.throwIfAborted();
}

/** Hands a file to the reader. */
export function download(blob: Blob, fileName: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(link.href);
}
