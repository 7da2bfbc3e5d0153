import { Tabs } from '@base-ui/react/tabs';
import { useWords } from '../i18n/useWords.ts';
import { SheetHandle } from './SheetHandle.tsx';
import './BottomSheet.css';

/** What the sheet can show; one at a time. */
const SHEET_TABS = ['overview', 'legend', 'table', 'details'] as const;
export type SheetTab = (typeof SHEET_TABS)[number];

/** Where the sheet comes to rest, as a share of the window: the map keeps at least half of it. */
export const SHEET_STOPS = [0.16, 0.34, 0.5] as const;

interface Props {
  tab: SheetTab;
  onTab: (tab: SheetTab) => void;
  share: number;
  onShare: (share: number) => void;
  contents: Partial<Record<SheetTab, React.ReactNode>>;
}

/** On a phone every panel comes from below, one at a time. */
export function BottomSheet({ tab, onTab, share, onShare, contents }: Props) {
  const { t } = useWords();
  return (
    <section
      id="bottom-sheet"
      className="bottom-sheet"
      aria-label={t('sheet.label')}
      style={{ height: `${share * 100}%` }}
    >
      <SheetHandle
        label={t('sheet.resize')}
        controls="bottom-sheet"
        share={share}
        least={SHEET_STOPS[0]}
        most={SHEET_STOPS[2]}
        stops={SHEET_STOPS}
        onChange={onShare}
      />
      <Tabs.Root
        className="bottom-sheet__tabs"
        value={tab}
        onValueChange={(value) => {
          onTab(value as SheetTab);
          if (share < SHEET_STOPS[1]) onShare(SHEET_STOPS[1]);
        }}
      >
        <Tabs.List className="bottom-sheet__list">
          {SHEET_TABS.filter((one) => contents[one] !== undefined).map((one) => (
            <Tabs.Tab key={one} value={one} className="bottom-sheet__tab">
              {t(`sheet.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {SHEET_TABS.filter((one) => contents[one] !== undefined).map((one) => (
          <Tabs.Panel
            key={one}
            value={one}
            className={`bottom-sheet__panel bottom-sheet__panel--${one}`}
          >
            {contents[one]}
          </Tabs.Panel>
        ))}
      </Tabs.Root>
    </section>
  );
}
