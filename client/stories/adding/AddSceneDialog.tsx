import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx';
import { useWords } from '../../i18n/useWords.ts';
import type { MapScene } from '../../map/controller.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { PageLink } from '../../parts/PageLink.tsx';
import { useCanWrite } from '../../session/session.ts';
import { WritingRight } from '../../session/WritingRight.tsx';
import type { View } from '../../state/view.ts';
import { storiesQuery } from '../queries.ts';
import { AddSceneForm } from './AddSceneForm.tsx';
import '../stories.css';

interface Props {
  view: View;
  /** What the map shows now; null where there is none. */
  getScene: () => MapScene | null;
  onClose: () => void;
}

/** What was saved where. */
export interface Added {
  name: string;
  title: string;
  /** 1 the first. */
  number: number;
}

/** Adds what the map shows to a story, as a scene. */
export default function AddSceneDialog({ view, getScene, onClose }: Props) {
  const { t, format } = useWords();
  const canWrite = useCanWrite();
  const stories = useQuery(storiesQuery());
  // What was seen when the dialog was opened, whatever moves behind it.
  const [scene] = useState(getScene);
  const [added, setAdded] = useState<Added | null>(null);
  const content = () => {
    if (added) {
      const { name, title, number } = added;
      return (
        <div className="story-form">
          <p role="status">{t('stories.adding.done', { number: format.count(number), title })}</p>
          <div className="story-form__acts">
            <PageLink
              to={{ page: { kind: 'story', name, mode: 'edit' }, scene: number }}
              className="button button--outline"
            >
              {t('stories.adding.toEditor')}
            </PageLink>
            <button type="button" className="button button--accent" onClick={onClose}>
              {t('controls.close')}
            </button>
          </div>
        </div>
      );
    }
    if (!scene) return <p role="alert">{t('stories.adding.noMap')}</p>;
    if (canWrite === false) return <WritingRight />;
    if (stories.error) {
      return (
        <ErrorNotice
          what={t('stories.listFailed')}
          error={stories.error}
          onRetry={() => void stories.refetch()}
        />
      );
    }
    if (!stories.data || canWrite === null) return <p role="status">{t('stories.loading')}</p>;
    return <AddSceneForm view={view} scene={scene} stories={stories.data} onAdded={setAdded} />;
  };
  return (
    <Dialog title={t('stories.adding.open')} onClose={onClose}>
      {content()}
    </Dialog>
  );
}
