import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Story } from '../../../data/model/index.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { FailureNote } from '../FailureNote.tsx';
import { isFreeName, NameInput } from '../NameInput.tsx';
import { freeName } from '../names.ts';
import { storiesQuery } from '../queries.ts';
import { readStored, type StoredStory } from '../requests.ts';
import { useTask } from '../useTask.ts';

interface Props {
  mine: Story;
  onTheirs: (theirs: StoredStory) => void;
  /** Saves mine under its new name and goes on with it. */
  onMine: (renamed: Story) => Promise<void>;
  onClose: () => void;
}

/** Somebody else saved in between: theirs, or mine under another name; nothing is lost either way. */
export function Conflict({ mine, onTheirs, onMine, onClose }: Props) {
  const { t } = useWords();
  const { isBusy, error, run } = useTask();
  const { data: stories } = useQuery(storiesQuery());
  const taken = [mine.name, ...(stories?.map((story) => story.name) ?? [])];
  const [ownName, setName] = useState<string | null>(null);
  const [isGone, setGone] = useState(false);
  const name = ownName ?? freeName(mine.name, taken);
  const openTheirs = () =>
    run(async () => {
      const theirs = await readStored(mine.name);
      if (theirs) onTheirs(theirs);
      else setGone(true);
    });
  return (
    <Dialog title={t('storyEditor.conflict')} onClose={onClose}>
      <div className="story-form">
        <p>{t(isGone ? 'storyEditor.conflictGone' : 'storyEditor.conflictWhy')}</p>
        {isGone ? null : (
          <div>
            <button
              type="button"
              className="button button--outline"
              disabled={isBusy}
              onClick={openTheirs}
            >
              {t('storyEditor.conflictTheirs')}
            </button>{' '}
            <span className="caption">{t('storyEditor.conflictTheirsWhy')}</span>
          </div>
        )}
        <NameInput name={name} taken={taken} onChange={setName} />
        {error ? <FailureNote error={error} /> : null}
        <div className="story-form__acts">
          <button
            type="button"
            className="button button--accent"
            disabled={isBusy || !isFreeName(name, taken)}
            onClick={() => run(() => onMine({ ...mine, name }))}
          >
            {t('storyEditor.conflictMine')}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
