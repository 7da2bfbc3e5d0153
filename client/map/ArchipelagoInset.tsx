import type { Language } from '../state/view.ts';
import { type Bbox, contains } from './extent.ts';
import type { Geography } from './input.ts';
import { ARCHIPELAGO_BOXES, ARCHIPELAGO_LABELS } from './layers/archipelagos.ts';
import { MAP_WORDS } from './words.ts';

/** What the inset shows, `[west, south, east, north]`, degrees, WGS 84; plate carrée is fine at this size. */
export const INSET_FRAME: Bbox = [109.3, 6.7, 117.3, 19.6];
const WIDTH = 128;
const HEIGHT = Math.round(
  (WIDTH * (INSET_FRAME[3] - INSET_FRAME[1])) / (INSET_FRAME[2] - INSET_FRAME[0]),
);

function x(lng: number): number {
  return ((lng - INSET_FRAME[0]) / (INSET_FRAME[2] - INSET_FRAME[0])) * WIDTH;
}
function y(lat: number): number {
  return ((INSET_FRAME[3] - lat) / (INSET_FRAME[3] - INSET_FRAME[1])) * HEIGHT;
}

/** True where a view shows both archipelagos by itself. */
export function showsBothArchipelagos(visible: Bbox): boolean {
  return Object.values(ARCHIPELAGO_BOXES).every((box) => contains(visible, box));
}

/** Hoàng Sa and Trường Sa beside any view whose frame does not reach both: Viet Nam is drawn whole. */
export function ArchipelagoInset({
  geography,
  visible,
  language,
  isLarge = false,
}: {
  geography: Geography | null;
  visible: Bbox | null;
  language: Language;
  /** True where it is read from afar: names in large type, beside and above the islands. */
  isLarge?: boolean;
}) {
  if (!geography || !visible || showsBothArchipelagos(visible)) return null;
  const features = geography.archipelagos.features;
  return (
    <svg
      className="song-map__inset"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={MAP_WORDS[language].inset}
    >
      <title>{MAP_WORDS[language].inset}</title>
      {features
        .filter(({ properties }) => properties.kind === 'island')
        .map(({ geometry: { coordinates }, properties }) => (
          <circle
            key={properties.name_vi}
            cx={x(coordinates[0] as number)}
            cy={y(coordinates[1] as number)}
            r={1.3}
          />
        ))}
      {(['hoang_sa', 'truong_sa'] as const).map((id) =>
        isLarge ? (
          <LargeName key={id} id={id} language={language} />
        ) : (
          <Name key={id} id={id} language={language} />
        ),
      )}
    </svg>
  );
}

interface NameProps {
  id: keyof typeof ARCHIPELAGO_LABELS;
  language: Language;
}

function Name({ id, language }: NameProps) {
  const { name, province } = ARCHIPELAGO_LABELS[id][language];
  const top = y(ARCHIPELAGO_BOXES[id][3]) - 20;
  return (
    <text x={WIDTH / 2} y={top} textAnchor="middle">
      <tspan className="song-map__inset-name">{name}</tspan>
      <tspan x={WIDTH / 2} dy={13}>
        ({province})
      </tspan>
    </text>
  );
}

/** Height of a line of large type, in the inset's own px. */
const LARGE_LINE = 16;
/** Where the first lines stand: Hoàng Sa's beside its islands, which leave room there, Trường Sa's above. */
const LARGE_AT = {
  hoang_sa: { x: 91, y: 34 },
  truong_sa: { x: WIDTH / 2, y: y(ARCHIPELAGO_BOXES.truong_sa[3]) - 2.3 * LARGE_LINE },
} as const;

function LargeName({ id, language }: NameProps) {
  const { lines, province } = ARCHIPELAGO_LABELS[id][language];
  const at = LARGE_AT[id];
  return (
    <text className="song-map__inset-large" y={at.y} textAnchor="middle">
      {lines.map((line, index) => (
        <tspan
          key={line}
          className="song-map__inset-name"
          x={at.x}
          dy={index === 0 ? 0 : LARGE_LINE}
        >
          {line}
        </tspan>
      ))}
      <tspan x={at.x} dy={LARGE_LINE}>
        ({province})
      </tspan>
    </text>
  );
}
