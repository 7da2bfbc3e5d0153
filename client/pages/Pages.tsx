import { ErrorBoundary } from '../feedback/ErrorBoundary.tsx';
import { useView } from '../state/useView.ts';
import { ReconciliationPage } from './checks/ReconciliationPage.tsx';
import { ProvincePage } from './province/ProvincePage.tsx';

/** The pages that have an address of their own beside the map's. Loaded only when one is asked for. */
export default function Pages() {
  const { page } = useView();
  if (page.kind === 'map') return null;
  return (
    <ErrorBoundary key={JSON.stringify(page)}>
      {page.kind === 'checks' ? (
        <ReconciliationPage />
      ) : (
        <ProvincePage scheme={page.scheme} code={page.code} />
      )}
    </ErrorBoundary>
  );
}
