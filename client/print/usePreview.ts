import { useEffect, useRef, useState } from 'react';
import { drawSheet, type Sheet } from './draw-sheet.ts';
import type { DrawnMaps } from './halves.ts';
import type { Words } from './legend.ts';
import { PREVIEW_DPI, sheetDots } from './paper.ts';
import { renderMaps } from './render-maps.ts';
import { mapRatio } from './save.ts';

interface Drawn {
  key: string;
  maps: DrawnMaps | null;
  error: unknown;
}

/**
 * Draws a sheet small enough for the dialog into the canvas that gets `ref`. The map is drawn anew
 * only where its place or frame has changed, the words around it at once; the old picture stays
 * until the new one is there.
 *
 * @param attempt counts the reader's attempts after a failure.
 */
export function usePreview(sheet: Sheet | null, attempt: number, words: Words) {
  const ref = useRef<HTMLCanvasElement>(null);
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const key = sheet && JSON.stringify([sheet.plan.camera, attempt]);
  const latest = useRef(sheet);

  useEffect(() => {
    latest.current = sheet;
  });

  useEffect(() => {
    const wanted = latest.current;
    if (!wanted || !key) return;
    const stop = new AbortController();
    renderMaps(wanted, mapRatio(wanted, previewDpi(wanted)), stop.signal).then(
      (maps) => setDrawn({ key, maps, error: null }),
      (error: unknown) => {
        if (!stop.signal.aborted) setDrawn({ key, maps: null, error });
      },
    );
    return () => stop.abort();
  }, [key]);

  const isCurrent = drawn !== null && drawn.key === key;
  useEffect(() => {
    const canvas = ref.current;
    if (!sheet || !isCurrent || !drawn.maps || !canvas) return;
    const picture = drawSheet(sheet, drawn.maps, previewDpi(sheet), words);
    canvas.width = picture.width;
    canvas.height = picture.height;
    canvas.getContext('2d')?.drawImage(picture, 0, 0);
  });

  return { ref, isDrawing: !isCurrent, error: isCurrent ? drawn.error : null };
}

/** Longer side of the picture in the dialog, dots, at most. */
const PREVIEW_DOTS = 1600;

/** The resolution of the dialog's picture: lower for a large sheet, of which no more can be seen. */
function previewDpi({ plan: { paper } }: Sheet): number {
  const longer = Math.max(...sheetDots(paper, PREVIEW_DPI));
  return PREVIEW_DPI * Math.min(1, PREVIEW_DOTS / longer);
}
