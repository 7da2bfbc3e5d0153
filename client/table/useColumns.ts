import { useState } from 'react';
import type { TableKind } from '../state/view.ts';
import { COLUMNS, type GridColumn } from './columns.ts';

const KEY = 'song-map.columns.';

/** The columns of a table that the reader wants, kept in this browser from one visit to the next. */
export function useColumns(kind: TableKind): {
  columns: readonly GridColumn[];
  isShown: (id: string) => boolean;
  toggle: (id: string) => void;
  reset: () => void;
} {
  const [wanted, setWanted] = useState(() => readWanted(kind));
  const [name] = COLUMNS[kind] as [GridColumn];
  const isShown = (id: string) => id === name.id || wanted.has(id);
  return {
    columns: COLUMNS[kind].filter(({ id }) => isShown(id)),
    isShown,
    toggle: (id) => {
      const next = new Set(wanted);
      if (!next.delete(id)) next.add(id);
      window.localStorage.setItem(KEY + kind, JSON.stringify([...next]));
      setWanted(next);
    },
    reset: () => {
      window.localStorage.removeItem(KEY + kind);
      setWanted(usual(kind));
    },
  };
}

function usual(kind: TableKind): ReadonlySet<string> {
  return new Set(COLUMNS[kind].filter(({ isUsual }) => isUsual).map(({ id }) => id));
}

function readWanted(kind: TableKind): ReadonlySet<string> {
  const known = new Set(COLUMNS[kind].map(({ id }) => id));
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(KEY + kind) ?? 'null');
    if (!Array.isArray(kept)) return usual(kind);
    return new Set(kept.filter((id): id is string => typeof id === 'string' && known.has(id)));
  } catch {
    // What another version left there, or a browser that keeps nothing: the usual columns.
    return usual(kind);
  }
}
