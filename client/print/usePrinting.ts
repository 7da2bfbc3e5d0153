import { useEffect, useRef, useState } from 'react';
import type { Sheet } from './draw-sheet.ts';
import type { Words } from './legend.ts';
import { download, printSheet, type Step } from './save.ts';

/** How the making of a file goes. */
export type Printing =
  | { state: 'idle' }
  | { state: 'drawing'; step: Step }
  | { state: 'saved'; fileName: string; mapDpi: number; dpi: number }
  | { state: 'failed'; error: unknown };

interface Order {
  sheet: Sheet;
  dpi: number;
  fileName: string;
  /** What the file says of itself, by PNG keyword. */
  texts: Record<string, string>;
}

/** Makes one file at a time; it stops when it is told to, and when the dialog goes. */
export function usePrinting(words: Words) {
  const [printing, setPrinting] = useState<Printing>({ state: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const start = async ({ sheet, dpi, fileName, texts }: Order) => {
    const stop = new AbortController();
    running.current = stop;
    try {
      const { blob, mapDpi } = await printSheet(sheet, { dpi, texts, words }, stop.signal, (step) =>
        setPrinting({ state: 'drawing', step }),
      );
      download(blob, fileName);
      setPrinting({ state: 'saved', fileName, mapDpi, dpi });
    } catch (error) {
      setPrinting(stop.signal.aborted ? { state: 'idle' } : { state: 'failed', error });
    }
  };
  return { printing, start, stop: () => running.current?.abort() };
}
