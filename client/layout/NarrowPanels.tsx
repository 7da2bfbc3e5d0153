import { Popover } from '@base-ui/react/popover';
import { Menu } from 'lucide-react';
import { Drawer } from '../drawer/Drawer.tsx';
import { ErrorBoundary } from '../feedback/ErrorBoundary.tsx';
import { FilterButton } from '../filters/FilterButton.tsx';
import { FilterChips } from '../filters/FilterChips.tsx';
import { useWords } from '../i18n/useWords.ts';
import { Legend } from '../legend/Legend.tsx';
import { NetworkBadge } from '../offline/OfflineButton.tsx';
import { Overview } from '../panel/Overview.tsx';
import { SearchBox } from '../search/SearchBox.tsx';
import { TableSheet } from '../table/TableSheet.tsx';
import { TimePanel } from '../time/TimePanel.tsx';
import { Toolbar } from '../tools/Toolbar.tsx';
import { BottomSheet } from './BottomSheet.tsx';
import type { PanelsProps } from './Panels.tsx';

/** A phone: search on top, the map, and one panel at a time from below. */
export function NarrowPanels(props: PanelsProps) {
  const { view, panels, summary, seen } = props;
  const { t } = useWords();
  const shown = summary.data ?? null;
  return (
    <>
      <header className="shell__top">
        <h1 className="quiet">{t('app.name')}</h1>
        <div className="shell__search">
          <SearchBox onChoose={props.onChoose} />
        </div>
        <FilterButton className="card filter-button--mark" />
        <Popover.Root>
          <Popover.Trigger className="button button--icon card" aria-label={t('controls.expand')}>
            <Menu aria-hidden="true" />
          </Popover.Trigger>
          <Popover.Portal>
            <Popover.Positioner className="provenance__place" sideOffset={6} collisionPadding={8}>
              <Popover.Popup aria-label={t('controls.expand')}>
                <Toolbar view={view} onHelp={props.onHelp} withTable={false} asList />
              </Popover.Popup>
            </Popover.Positioner>
          </Popover.Portal>
        </Popover.Root>
      </header>
      <div className="shell__chips">
        <NetworkBadge />
        <FilterChips view={view} />
      </div>
      {props.map}
      <BottomSheet
        tab={panels.tab}
        onTab={panels.setTab}
        share={panels.sheetShare}
        onShare={panels.setSheetShare}
        contents={{
          overview: (
            <ErrorBoundary>
              {shown ? <TimePanel view={view} summary={shown} withChanges /> : null}
              <Overview summary={summary} />
            </ErrorBoundary>
          ),
          legend: <Legend view={view} summary={shown} zoom={seen?.zoom ?? null} />,
          table: <TableSheet summary={shown} seen={seen} view={view} />,
          ...(view.selection
            ? { details: <Drawer selection={view.selection} summary={summary} date={view.date} /> }
            : {}),
        }}
      />
    </>
  );
}
