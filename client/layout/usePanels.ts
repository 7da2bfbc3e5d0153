import { useState } from 'react';
import { flushSync } from 'react-dom';
import { changeView, readView } from '../state/useView.ts';
import type { View } from '../state/view.ts';
import { closeTable } from '../table/TableSheet.tsx';
import { SHEET_STOPS, type SheetTab } from './BottomSheet.tsx';
import type { LayoutMode, Openings } from './layout.ts';

/** The table's height as a share of the window; the map keeps at least half. */
export const TABLE_SHARE = { least: 0.2, usual: 0.4, most: 0.5 } as const;

/** Panel, legend, drawer, and as much again for the map. */
const LEGEND_BESIDE_DRAWER_REM = 100;

/** Which parts of the page are open, and the ways to open, close and focus them. */
export type Panels = ReturnType<typeof usePanels>;

/** What is ephemeral about the panels; what a link must carry (selection, table) is in the view. */
export function usePanels(view: View, mode: LayoutMode, widthRem: number) {
  const [isPanelOpen, setPanelOpen] = useState(false);
  const [legendChoice, setLegendOpen] = useState<boolean | null>(null);
  const [tableShare, setTableShare] = useState<number>(TABLE_SHARE.usual);
  const [sheetShare, setSheetShare] = useState<number>(SHEET_STOPS[1]);
  const [tabChoice, setTab] = useState<SheetTab>(
    view.selection ? 'details' : view.table ? 'table' : 'overview',
  );
  // Whatever opens a table (a link, a card, a preset) shows it on a phone too, where it is a tab.
  const [tableBefore, setTableBefore] = useState(view.table);
  if (view.table !== tableBefore) {
    setTableBefore(view.table);
    if (view.table) setTab('table');
  }

  const isNarrow = mode === 'narrow';
  const tab = tabChoice === 'details' && !view.selection ? 'overview' : tabChoice;
  const isLegendOpen = legendChoice ?? (mode === 'wide' && isRoomForLegend(view, widthRem));
  const openings: Omit<Openings, 'filters'> = {
    drawer: view.selection !== null,
    table: view.table !== null,
    panel: isPanelOpen,
    legend: isLegendOpen,
    sheetShare: isNarrow ? sheetShare : tableShare,
  };

  const showTab = (next: SheetTab) => {
    flushSync(() => {
      setTab(next);
      setSheetShare((share) => Math.max(share, SHEET_STOPS[1]));
    });
  };
  const showDetails = () => {
    if (isNarrow) showTab('details');
  };

  return {
    openings,
    isPanelOpen,
    setPanelOpen,
    isLegendOpen,
    setLegendOpen,
    tableShare,
    setTableShare,
    sheetShare,
    setSheetShare,
    tab,
    setTab,
    showDetails,
    focusDetails: () => {
      showDetails();
      focus('drawer');
    },
    focusSearch: () => focus('search-input'),
    focusPanel: () => {
      if (isNarrow) showTab('overview');
      else flushSync(() => setPanelOpen(true));
      focus(isNarrow ? 'bottom-sheet' : 'panel');
    },
    focusLegend: () => {
      if (isNarrow) showTab('legend');
      else flushSync(() => setLegendOpen(true));
      document.querySelector<HTMLElement>('#legend-body input')?.focus();
    },
    focusTable: () => {
      if (isNarrow) showTab('table');
      else flushSync(() => changeView({ table: 'villages' }));
      focus('table-sheet');
    },
    toggleTable: () => {
      if (isNarrow) showTab('table');
      else if (readView().table) closeTable();
      else {
        flushSync(() => changeView({ table: 'villages' }));
        focus('table-sheet');
      }
    },
    closeTopmost: () => {
      if (view.selection) changeView({ selection: null });
      else if (view.table && !isNarrow) closeTable();
      else if (isPanelOpen && mode === 'medium') {
        setPanelOpen(false);
        focus('panel-toggle');
      }
    },
  };
}

/**
 * Beside a drawer in a small window, or over a table, an open legend would hide the country; it
 * then folds, until the reader opens it.
 */
function isRoomForLegend(view: View, widthRem: number): boolean {
  if (view.table) return false;
  return view.selection === null || widthRem >= LEGEND_BESIDE_DRAWER_REM;
}

function focus(id: string): void {
  document.getElementById(id)?.focus();
}
