import { useMemo } from 'react';
import type { LngLat } from '../../data/model/index.ts';
import type { TableKind } from '../state/view.ts';
import { useChosen, useHovered } from './selection.ts';

/** More rings than this hide what they ring. */
export const MOST_MARKED = 5000;

const NOWHERE: readonly LngLat[] = [];
const NO_CODES: readonly string[] = [];

/** Where the map is to ring something: the selected rows of the table shown, and the one pointed at. */
export function useMarkedPoints(kind: TableKind | null): readonly LngLat[] {
  const villages = useChosen('villages');
  const schools = useChosen('schools');
  const changes = useChosen('changes');
  const hovered = useHovered();
  return useMemo(() => {
    const chosen = { villages, schools, changes }[kind as string];
    const isMarked = chosen !== undefined && chosen.size <= MOST_MARKED;
    const points = isMarked ? [...chosen.values()].filter((one) => one !== null) : [];
    if (hovered?.point && hovered.kind === kind) points.push(hovered.point);
    return points.length > 0 ? points : NOWHERE;
  }, [kind, villages, schools, changes, hovered]);
}

/** Codes of the provinces that are selected or pointed at in their table. */
export function useLitProvinces(kind: TableKind | null): readonly string[] {
  const chosen = useChosen('provinces');
  const hovered = useHovered();
  return useMemo(() => {
    if (kind !== 'provinces') return NO_CODES;
    const pointedAt = hovered?.kind === 'provinces' ? [hovered.code] : [];
    return [...chosen.keys(), ...pointedAt];
  }, [kind, chosen, hovered]);
}
