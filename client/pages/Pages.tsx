import { lazy, Suspense } from 'react';
import { ErrorBoundary } from '../feedback/ErrorBoundary.tsx';
import { useView } from '../state/useView.ts';
import type { Page } from '../state/view.ts';
import { ReconciliationPage } from './checks/ReconciliationPage.tsx';
import { ProvincePage } from './province/ProvincePage.tsx';

const StoriesPage = lazy(() => import('../stories/StoriesPage.tsx'));
const StoryEditor = lazy(() => import('../stories/editor/StoryEditor.tsx'));
const Presenter = lazy(() => import('../present/Presenter.tsx'));
const NotesWindow = lazy(() => import('../present/NotesWindow.tsx'));

/** The pages that have an address of their own beside the map's. Loaded only when one is asked for. */
export default function Pages() {
  const { page } = useView();
  if (page.kind === 'map') return null;
  return (
    <ErrorBoundary key={JSON.stringify(page)}>
      <Suspense fallback={null}>{contentOf(page)}</Suspense>
    </ErrorBoundary>
  );
}

function contentOf(page: Exclude<Page, { kind: 'map' }>) {
  switch (page.kind) {
    case 'checks':
      return <ReconciliationPage />;
    case 'province':
      return <ProvincePage scheme={page.scheme} code={page.code} />;
    case 'stories':
      return <StoriesPage />;
    case 'story':
      if (page.mode === 'edit') return <StoryEditor name={page.name} />;
      if (page.mode === 'notes') return <NotesWindow name={page.name} />;
      return <Presenter name={page.name} />;
  }
}
