import { useQuery } from '@tanstack/react-query';
import { CloudCheck, CloudOff } from 'lucide-react';
import { useEffect } from 'react';
import { BUILT_IN_STORIES, wordsIn } from '../../data/story/index.ts';
import { useWords } from '../i18n/useWords.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { storiesQuery } from '../stories/queries.ts';
import { lookForServer } from './actions.ts';
import { begin } from './begin.ts';
import { PackRow } from './PackRow.tsx';
import { ProvincePacks } from './ProvincePacks.tsx';
import { estimateBytes } from './packs.ts';
import { overviewPaths, storyPaths } from './resources.ts';
import { StorageLine } from './StorageLine.tsx';
import { useOffline } from './state.ts';
import { useReadyWords } from './useReadyWords.ts';
import '../filters/FilterSheet.css';
import './offline.css';

/** What can be prepared for a time without a network, what is, and how much it takes. */
export default function OfflineDialog({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  useEffect(() => {
    void begin().then(lookForServer);
  }, []);
  return (
    <Dialog
      title={t('offline.title')}
      intro={t('offline.intro')}
      size="medium"
      className="offline"
      onClose={onClose}
    >
      <Now />
      <Country />
      <Stories />
      <ProvincePacks />
      <StorageLine />
    </Dialog>
  );
}

/** Whether the cable may be pulled, or has been. */
function Now() {
  const { t } = useWords();
  const { isReached, isShellKept } = useOffline();
  const ready = useReadyWords();
  return (
    <div
      role="status"
      className={`offline__now ${isReached ? (isShellKept ? 'offline__now--ready' : '') : 'offline__now--lost'}`}
    >
      {isReached ? <CloudCheck aria-hidden="true" /> : <CloudOff aria-hidden="true" />}
      <p>
        <strong>{t(isReached ? 'offline.reached' : 'offline.lost')}</strong>. {ready}
      </p>
    </div>
  );
}

function Country() {
  const { t } = useWords();
  return (
    <ul className="offline__list">
      <PackRow
        pack={{ kind: 'overview' }}
        name={t('offline.overview')}
        note={t('offline.overviewNote')}
        estimate={estimateBytes(overviewPaths(null))}
      />
    </ul>
  );
}

/** Every story that there is, and those that are kept though the list cannot be had. */
function Stories() {
  const { t, language } = useWords();
  const { records } = useOffline();
  const { data: stories = [] } = useQuery(storiesQuery());
  const kept = records.flatMap(({ pack, title }) =>
    pack.kind === 'story' ? [{ name: pack.name, title }] : [],
  );
  const names = new Set(stories.map(({ name }) => name));
  const all = [...stories, ...kept.filter(({ name }) => !names.has(name))];
  return (
    <section>
      <h3 className="offline__heading">{t('offline.stories')}</h3>
      <ul className="offline__list">
        {all.map(({ name, title }) => {
          const builtIn = BUILT_IN_STORIES.find((story) => story.name === name);
          return (
            <PackRow
              key={name}
              pack={{ kind: 'story', name }}
              name={wordsIn(title, language)}
              estimate={builtIn ? estimateBytes(storyPaths(builtIn)) : null}
            />
          );
        })}
      </ul>
    </section>
  );
}
