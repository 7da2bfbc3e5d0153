import { useQuery } from '@tanstack/react-query';
import { CloudDownload } from 'lucide-react';
import { wordsIn } from '../../data/story/index.ts';
import { useWords } from '../i18n/useWords.ts';
import { ReadyMark } from '../offline/ReadyMark.tsx';
import { openOffline } from '../offline/state.ts';
import { PageFrame } from '../pages/PageFrame.tsx';
import { PageLink } from '../parts/PageLink.tsx';
import { SaveAsFile } from '../take-home/SaveAsFile.tsx';
import { TakeHome } from '../take-home/TakeHome.tsx';
import { storiesQuery } from './queries.ts';

/** The stories that can be shown. */
export default function StoriesPage() {
  const { t, language } = useWords();
  const { data: stories } = useQuery(storiesQuery());
  return (
    <PageFrame
      name={t('stories.title')}
      isReady={stories !== undefined}
      head={
        <h2 id="page-title" tabIndex={-1}>
          {t('stories.title')}
        </h2>
      }
    >
      <ul>
        {stories?.map(({ name, title }) => (
          <li key={name}>
            <PageLink to={{ page: { kind: 'story', name, mode: 'present' } }}>
              {wordsIn(title, language)}
            </PageLink>{' '}
            <ReadyMark pack={{ kind: 'story', name }} />
            <SaveAsFile name={name} />
            <TakeHome name={name} />
          </li>
        ))}
      </ul>
      <button type="button" className="button button--outline" onClick={openOffline}>
        <CloudDownload aria-hidden="true" />
        {t('offline.title')}
      </button>
    </PageFrame>
  );
}
