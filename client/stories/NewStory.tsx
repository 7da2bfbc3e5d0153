import { type FormEvent, useState } from 'react';
import { STORY_LIMITS } from '../../data/model/index.ts';
import { useWords } from '../i18n/useWords.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { newStory } from './blank.ts';
import { FailureNote } from './FailureNote.tsx';
import { isFreeName, NameInput } from './NameInput.tsx';
import { freeName, nameOfTitle } from './names.ts';
import { TextInput } from './TextInput.tsx';
import { useLibrary } from './useLibrary.ts';
import { useTask } from './useTask.ts';

interface Props {
  taken: readonly string[];
  onClose: () => void;
}

/** Asks for the title of a new story, and opens it in the editor. */
export function NewStory({ taken, onClose }: Props) {
  const { t } = useWords();
  const library = useLibrary();
  const { isBusy, error, run } = useTask();
  const [vi, setVi] = useState('');
  const [en, setEn] = useState('');
  const [ownName, setName] = useState<string | null>(null);
  const name = ownName ?? freeName(nameOfTitle(vi), taken);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    run(() => library.createAndEdit(newStory(name, { vi: vi.trim(), en: en.trim() })));
  };
  const most = STORY_LIMITS.titleCharacters;
  return (
    <Dialog title={t('stories.create')} onClose={onClose}>
      <form className="story-form" onSubmit={submit}>
        <TextInput label={t('stories.titleVi')} lang="vi" value={vi} most={most} onChange={setVi} />
        <TextInput label={t('stories.titleEn')} lang="en" value={en} most={most} onChange={setEn} />
        <NameInput name={name} taken={taken} onChange={setName} />
        {error ? <FailureNote error={error} /> : null}
        <div className="story-form__acts">
          <button type="button" className="button button--outline" onClick={onClose}>
            {t('stories.cancel')}
          </button>
          <button
            type="submit"
            className="button button--accent"
            disabled={isBusy || vi.trim() === '' || !isFreeName(name, taken)}
          >
            {t('stories.createNow')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
