import { useQuery } from '@tanstack/react-query';
import type { Story } from '../../data/model/index.ts';
import { wordsIn } from '../../data/story/index.ts';
import { ErrorBoundary } from '../feedback/ErrorBoundary.tsx';
import { useWords } from '../i18n/useWords.ts';
import { useDocument } from '../state/document.ts';
import { useView } from '../state/useView.ts';
import { storyQuery } from '../stories/queries.ts';
import { StoryGate } from '../stories/StoryGate.tsx';
import { ReloadSoon } from './ReloadSoon.tsx';
import { Show } from './Show.tsx';
import './present.css';

/** A story before an audience: scene after scene, the map behind the words. */
export default function Presenter({ name }: { name: string }) {
  const { t } = useWords();
  const view = useView();
  const theme = view.theme ?? 'projector';
  const { data: story, error } = useQuery(storyQuery(name));
  const title = story ? wordsIn(story.title, view.language) : t('present.open');
  useDocument(view.language, theme, `${title} – ${t('app.name')}`);
  if (view.kiosk && error && !story) return <ReloadSoon />;
  const show = (shown: Story) => <Show story={shown} theme={theme} />;
  return (
    <div className="present">
      {story ? (
        <ErrorBoundary {...(view.kiosk && { fallback: () => <ReloadSoon /> })}>
          {show(story)}
        </ErrorBoundary>
      ) : (
        <main className="present__waiting">
          <StoryGate name={name}>{show}</StoryGate>
        </main>
      )}
    </div>
  );
}
