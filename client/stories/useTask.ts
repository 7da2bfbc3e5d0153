import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemError } from '../api/errors.ts';
import { doubtSession } from '../session/session.ts';

/** Something that is asked of the server, whether it is under way, and why it failed. */
export function useTask() {
  const client = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const run = async (task: () => Promise<void>) => {
    setBusy(true);
    setError(null);
    try {
      await task();
    } catch (failure) {
      setError(failure);
      if (failure instanceof ProblemError && failure.status === 401) doubtSession(client);
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, error, run: (task: () => Promise<void>) => void run(task) };
}
