import { useEffect, useState } from 'react';
import type { LngLat } from '../../data/model/index.ts';
import { useWords } from '../i18n/useWords.ts';
import { drawnOutline, type ScreenPoint, setDrawing, useDrawing } from './lasso.ts';
import './DrawOverlay.css';

interface Props {
  /** The place under a point of the map, CSS px; null while there is no map. */
  unproject: (at: ScreenPoint) => LngLat | null;
}

/** Lies over the map while an area is drawn, and takes the pointer; Escape ends it. */
export function DrawOverlay({ unproject }: Props) {
  const { t } = useWords();
  const drawing = useDrawing();
  const [outline, setOutline] = useState<readonly ScreenPoint[]>([]);
  const isDrawing = drawing !== null;
  useEffect(() => {
    if (!isDrawing) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // Before the page's own Escape, which would close the table that the rows are wanted for.
      event.preventDefault();
      event.stopPropagation();
      setOutline([]);
      setDrawing(null);
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [isDrawing]);
  if (!drawing) return null;
  const at = (event: React.PointerEvent<SVGSVGElement>): ScreenPoint => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  };
  const finish = (isAdding: boolean) => {
    const ring = outline.map(unproject).filter((point) => point !== null);
    setOutline([]);
    setDrawing(null);
    if (ring.length >= 3) drawing.onDrawn(ring, isAdding);
  };
  return (
    <div className="draw-overlay">
      <svg
        aria-hidden="true"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setOutline([at(event)]);
        }}
        onPointerMove={(event) => {
          if (outline.length > 0) setOutline(drawnOutline(drawing.mode, outline, at(event)));
        }}
        onPointerUp={(event) => finish(event.shiftKey)}
        onPointerCancel={() => setOutline([])}
      >
        <polygon points={outline.map((point) => point.join()).join(' ')} />
      </svg>
      <p className="draw-overlay__hint card" role="status">
        {t('grid.drawing')}
      </p>
    </div>
  );
}
