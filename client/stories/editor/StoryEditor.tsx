import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { BUILT_IN_STORIES } from '../../../data/story/index.ts';
import { EmptyNotice } from '../../feedback/EmptyNotice.tsx';
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx';
import { useWords } from '../../i18n/useWords.ts';
import { PageFrame } from '../../pages/PageFrame.tsx';
import { useCanWrite } from '../../session/session.ts';
import { changeView } from '../../state/useView.ts';
import { readStored, type StoredStory } from '../requests.ts';
import { type Draft, dropDraft, readDraft } from './draft.ts';
import { Workbench } from './Workbench.tsx';

/** Asked anew at every opening: what is changed must be what is there. */
function storedQuery(name: string) {
  return queryOptions({
    queryKey: ['stored-story', name],
    queryFn: ({ signal }) => readStored(name, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    structuralSharing: false,
  });
}

/** A story to write: fetched, and with the draft of before where there is one. */
export default function StoryEditor({ name }: { name: string }) {
  const { t } = useWords();
  const { data: stored, error, refetch } = useQuery(storedQuery(name));
  const canWrite = useCanWrite();
  const isBuiltIn = BUILT_IN_STORIES.some((story) => story.name === name);
  if (stored && canWrite !== null) {
    return <Opening stored={stored} canWrite={canWrite} isBuiltIn={isBuiltIn} />;
  }
  return (
    <PageFrame
      name={t('stories.edit')}
      isReady={error !== null || stored === null}
      head={
        <h2 id="page-title" className="page__title" tabIndex={-1}>
          {t('stories.edit')}
        </h2>
      }
    >
      {error ? (
        <ErrorNotice what={t('stories.storyFailed')} error={error} onRetry={() => void refetch()} />
      ) : stored === null ? (
        <EmptyNotice
          why={t('stories.missing', { name })}
          action={{
            label: t('stories.toList'),
            run: () => changeView({ page: { kind: 'stories' }, scene: null }),
          }}
        />
      ) : (
        <p role="status">{t('stories.loading')}</p>
      )}
    </PageFrame>
  );
}

interface OpeningProps {
  stored: StoredStory;
  canWrite: boolean;
  isBuiltIn: boolean;
}

/** Asks which to open where a draft was left. */
function Opening({ stored, canWrite, isBuiltIn }: OpeningProps) {
  const { t, format } = useWords();
  const { name } = stored.story;
  const [draft, setDraft] = useState<Draft | null>(() => {
    const kept = isBuiltIn ? null : readDraft(name);
    return kept && JSON.stringify(kept.story) !== JSON.stringify(stored.story) ? kept : null;
  });
  const [chosen, setChosen] = useState<Draft | null>(null);
  if (!draft || chosen) {
    return <Workbench opened={stored} draft={chosen} canWrite={canWrite} isBuiltIn={isBuiltIn} />;
  }
  const at = new Date(draft.at);
  const clock = at.toLocaleTimeString(format.language, { hour: '2-digit', minute: '2-digit' });
  return (
    <PageFrame
      name={t('stories.edit')}
      head={
        <h2 id="page-title" className="page__title" tabIndex={-1}>
          {t('storyEditor.draft', { time: `${clock}, ${format.date(draft.at.slice(0, 10))}` })}
        </h2>
      }
    >
      <div className="page__parts">
        <p>
          {t('storyEditor.draftWhy')}{' '}
          {draft.etag === stored.etag ? null : t('storyEditor.draftOlder')}
        </p>
        <div className="page__acts">
          <button type="button" className="button button--accent" onClick={() => setChosen(draft)}>
            {t('storyEditor.draftUse')}
          </button>
          <button
            type="button"
            className="button button--outline"
            onClick={() => {
              dropDraft(name);
              setDraft(null);
            }}
          >
            {t('storyEditor.draftDrop')}
          </button>
        </div>
      </div>
    </PageFrame>
  );
}
