import { useIsFetching, useQueryClient } from '@tanstack/react-query';
import { ArrowLeft, Printer } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { LoadingBar } from '../feedback/LoadingBar.tsx';
import { MisreadNotice } from '../feedback/MisreadNotice.tsx';
import { useWords } from '../i18n/useWords.ts';
import { Brand } from '../layout/Brand.tsx';
import { OfflineButton } from '../offline/OfflineButton.tsx';
import { PageLink } from '../parts/PageLink.tsx';
import { useDocument } from '../state/document.ts';
import { useMediaQuery } from '../state/media.ts';
import { useTheme } from '../state/useTheme.ts';
import { useView } from '../state/useView.ts';
import { CopyLink } from '../tools/CopyLink.tsx';
import { LanguageSwitch } from '../tools/LanguageSwitch.tsx';
import { ThemeSelect } from '../tools/ThemeSelect.tsx';
import '../drawer/Drawer.css';
import '../tools/Toolbar.css';
import './tables.css';
import './pages.css';
import './print.css';

interface Props {
  /** Name of the page, for the window's title. */
  name: string;
  /** Head of the page: its h2 has the id `page-title` and takes the focus when the page opens. */
  head: ReactNode;
  /** False while what the page is about is not there yet. */
  isReady?: boolean;
  children: ReactNode;
}

/** A page that scrolls and prints, with the way back to the map. */
export function PageFrame({ name, head, isReady = true, children }: Props) {
  const view = useView();
  const { t } = useWords();
  const main = useRef<HTMLElement>(null);
  const theme = useTheme(view);
  // Paper is white: light letters of the dark theme would be lost on it.
  const isPrinting = useMediaQuery('print');
  useDocument(view.language, isPrinting ? 'light' : theme, `${name} – ${t('app.name')}`);
  useSettledMark(isReady);
  useEffect(() => {
    // The link that led here is gone: reading goes on at the title, or at what the address names.
    const named = document.getElementById(window.location.hash.slice(1));
    if (!named) main.current?.querySelector<HTMLElement>('#page-title')?.focus();
  }, []);
  return (
    <div className="page">
      <header className="page__bar">
        <Brand />
        <PageLink to={{ page: { kind: 'map' } }} className="button button--outline">
          <ArrowLeft aria-hidden="true" /> {t('provincePage.back')}
        </PageLink>
        <div className="page__tools">
          <LanguageSwitch language={view.language} />
          <ThemeSelect theme={view.theme} />
          <CopyLink />
          <OfflineButton />
          <button
            type="button"
            className="button button--icon"
            aria-label={t('provincePage.print')}
            title={t('provincePage.print')}
            onClick={() => window.print()}
          >
            <Printer aria-hidden="true" />
          </button>
        </div>
      </header>
      <LoadingBar mapIsLoading={false} />
      <main ref={main} className="page__main">
        <MisreadNotice />
        <div className="page__head">{head}</div>
        {children}
      </main>
    </div>
  );
}

/** Marks the first moment at which nothing more is loading, as the map does for its own. */
function useSettledMark(isReady: boolean): void {
  const fetching = useIsFetching();
  const client = useQueryClient();
  const isMarked = useRef(false);
  useEffect(() => {
    // Asked anew, because what this commit has begun to load is not yet in the number above.
    if (!isReady || isMarked.current || fetching > 0 || client.isFetching() > 0) return;
    isMarked.current = true;
    performance.mark('song:settled');
  }, [isReady, fetching, client]);
}
