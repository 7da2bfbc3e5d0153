import { isNotKept, OfflineError, ProblemError, UnreadableError } from '../api/errors.ts';
import { useWords } from '../i18n/useWords.ts';

/** Why a request failed, in the reader's words; the server's own where it gives any. */
export function useReason(error: unknown): string {
  const { t } = useWords();
  if (isNotKept(error)) return t('offline.notKept');
  if (error instanceof ProblemError) {
    return error.problem?.detail ?? t('error.server', { status: error.status });
  }
  if (error instanceof OfflineError) return t('error.offline');
  if (error instanceof UnreadableError) return t('error.unreadable');
  return error instanceof Error ? error.message : String(error);
}
