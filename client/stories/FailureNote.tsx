import { ProblemError } from '../api/errors.ts';
import { useReason } from '../feedback/useReason.ts';
import { useWords } from '../i18n/useWords.ts';
import { ProblemList } from './ProblemList.tsx';

/** Why something could not be done, with every field that the server names. */
export function FailureNote({ error }: { error: unknown }) {
  const { t } = useWords();
  const reason = useReason(error);
  const problems = error instanceof ProblemError ? (error.problem?.errors ?? []) : [];
  return (
    <div className="notice notice--error" role="alert">
      <div>
        <p>
          <strong>{t('stories.actFailed')}</strong>: {reason}
        </p>
        {problems.length > 0 ? <ProblemList problems={problems} isFromApi /> : null}
      </div>
    </div>
  );
}
