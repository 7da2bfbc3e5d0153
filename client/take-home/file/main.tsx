import './hold.ts';
import '../../fonts.css';
import '../../base.css';
import './file.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { FACTS_ID, type FileFacts } from '../../../data/story/file.ts';
import { createQueryClient } from '../../api/queryClient.ts';
import { ErrorBoundary } from '../../feedback/ErrorBoundary.tsx';
import { startI18n } from '../../i18n/i18n.ts';
import { keepToStory, readView, replaceView } from '../../state/useView.ts';
import { StoryFile } from './StoryFile.tsx';

/** The composition root of a story that is a file: as the page's, with one story and no server. */
function main(): void {
  const root = document.getElementById('root');
  const facts = document.getElementById(FACTS_ID)?.textContent;
  if (!root || !facts)
    throw new Error(`the file has no element with the id "root" or "${FACTS_ID}"`);
  const made = JSON.parse(facts) as FileFacts;
  keepToStory(made.story);
  // The language that it was made in, until its reader says otherwise.
  if (window.location.hash === '') replaceView({ language: made.language });
  createRoot(root).render(
    <StrictMode>
      <I18nextProvider i18n={startI18n(readView().language)}>
        <QueryClientProvider client={createQueryClient()}>
          <ErrorBoundary>
            <StoryFile facts={made} />
          </ErrorBoundary>
        </QueryClientProvider>
      </I18nextProvider>
    </StrictMode>,
  );
}

main();
