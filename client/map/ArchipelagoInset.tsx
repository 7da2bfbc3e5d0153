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
}: {
  geography: Geography | null;
  visible: Bbox | null;
  language: Language;
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
      {(['hoang_sa', 'truong_sa'] as const).map((id) => {
        const { name, province } = ARCHIPELAGO_LABELS[id][language];
        const top = y(ARCHIPELAGO_BOXES[id][3]) - 20;
        return (
          <text key={id} x={WIDTH / 2} y={top} textAnchor="middle">
            <tspan className="song-map__inset-name">{name}</tspan>
            <tspan x={WIDTH / 2} dy={13}>
              ({province})
            </tspan>
          </text>
        );
      })}
    </svg>
  );
}
