import { useRef } from 'react';
import './SheetHandle.css';

interface Props {
  label: string;
  /** Id of what grows and shrinks. */
  controls: string;
  /** Height as a share of the window, with its bounds. */
  share: number;
  least: number;
  most: number;
  onChange: (share: number) => void;
  /** Where a drag may come to rest; anywhere where left out. */
  stops?: readonly number[];
}

const KEY_STEP = 0.05;

/** The grip of a sheet from below: dragged by pointer, moved by arrow keys, a window splitter to a screen reader. */
export function SheetHandle({ label, controls, share, least, most, onChange, stops }: Props) {
  const dragged = useRef<number | null>(null);
  const clamp = (value: number) => Math.min(most, Math.max(least, value));
  const nearest = (value: number) =>
    stops?.reduce((best, stop) =>
      Math.abs(stop - value) < Math.abs(best - value) ? stop : best,
    ) ?? value;
  const step = (direction: 1 | -1) => {
    if (!stops) return clamp(share + direction * KEY_STEP);
    const next =
      direction > 0 ? stops.find((stop) => stop > share) : stops.findLast((stop) => stop < share);
    return next ?? share;
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: an `hr` cannot be moved; this is the window splitter of the ARIA practices
    <div
      className="sheet-handle"
      role="separator"
      tabIndex={0}
      aria-orientation="horizontal"
      aria-label={label}
      aria-controls={controls}
      aria-valuenow={Math.round(share * 100)}
      aria-valuemin={Math.round(least * 100)}
      aria-valuemax={Math.round(most * 100)}
      onKeyDown={(event) => {
        if (event.key === 'ArrowUp') onChange(step(1));
        else if (event.key === 'ArrowDown') onChange(step(-1));
        else if (event.key === 'Home') onChange(most);
        else if (event.key === 'End') onChange(least);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        dragged.current = share;
      }}
      onPointerMove={(event) => {
        if (dragged.current === null) return;
        dragged.current = clamp(1 - event.clientY / window.innerHeight);
        onChange(dragged.current);
      }}
      onPointerUp={() => {
        if (dragged.current !== null && stops) onChange(nearest(dragged.current));
        dragged.current = null;
      }}
      onPointerCancel={() => {
        dragged.current = null;
      }}
    >
      <span className="sheet-handle__grip" />
    </div>
  );
}
