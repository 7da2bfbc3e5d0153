import { FileUp } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Story, StoryHead } from '../../data/model/index.ts';
import { type StoryProblem, wordsIn } from '../../data/story/index.ts';
import { useWords } from '../i18n/useWords.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { FailureNote } from './FailureNote.tsx';
import { storyInFile } from './import-file.ts';
import { isFreeName, NameInput } from './NameInput.tsx';
import { freeName } from './names.ts';
import { ProblemList } from './ProblemList.tsx';
import { useLibrary } from './useLibrary.ts';
import { useTask } from './useTask.ts';

interface Props {
  stories: readonly StoryHead[];
  disabled: boolean;
  /** Told what stands in the list now. */
  onDone: (said: string) => void;
}

type Read = { file: string } & (
  | { story: Story; problems: null }
  | { story: null; problems: StoryProblem[] }
);

/** Takes a story from a file: says what is wrong with it, and asks where its name is taken. */
export function ImportStory({ stories, disabled, onDone }: Props) {
  const words = useWords();
  const { t, language } = words;
  const input = useRef<HTMLInputElement>(null);
  const library = useLibrary();
  const { isBusy, error, run } = useTask();
  const [read, setRead] = useState<Read | null>(null);
  const [name, setName] = useState('');
  const taken = stories.map((story) => story.name);

  const save = (story: Story, isReplacing: boolean) =>
    run(async () => {
      await (isReplacing ? library.replace(story) : library.create(story));
      setRead(null);
      const title = wordsIn(story.title, language) || story.name;
      onDone(t('stories.imported', { title }));
    });
  const take = (file: File) =>
    run(async () => {
      const content = await storyInFile(file, words);
      setRead({ file: file.name, ...content });
      if (!content.story) return;
      setName(freeName(content.story.name, taken));
      if (!taken.includes(content.story.name)) save(content.story, false);
    });

  const isOwn = stories.some((one) => one.name === read?.story?.name && !one.built_in);
  const isTaken = read?.story && taken.includes(read.story.name);
  return (
    <>
      <button
        type="button"
        className="button button--outline"
        disabled={disabled || isBusy}
        onClick={() => input.current?.click()}
      >
        <FileUp aria-hidden="true" /> {t('stories.importFile')}
      </button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={t('stories.importFile')}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) take(file);
          // The same file, mended, can be chosen again.
          event.target.value = '';
        }}
      />
      {read && (read.problems || isTaken || error) ? (
        <Dialog title={t('stories.importFile')} onClose={() => setRead(null)}>
          {read.problems ? (
            <div className="story-form" role="alert">
              <p>{t('stories.importBad', { file: read.file })}</p>
              <ProblemList problems={read.problems} />
            </div>
          ) : isTaken ? (
            <div className="story-form">
              <p>{t('stories.importTaken', { name: read.story.name })}</p>
              <NameInput name={name} taken={taken} onChange={setName} />
              {error ? <FailureNote error={error} /> : null}
              <div className="story-form__acts">
                {isOwn ? (
                  <button
                    type="button"
                    className="button button--outline"
                    disabled={isBusy}
                    onClick={() => save(read.story, true)}
                  >
                    {t('stories.importReplace')}
                  </button>
                ) : null}
                <button
                  type="button"
                  className="button button--accent"
                  disabled={isBusy || !isFreeName(name, taken)}
                  onClick={() => save({ ...read.story, name }, false)}
                >
                  {t('stories.importAs')}
                </button>
              </div>
            </div>
          ) : (
            <FailureNote error={error} />
          )}
        </Dialog>
      ) : null}
    </>
  );
}
