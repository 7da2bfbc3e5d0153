import type { Bbox, SearchHit } from '../../data/model/index.ts';
import { Drawer } from '../drawer/Drawer.tsx';
import { ErrorBoundary } from '../feedback/ErrorBoundary.tsx';
import { FilterChips } from '../filters/FilterChips.tsx';
import { useWords } from '../i18n/useWords.ts';
import { Legend } from '../legend/Legend.tsx';
import { Overview } from '../panel/Overview.tsx';
import type { SummaryState } from '../register/useSummary.ts';
import { SearchBox } from '../search/SearchBox.tsx';
import type { View } from '../state/view.ts';
import { closeTable, TableSheet } from '../table/TableSheet.tsx';
import { ChangesCard } from '../time/ChangesCard.tsx';
import { Toolbar } from '../tools/Toolbar.tsx';
import { Brand } from './Brand.tsx';
import type { LayoutMode } from './layout.ts';
import { NarrowPanels } from './NarrowPanels.tsx';
import { SheetHandle } from './SheetHandle.tsx';
import { Strip } from './Strip.tsx';
import { type Panels as PanelsState, TABLE_SHARE } from './usePanels.ts';

/** What the map's window shows; nulls where there is no map. */
export interface Seen {
  bbox: Bbox | null;
  zoom: number | null;
}

export interface PanelsProps {
  view: View;
  mode: LayoutMode;
  panels: PanelsState;
  summary: SummaryState;
  /** Null until the map has told. */
  seen: Seen | null;
  onChoose: (hit: SearchHit) => void;
  onHelp: () => void;
  onWholeCountry: () => void;
  /** Between what comes before and after it in reading order. */
  map: React.ReactNode;
}

/** Everything over the map, arranged for the width of the window. The map keeps its place throughout. */
export function Panels(props: PanelsProps) {
  const { view, mode, panels, summary, seen } = props;
  const { t } = useWords();
  const shown = summary.data ?? null;
  if (mode === 'narrow') return <NarrowPanels {...props} />;
  const isPanelShown = mode === 'wide' || panels.isPanelOpen;
  return (
    <>
      {mode === 'medium' ? (
        <header className="shell__strip card">
          <div className="shell__bar">
            <Brand />
            <div className="shell__search">
              <SearchBox onChoose={props.onChoose} />
            </div>
            <Toolbar view={view} onHelp={props.onHelp} />
          </div>
          <Strip
            summary={shown}
            panelOpen={panels.isPanelOpen}
            onTogglePanel={() => panels.setPanelOpen(!panels.isPanelOpen)}
          />
        </header>
      ) : null}
      {mode === 'medium' ? (
        <div className="shell__chips">
          <FilterChips view={view} />
        </div>
      ) : null}
      {isPanelShown ? (
        <aside
          id="panel"
          className="shell__panel card"
          aria-label={t('sheet.overview')}
          tabIndex={-1}
        >
          {mode === 'wide' ? (
            <header className="shell__head">
              <Brand />
              <SearchBox onChoose={props.onChoose} />
            </header>
          ) : null}
          <ErrorBoundary>
            {mode === 'wide' && shown ? <ChangesCard view={view} summary={shown} /> : null}
            <Overview summary={summary} />
          </ErrorBoundary>
        </aside>
      ) : null}
      <aside
        className="shell__legend card"
        aria-label={t('legend.title')}
        style={{ bottom: view.table ? `calc(${panels.tableShare * 100}% + 0.75rem)` : undefined }}
      >
        <Legend
          view={view}
          summary={shown}
          zoom={seen?.zoom ?? null}
          open={panels.isLegendOpen}
          onOpenChange={panels.setLegendOpen}
        />
      </aside>
      {mode === 'wide' ? (
        <header className="shell__tools">
          <FilterChips view={view} />
          <Toolbar view={view} onHelp={props.onHelp} />
        </header>
      ) : null}
      {props.map}
      {view.selection ? (
        <div className="shell__drawer">
          <Drawer selection={view.selection} summary={summary} date={view.date} />
        </div>
      ) : null}
      {view.table ? (
        <div className="shell__table" style={{ height: `${panels.tableShare * 100}%` }}>
          <TableSheet
            summary={shown}
            seen={seen}
            view={view}
            handle={
              <SheetHandle
                label={t('table.resize')}
                controls="table-sheet"
                share={panels.tableShare}
                least={TABLE_SHARE.least}
                most={TABLE_SHARE.most}
                onChange={panels.setTableShare}
              />
            }
            onClose={closeTable}
          />
        </div>
      ) : null}
    </>
  );
}
