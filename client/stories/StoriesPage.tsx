import { useQuery, useQueryClient } from '@tanstack/react-query';
import { CloudDownload, Plus } from 'lucide-react';
import { useState } from 'react';
import type { Story, StoryHead } from '../../data/model/index.ts';
import { wordsIn } from '../../data/story/index.ts';
import { ErrorNotice } from '../feedback/ErrorNotice.tsx';
import { useWords } from '../i18n/useWords.ts';
import { ReadyMark } from '../offline/ReadyMark.tsx';
import { openOffline } from '../offline/state.ts';
import { PageFrame } from '../pages/PageFrame.tsx';
import { endSession, useCanWrite } from '../session/session.ts';
import { WritingRight } from '../session/WritingRight.tsx';
import { FailureNote } from './FailureNote.tsx';
import { ImportStory } from './ImportStory.tsx';
import { NewStory } from './NewStory.tsx';
import { freeName } from './names.ts';
import { storiesQuery } from './queries.ts';
import { StoryActions } from './StoryActions.tsx';
import { useLibrary } from './useLibrary.ts';
import { useTask } from './useTask.ts';
import './stories.css';

/** The stories that can be shown, and what can be done with each. */
export default function StoriesPage() {
  const { t, format, language } = useWords();
  const client = useQueryClient();
  const { data: stories, error, refetch } = useQuery(storiesQuery());
  const canWrite = useCanWrite();
  const library = useLibrary();
  const task = useTask();
  const [isNewOpen, setNewOpen] = useState(false);
  const [said, setSaid] = useState('');
  const [removed, setRemoved] = useState<Story | null>(null);
  const taken = stories?.map(({ name }) => name) ?? [];
  const titleOf = (story: Pick<StoryHead, 'title' | 'name'>) =>
    wordsIn(story.title, language) || story.name;

  const copy = (name: string) =>
    task.run(async () => {
      const stored = await library.read(name);
      if (!stored) return;
      const { story } = stored;
      const copied = (words: string) => words && t('stories.copyOf', { title: words });
      await library.createAndEdit({
        ...story,
        name: freeName(name, taken),
        title: { ...story.title, [language]: copied(story.title[language]) },
      });
    });
  const remove = (name: string) =>
    task.run(async () => {
      const stored = await library.remove(name);
      setRemoved(stored?.story ?? null);
      setSaid(stored ? t('stories.removed', { title: titleOf(stored.story) }) : '');
    });
  const restore = (story: Story) =>
    task.run(async () => {
      await library.create(story);
      setRemoved(null);
      setSaid(t('stories.restored', { title: titleOf(story) }));
    });

  return (
    <PageFrame
      name={t('stories.title')}
      isReady={stories !== undefined}
      head={
        <>
          <div className="page__name">
            <h2 id="page-title" className="page__title" tabIndex={-1}>
              {t('stories.title')}
            </h2>
            <p className="page__intro">{t('stories.intro')}</p>
          </div>
          <div className="page__acts">
            <ImportStory
              stories={stories ?? []}
              disabled={!canWrite || stories === undefined}
              onDone={(text) => {
                setRemoved(null);
                setSaid(text);
              }}
            />
            <button
              type="button"
              className="button button--accent"
              disabled={!canWrite || stories === undefined}
              onClick={() => setNewOpen(true)}
            >
              <Plus aria-hidden="true" /> {t('stories.create')}
            </button>
          </div>
        </>
      }
    >
      <div className="page__parts">
        <div className={said ? 'story-said card' : undefined}>
          <p role="status">{said}</p>
          {removed ? (
            <button
              type="button"
              className="button button--outline"
              disabled={task.isBusy}
              onClick={() => restore(removed)}
            >
              {t('stories.undo')}
            </button>
          ) : null}
        </div>
        {task.error ? <FailureNote error={task.error} /> : null}
        {error && !stories ? (
          <ErrorNotice
            what={t('stories.listFailed')}
            error={error}
            onRetry={() => void refetch()}
          />
        ) : null}
        <ul className="page__parts">
          {stories?.map((head) => (
            <li key={head.name} className="page-part story-card">
              <div>
                <h3 className="page-part__title">{titleOf(head)}</h3>
                <p>{wordsIn(head.description, language)}</p>
                <p className="caption">
                  {t('stories.scenes', { count: head.scenes })}
                  {' · '}
                  {head.updated_at
                    ? t('stories.changedOn', { date: format.date(head.updated_at.slice(0, 10)) })
                    : t('stories.builtIn')}
                </p>
              </div>
              <ReadyMark pack={{ kind: 'story', name: head.name }} />
              <StoryActions
                head={head}
                canWrite={canWrite === true}
                isBusy={task.isBusy}
                onCopy={() => copy(head.name)}
                onExport={() => task.run(() => library.save(head.name))}
                onRemove={() => remove(head.name)}
              />
            </li>
          ))}
        </ul>
        {stories?.every(({ built_in }) => built_in) ? (
          <p className="notice notice--empty">{t('stories.none')}</p>
        ) : null}
        <p>
          <button type="button" className="button button--outline" onClick={openOffline}>
            <CloudDownload aria-hidden="true" /> {t('offline.title')}
          </button>
        </p>
        {canWrite === false ? <WritingRight /> : null}
        {canWrite ? (
          <p className="story-right caption">
            {t('stories.right.have')}{' '}
            <button
              type="button"
              className="textlink"
              onClick={() => task.run(() => endSession(client))}
            >
              {t('stories.right.end')}
            </button>
          </p>
        ) : null}
      </div>
      {isNewOpen ? <NewStory taken={taken} onClose={() => setNewOpen(false)} /> : null}
    </PageFrame>
  );
}
