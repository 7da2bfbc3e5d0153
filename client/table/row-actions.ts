import { useContext, useState } from 'react';
import type { Bbox, LngLat, Summary } from '../../data/model/index.ts';
import type { ColumnTable } from '../../data/register/columns.ts';
import { FlyContext } from '../state/fly.ts';
import { changeView } from '../state/useView.ts';
import type { Selection, TableKind, View } from '../state/view.ts';
import { collectionOf } from './columns.ts';
import { codeOf, marksOf } from './marks.ts';
import { choose, toggleChosen, useChosen } from './selection.ts';
import { pointOf } from './tables.ts';

/** Selects one row, or with the Shift key all from the last one that was. */
export function useRangeSelect(kind: TableKind, table: ColumnTable | null, rows: Uint32Array) {
  const chosen = useChosen(kind);
  const [anchor, setAnchor] = useState<number | null>(null);
  return (index: number, isRange: boolean) => {
    if (!table) return;
    if (isRange && anchor !== null) {
      const [first, last] = [Math.min(anchor, index), Math.max(anchor, index)];
      choose(kind, new Map([...chosen, ...marksOf(table, rows.subarray(first, last + 1))]));
      return;
    }
    const row = rows[index] as number;
    setAnchor(index);
    toggleChosen(kind, codeOf(table, row), pointOf(table, row));
  };
}

/** True where the view has this row selected, on the map as in the table. */
export function isSelected(
  kind: TableKind,
  selection: Selection | null,
  scheme: View['scheme'],
  code: string,
): boolean {
  if (!selection || selection.code !== code) return false;
  if (selection.kind === 'province') return kind === 'provinces' && selection.scheme === scheme;
  return collectionOf(kind) === (selection.kind === 'village' ? 'villages' : 'schools');
}

/** Opens a row's details and brings its place into view. */
export function useOpenRow(kind: TableKind, summary: Summary | null) {
  const fly = useContext(FlyContext);
  return (code: string, point: LngLat | null) => {
    if (kind === 'provinces') {
      if (!summary) return;
      changeView({ selection: { kind: 'province', scheme: summary.scheme, code } });
      const bbox: Bbox | null = summary.provinces.find((one) => one.code === code)?.bbox ?? null;
      if (bbox) fly({ bbox });
    } else if (kind !== 'device_lots') {
      changeView({ selection: { kind: kind === 'schools' ? 'school' : 'village', code } });
      if (point) fly({ point });
    }
  };
}
