import { type Ref, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { EmptyNotice } from '../feedback/EmptyNotice.tsx';
import { ErrorNotice } from '../feedback/ErrorNotice.tsx';
import { LoadingBar } from '../feedback/LoadingBar.tsx';
import { useWords } from '../i18n/useWords.ts';
import { LazyMap } from '../map/LazyMap.tsx';
import type { MapHandle, MapViewProps } from '../map/MapView.tsx';
import type { MapStatus } from '../map/status.ts';
import { useRecovery } from '../map/useRecovery.ts';
import { useWindowSize } from '../state/media.ts';
import { OpenTableContext } from '../state/open-table.ts';
import { TimePanel } from '../time/TimePanel.tsx';

/** Height of the time slider in one row and in two, and the room below it beside the legend and over one that is folded. */
const TIME_REM = { row: 4.5, rows: 7, beside: 2.5, over: 5.5 } as const;
/** Less width than this parts it into two rows. */
const TIME_ROW_REM = 30;
/** Height of the map from which on there is room for it, CSS px. */
const TIME_LEAST_PX = 520;
/** Width between the panels from which on there is room for it, and what stands right of it: buttons and inset. */
const TIME_WIDTH_REM = { least: 15, beside: 10.5 } as const;
/** Width of the folded legend with the gap beside it, and what the slider must keep to stand there. */
const FOLDED_REM = { width: 9.5, leaves: 24 } as const;

interface Props extends Omit<MapViewProps, 'onStatus' | 'onContextLost'> {
  ref?: Ref<MapHandle>;
  onRetry: () => void;
  /** False where the time slider stands in a sheet instead of over the map. */
  withTime: boolean;
  /** A folded legend is a button below the slider. */
  isLegendOpen: boolean;
  /** True where no panel has room for what changed. */
  withChanges: boolean;
  /** There is no map, for instance because the browser has no WebGL; the rest goes on without it. */
  onCrash: () => void;
}

/** The map with what is to be said when part of it cannot be drawn. */
export function MapArea({
  onRetry,
  onCrash,
  withTime,
  isLegendOpen,
  withChanges,
  padding,
  ...map
}: Props) {
  const [status] = useState(createMapStatus);
  const recovery = useRecovery();
  const { isGivenUp } = recovery;
  useEffect(() => {
    if (isGivenUp) onCrash();
  }, [isGivenUp, onCrash]);
  const { width, height } = useWindowSize();
  // Over a table in a low window the slider would leave no map to look at; keys and panel change the date too.
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const freeRem = (width - padding.left - padding.right) / rem - TIME_WIDTH_REM.beside;
  const isBesideFolded = !isLegendOpen && freeRem >= FOLDED_REM.width + FOLDED_REM.leaves;
  const timeRem = isBesideFolded ? freeRem - FOLDED_REM.width : freeRem;
  const isOverFolded = !isLegendOpen && !isBesideFolded;
  const hasRoom = timeRem >= TIME_WIDTH_REM.least;
  const covered =
    (timeRem < TIME_ROW_REM ? TIME_REM.rows : TIME_REM.row) +
    (isOverFolded ? TIME_REM.over : TIME_REM.beside);
  const isTimeShown = withTime && hasRoom && height - padding.bottom >= TIME_LEAST_PX;
  return (
    <main className="shell__map" id="map">
      <MapLoading status={status} />
      <LazyMap
        {...map}
        recovery={recovery}
        instead={<NoMap padding={padding} />}
        onStatus={status.tell}
        padding={padding}
        coveredBelow={isTimeShown ? covered * rem : 0}
      />
      {withTime && map.summary ? (
        <div
          className="shell__time"
          data-over={isOverFolded}
          style={{
            left: `calc(${padding.left}px + var(--space-3) + ${isBesideFolded ? FOLDED_REM.width : 0}rem)`,
            // Beside the buttons and the inset of the archipelagos.
            right: `calc(${padding.right}px + 9.75rem)`,
            ...{ '--time-bottom': `${padding.bottom}px` },
          }}
        >
          <TimePanel
            view={map.view}
            summary={map.summary}
            withChanges={withChanges}
            withSlider={isTimeShown}
          />
        </div>
      ) : null}
      <MapFailure status={status} padding={padding} onRetry={onRetry} />
    </main>
  );
}

/**
 * What the map tells of its loading, kept where only the two that show it listen: it tells several
 * times in each change, and drawing the whole page anew each time would hold the map up.
 */
function createMapStatus() {
  let current: MapStatus = { loading: [], failed: [] };
  const listeners = new Set<() => void>();
  return {
    tell: (next: MapStatus) => {
      current = next;
      for (const listener of listeners) listener();
    },
    read: () => current,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
type MapStatusStore = ReturnType<typeof createMapStatus>;

function MapLoading({ status }: { status: MapStatusStore }) {
  const isLoading = useSyncExternalStore(status.subscribe, () => status.read().loading.length > 0);
  return <LoadingBar mapIsLoading={isLoading} />;
}

function MapFailure({
  status,
  padding,
  onRetry,
}: Pick<Props, 'padding' | 'onRetry'> & { status: MapStatusStore }) {
  const { t } = useWords();
  const reasons = useSyncExternalStore(status.subscribe, () =>
    status
      .read()
      .failed.map(({ reason }) => reason)
      .join('; '),
  );
  if (reasons === '') return null;
  return (
    <div
      className="shell__map-error card"
      style={{
        left: `calc(${padding.left}px + var(--space-3))`,
        top: `calc(${padding.top}px + 4.5rem)`,
      }}
    >
      <ErrorNotice what={t('error.map')} error={reasons} stillGood onRetry={onRetry} />
    </div>
  );
}

/** Stands where the browser cannot draw the map, mostly for want of WebGL 2; the table says the same in words. */
function NoMap({ padding }: Pick<Props, 'padding'>) {
  const { t } = useWords();
  const openTable = useContext(OpenTableContext);
  return (
    <div
      className="shell__map-error card"
      role="alert"
      style={{
        left: `calc(${padding.left}px + var(--space-3))`,
        top: `calc(${padding.top}px + 4.5rem)`,
      }}
    >
      <EmptyNotice why={t('error.noMap')} action={{ label: t('controls.table'), run: openTable }} />
    </div>
  );
}
