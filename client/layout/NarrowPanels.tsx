import { Popover } from '@base-ui/react/popover';
import { Menu } from 'lucide-react';
import { Drawer } from '../drawer/Drawer.tsx';
import { ErrorBoundary } from '../feedback/ErrorBoundary.tsx';
import { useWords } from '../i18n/useWords.ts';
import { Legend } from '../legend/Legend.tsx';
import { Overview } from '../panel/Overview.tsx';
import { SearchBox } from '../search/SearchBox.tsx';
import { provinceOf } from '../state/filters.ts';
import { TableSheet } from '../table/TableSheet.tsx';
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
        <Popover.Root>
          <Popover.Trigger className="button button--icon card" aria-label={t('controls.expand')}>
            <Menu aria-hidden="true" />
          </Popover.Trigger>
          <Popover.Portal>
            <Popover.Positioner className="provenance__place" sideOffset={6} collisionPadding={8}>
              <Popover.Popup aria-label={t('controls.expand')}>
                <Toolbar view={view} onHelp={props.onHelp} withTable={false} />
              </Popover.Popup>
            </Popover.Positioner>
          </Popover.Portal>
        </Popover.Root>
      </header>
      {props.map}
      <BottomSheet
        tab={panels.tab}
        onTab={panels.setTab}
        share={panels.sheetShare}
        onShare={panels.setSheetShare}
        contents={{
          overview: (
            <ErrorBoundary>
              <Overview summary={summary} />
            </ErrorBoundary>
          ),
          legend: <Legend view={view} summary={shown} zoom={seen?.zoom ?? null} />,
          table: (
            <TableSheet
              summary={shown}
              seen={seen}
              selection={view.selection}
              within={provinceOf(view.filters)}
              onWholeCountry={props.onWholeCountry}
            />
          ),
          ...(view.selection
            ? { details: <Drawer selection={view.selection} summary={summary} date={view.date} /> }
            : {}),
        }}
      />
    </>
  );
}
