import type { StoryProblem } from '../../../data/story/index.ts';
import { MisreadNotice } from '../../feedback/MisreadNotice.tsx';
import { useWords } from '../../i18n/useWords.ts';
import { WritingRight } from '../../session/WritingRight.tsx';
import { FailureNote } from '../FailureNote.tsx';
import { ProblemList } from '../ProblemList.tsx';

interface Props {
  canWrite: boolean;
  isBuiltIn: boolean;
  isDraftKept: boolean;
  /** Those that kept the story from being saved. */
  problems: readonly StoryProblem[];
  error: unknown;
}

/** What is to be known before writing goes on. */
export function EditorNotices({ canWrite, isBuiltIn, isDraftKept, problems, error }: Props) {
  const { t } = useWords();
  return (
    <div className="editor__notices">
      <MisreadNotice />
      {isBuiltIn ? <p className="notice notice--empty">{t('storyEditor.builtIn')}</p> : null}
      {!isBuiltIn && !canWrite ? (
        <>
          <p className="caption">{t('storyEditor.readOnly')}</p>
          <WritingRight />
        </>
      ) : null}
      {isDraftKept ? null : (
        <p className="notice notice--empty" role="alert">
          {t('storyEditor.draftNotKept')}
        </p>
      )}
      {problems.length > 0 ? (
        <div className="notice notice--error" role="alert">
          <div>
            <p>
              <strong>{t('storyEditor.invalid')}</strong>
            </p>
            <ProblemList problems={problems} />
          </div>
        </div>
      ) : null}
      {error ? <FailureNote error={error} /> : null}
    </div>
  );
}
