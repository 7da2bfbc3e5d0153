import type { Picked } from './pick.ts';

/** Says what is under the pointer, beside it and never under it. */
export function Tooltip({ picked, x, y }: { picked: Picked; x: number; y: number }) {
  return (
    <div
      className="song-map__tooltip"
      role="presentation"
      style={{ transform: `translate(${x + 14}px, ${y + 14}px)` }}
    >
      <strong>{picked.title}</strong>
      {picked.lines.map((line) => (
        <span key={line} data-status={picked.status ?? undefined}>
          {line}
        </span>
      ))}
    </div>
  );
}
