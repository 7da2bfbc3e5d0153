import { dateAfterKey, dateNear, positionOf } from './steps.ts';

interface Props {
  /** Every date of the line, for its place. */
  dates: readonly string[];
  /** Those that this thumb may stand on. */
  allowed: readonly string[];
  date: string;
  label: string;
  /** The date and what was then, as it is read out. */
  valueText: string;
  /** One letter on the thumb, where there are two; null: none. */
  mark: string | null;
  onBegin: () => void;
  onDate: (date: string, isRepeat: boolean) => void;
  onSpace: () => void;
}

/** A thumb of the time line: dragged to the nearest date, or moved by the keys of a slider. */
export function Thumb(props: Props) {
  const { dates, allowed, date, mark } = props;
  const position = positionOf(date, dates);
  const drag = (event: React.PointerEvent<HTMLElement>) => {
    const line = event.currentTarget.parentElement?.getBoundingClientRect();
    if (!line || line.width === 0) return;
    const at = (event.clientX - line.left) / line.width;
    const near = nearest(at, dates, allowed);
    if (near !== null && near !== date) props.onDate(near, true);
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      className={mark ? `time-thumb time-thumb--${mark.toLowerCase()}` : 'time-thumb'}
      style={{ left: `${position * 100}%` }}
      aria-label={props.label}
      aria-valuemin={0}
      aria-valuemax={Math.max(0, dates.length - 1)}
      aria-valuenow={Math.max(
        0,
        dates.findLastIndex((one) => one <= date),
      )}
      aria-valuetext={props.valueText}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        props.onBegin();
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) drag(event);
      }}
      onKeyDown={(event) => {
        if (event.key === ' ') {
          event.preventDefault();
          props.onSpace();
          return;
        }
        const next = dateAfterKey(event.key, date, allowed);
        if (next === null) return;
        event.preventDefault();
        props.onDate(next, event.repeat);
      }}
    >
      {mark}
    </div>
  );
}

/** The allowed date nearest to a place on the line of all dates. */
function nearest(at: number, dates: readonly string[], allowed: readonly string[]): string | null {
  const near = dateNear(at, dates);
  if (near === null || allowed.includes(near)) return near;
  const [first, last] = [allowed[0], allowed.at(-1)];
  if (first === undefined || last === undefined) return null;
  return near < first ? first : last;
}
