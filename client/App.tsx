import { lazy, Suspense, useCallback, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { SearchHit } from '../data/model/index.ts';
import { ErrorBoundary } from './feedback/ErrorBoundary.tsx';
import { FilterSheet } from './filters/FilterSheet.tsx';
import { OpenFiltersContext } from './filters/open.ts';
import { useWords } from './i18n/useWords.ts';
import { layoutMode, mapPadding } from './layout/layout.ts';
import { MapArea } from './layout/MapArea.tsx';
import { Panels, type Seen } from './layout/Panels.tsx';
import { SkipLinks } from './layout/SkipLinks.tsx';
import { usePanels } from './layout/usePanels.ts';
import type { MapHandle } from './map/MapView.tsx';
import { showDate } from './panel/Controls.tsx';
import { dateAfter, dateBefore } from './panel/published.ts';
import { useRegister } from './register/useRegister.ts';
import { useSummary, useWantsRegister } from './register/useSummary.ts';
import { selectionOf, targetOf, viewOfSelection } from './state/choose.ts';
import { themeScale, useDocument } from './state/document.ts';
import { FlyContext, type FlyTarget } from './state/fly.ts';
import { useWindowSize } from './state/media.ts';
import { OpenAddSceneContext } from './state/open-add-scene.ts';
import { OpenPrintContext } from './state/open-print.ts';
import { OpenTableContext } from './state/open-table.ts';
import { useShortcuts } from './state/shortcuts.ts';
import { useTheme } from './state/useTheme.ts';
import { changeView, useView } from './state/useView.ts';
import { HelpDialog } from './tools/HelpDialog.tsx';
import './App.css';

const Pages = lazy(() => import('./pages/Pages.tsx'));

/** Fetched when it is first wanted. */
const PrintDialog = lazy(async () => ({
  default: (await import('./print/PrintDialog.tsx')).PrintDialog,
}));

const AddSceneDialog = lazy(() => import('./stories/adding/AddSceneDialog.tsx'));

/** What the address names: the map, or a page of its own. */
export function App() {
  const { page } = useView();
  if (page.kind === 'map') return <MapShell />;
  return (
    <Suspense fallback={null}>
      <Pages />
    </Suspense>
  );
}

/** A map that fills the window, and the panels over it. */
function MapShell() {
  const view = useView();
  const { t, format } = useWords();
  const theme = useTheme(view);
  const scale = themeScale(theme);
  const window = useWindowSize();
  const mode = layoutMode(window.width, scale);
  const panels = usePanels(view, mode, window.width / (16 * scale));
  const map = useRef<MapHandle>(null);
  const [seen, setSeen] = useState<Seen | null>(null);
  const seeNothing = useCallback(() => setSeen({ bbox: null, zoom: null }), []);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [isPrintOpen, setPrintOpen] = useState(false);
  const [isAddSceneOpen, setAddSceneOpen] = useState(false);
  const [areFiltersOpen, setFiltersOpen] = useState(false);

  const { register } = useRegister(useWantsRegister(view));
  const summary = useSummary(view, register);
  const shown = summary.data ?? null;
  useDocument(
    view.language,
    theme,
    shown
      ? `${t('app.name')}: ${format.count(shown.national.uncovered)} ${t('headline.title').toLowerCase()}`
      : t('app.name'),
  );

  const fly = (target: FlyTarget) => {
    // What a click opened takes its space first, so that the flight ends in what is left free.
    flushSync(() => undefined);
    map.current?.flyTo(target);
  };
  const choose = (hit: SearchHit) => {
    const selection = selectionOf(hit);
    if (selection && shown) changeView(viewOfSelection(selection, shown.as_of));
    const target = targetOf(hit);
    if (target) fly(target);
    if (selection) panels.focusDetails();
  };

  const stepDate = (date: string | null) => {
    if (shown && date) showDate(shown.observation_dates, date);
  };
  useShortcuts({
    '/': panels.focusSearch,
    l: panels.focusLegend,
    t: panels.toggleTable,
    f: () => setFiltersOpen(true),
    '[': () => stepDate(shown && dateBefore(shown.observation_dates, shown.as_of)),
    ']': () => stepDate(shown && dateAfter(shown.observation_dates, shown.as_of)),
    '?': () => setHelpOpen(true),
    Escape: panels.closeTopmost,
  });

  return (
    <FlyContext value={fly}>
      <OpenTableContext value={panels.focusTable}>
        <OpenFiltersContext value={() => setFiltersOpen(true)}>
          <div className={`shell shell--${mode}`}>
            <SkipLinks onPanel={panels.focusPanel} onTable={panels.focusTable} />
            <OpenPrintContext value={() => setPrintOpen(true)}>
              <OpenAddSceneContext value={() => setAddSceneOpen(true)}>
                <Panels
                  view={view}
                  mode={mode}
                  panels={panels}
                  summary={summary}
                  seen={seen}
                  onChoose={choose}
                  onHelp={() => setHelpOpen(true)}
                  onWholeCountry={() => map.current?.showCountry()}
                  map={
                    <MapArea
                      ref={map}
                      view={view}
                      summary={shown}
                      theme={theme}
                      language={view.language}
                      padding={mapPadding(mode, window, scale, {
                        ...panels.openings,
                        filters: areFiltersOpen,
                      })}
                      onViewChange={(patch) => {
                        changeView(patch);
                        if (patch.selection) panels.showDetails();
                      }}
                      onBoundsChange={(bbox, zoom) => setSeen({ bbox, zoom })}
                      onCrash={seeNothing}
                      onRetry={() => map.current?.retry()}
                      withTime={mode !== 'narrow'}
                      isLegendOpen={panels.isLegendOpen}
                      withChanges={mode === 'medium'}
                    />
                  }
                />
              </OpenAddSceneContext>
            </OpenPrintContext>
            <FilterSheet
              view={view}
              summary={shown}
              mode={mode}
              open={areFiltersOpen}
              onClose={() => setFiltersOpen(false)}
            />
            <HelpDialog open={isHelpOpen} onClose={() => setHelpOpen(false)} />
            {isAddSceneOpen ? (
              <ErrorBoundary>
                <Suspense fallback={null}>
                  <AddSceneDialog
                    view={view}
                    getScene={() => map.current?.scene() ?? null}
                    onClose={() => setAddSceneOpen(false)}
                  />
                </Suspense>
              </ErrorBoundary>
            ) : null}
            {isPrintOpen ? (
              <ErrorBoundary>
                <Suspense fallback={null}>
                  <PrintDialog
                    view={view}
                    getScene={() => map.current?.scene() ?? null}
                    onClose={() => setPrintOpen(false)}
                  />
                </Suspense>
              </ErrorBoundary>
            ) : null}
          </div>
        </OpenFiltersContext>
      </OpenTableContext>
    </FlyContext>
  );
}
