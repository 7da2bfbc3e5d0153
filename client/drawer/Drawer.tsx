import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { ErrorBoundary } from '../feedback/ErrorBoundary.tsx';
import { useWords } from '../i18n/useWords.ts';
import type { SummaryState } from '../register/useSummary.ts';
import { changeView } from '../state/useView.ts';
import type { Selection } from '../state/view.ts';
import { DetailsState } from './DetailsState.tsx';
import { ProvinceDetails } from './ProvinceDetails.tsx';
import { SchoolDetails } from './SchoolDetails.tsx';
import { VillageDetails } from './VillageDetails.tsx';
import './Drawer.css';

interface Props {
  selection: Selection;
  summary: SummaryState;
  /** The date to show without a summary, should it fail; null: the newest. */
  date: string | null;
}

/** Everything about what is selected. Beside the map, not over it: both can be used. */
export function Drawer({ selection, summary, date }: Props) {
  const { t } = useWords();
  const drawer = useFocusReturn();
  const name =
    selection.kind === 'province' ? `${selection.scheme}-${selection.code}` : selection.code;
  return (
    <aside
      ref={drawer}
      id="drawer"
      className="drawer card"
      aria-label={t('drawer.label')}
      tabIndex={-1}
    >
      <button
        type="button"
        className="button button--icon drawer__close"
        aria-label={t('drawer.close')}
        aria-keyshortcuts="Escape"
        onClick={() => changeView({ selection: null })}
      >
        <X aria-hidden="true" />
      </button>
      <ErrorBoundary key={`${selection.kind} ${name}`}>
        <Details selection={selection} summary={summary} date={date} />
      </ErrorBoundary>
    </aside>
  );
}

function Details({ selection, summary: query, date }: Props) {
  const { t } = useWords();
  const summary = query.data ?? null;
  // The date shown comes with the summary; asking before would ask twice.
  if (query.isPending) {
    return (
      <DetailsState
        kind={t(`drawer.${selection.kind}`)}
        code={selection.code}
        error={null}
        onRetry={() => undefined}
      />
    );
  }
  switch (selection.kind) {
    case 'province':
      return <ProvinceDetails scheme={selection.scheme} code={selection.code} summary={summary} />;
    case 'village':
      return <VillageDetails code={selection.code} date={summary?.as_of ?? date} />;
    case 'school':
      return <SchoolDetails code={selection.code} />;
  }
}

/** Gives the focus back to what had it before the drawer opened, if it is still in the drawer at the end. */
function useFocusReturn() {
  const drawer = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = drawer.current;
    const opener = document.activeElement;
    return () => {
      const active = document.activeElement;
      const isLost = active === null || active === document.body || element?.contains(active);
      if (isLost && opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return drawer;
}
