import type { Story } from '../../data/model/index.ts';
import { fillText, momentOf, wordsIn } from '../../data/story/index.ts';
import { useWords } from '../i18n/useWords.ts';
import { PageLink } from '../parts/PageLink.tsx';
import { useDocument } from '../state/document.ts';
import { useTheme } from '../state/useTheme.ts';
import { useView } from '../state/useView.ts';
import { StoryGate } from '../stories/StoryGate.tsx';
import { useFacts } from '../stories/useFacts.ts';
import { KEYS_OF } from './keys.ts';
import { NotesBar } from './NotesBar.tsx';
import { useKeys } from './useKeys.ts';
import { useSpeaker } from './useSpeaker.ts';
import './notes.css';

/** What the speaker sees: the notes of the scene that is shown, the next one, the time. */
export default function NotesWindow({ name }: { name: string }) {
  const view = useView();
  const { t } = useWords();
  useDocument(view.language, useTheme(view), `${t('present.controls.notes')} – ${t('app.name')}`);
  return <StoryGate name={name}>{(story) => <Notes story={story} />}</StoryGate>;
}

function Notes({ story }: { story: Story }) {
  const { t, language, format } = useWords();
  const { scene: asked } = useView();
  const { facts } = useFacts(story);
  const { showing, steer } = useSpeaker(story.name);
  const total = story.scenes.length;
  const number = Math.min(asked ?? 1, total);
  useKeys((key) => {
    const to = (['next', 'previous', 'first', 'last', 'black'] as const).find((one) =>
      KEYS_OF[one].includes(key),
    );
    if (to) steer(to);
    return to !== undefined;
  });
  const scene = story.scenes[number - 1];
  const next = story.scenes[number];
  if (!scene) return null;
  const read = (of: typeof scene, words: { vi: string; en: string }) =>
    fillText(wordsIn(words, language), momentOf(of), facts, format);
  const notes = read(scene, scene.notes);
  return (
    <div className="notes">
      <NotesBar
        story={story.name}
        number={number}
        total={total}
        showing={showing}
        onSteer={steer}
      />
      <main className="notes__main">
        <div role="status">
          {showing ? null : (
            <p className="notes__closed card">
              {t('present.notes.closed')}{' '}
              <PageLink to={{ page: { kind: 'story', name: story.name, mode: 'present' } }}>
                {t('present.notes.openIt')}
              </PageLink>
            </p>
          )}
          {showing?.isBlack ? <p className="notes__black">{t('present.notes.isBlack')}</p> : null}
        </div>
        <h1 className="notes__title">{read(scene, scene.title)}</h1>
        <p className="notes__text" aria-live="polite">
          {notes || t('present.notes.none')}
        </p>
      </main>
      <aside className="notes__next card" aria-label={t('present.notes.next')}>
        {next ? (
          <>
            <h2>
              {t('present.notes.next')}: {read(next, next.title)}
            </h2>
            <p>{read(next, next.text)}</p>
          </>
        ) : (
          <p>{t('present.notes.end')}</p>
        )}
      </aside>
    </div>
  );
}
