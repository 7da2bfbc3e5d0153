import './fonts.css';
import './base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { App } from './App.tsx';
import { createQueryClient } from './api/queryClient.ts';
import { ErrorBoundary } from './feedback/ErrorBoundary.tsx';
import { startI18n } from './i18n/i18n.ts';
import { OfflineHost } from './offline/OfflineHost.tsx';
import { startOffline } from './offline/start.ts';
import { exchangeKeys } from './session/exchange.ts';
import { SessionNotice } from './session/SessionNotice.tsx';
import { readView } from './state/useView.ts';

/** The composition root of the page: words, the cache of what the server said, and the application. */
function main(): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no element with the id "root"');
  const queries = createQueryClient();
  exchangeKeys(queries);
  createRoot(root).render(
    <StrictMode>
      <I18nextProvider i18n={startI18n(readView().language)}>
        <QueryClientProvider client={queries}>
          <ErrorBoundary>
            <App />
            <SessionNotice />
          </ErrorBoundary>
          <OfflineHost />
        </QueryClientProvider>
      </I18nextProvider>
    </StrictMode>,
  );
}

main();
startOffline();
