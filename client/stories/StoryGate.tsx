import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Story } from '../../data/model/index.ts';
import { EmptyNotice } from '../feedback/EmptyNotice.tsx';
import { ErrorNotice } from '../feedback/ErrorNotice.tsx';
import { useWords } from '../i18n/useWords.ts';
import { changeView } from '../state/useView.ts';
import { storyQuery } from './queries.ts';

/** Shows a story once it is there; until then, or where there is none, says so and leads on. */
export function StoryGate({
  name,
  children,
}: {
  name: string;
  children: (story: Story) => ReactNode;
}) {
  const { t } = useWords();
  const { data: story, error, refetch } = useQuery(storyQuery(name));
  if (story) return children(story);
  if (error) {
    return (
      <ErrorNotice what={t('stories.storyFailed')} error={error} onRetry={() => void refetch()} />
    );
  }
  if (story === undefined) return <p role="status">{t('stories.loading')}</p>;
  return (
    <EmptyNotice
      why={t('stories.missing', { name })}
      action={{
        label: t('stories.toList'),
        run: () => changeView({ page: { kind: 'stories' }, scene: null }),
      }}
    />
  );
}
