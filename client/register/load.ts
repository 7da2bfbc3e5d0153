import { columnsPath } from '../../data/api/addresses.ts';
import type { Tables } from '../../data/register/codec.ts';
import { OfflineError, ProblemError, UnreadableError } from '../api/errors.ts';
import type { WorkerAnswer, WorkerRequest } from './worker.ts';

/** Bytes of columns that have arrived; `total` null where the server did not say. */
export interface Progress {
  done: number;
  total: number | null;
}

/**
 * Loads a collection as columns. Throws `OfflineError`, `ProblemError` or `UnreadableError`; an
 * aborted request throws the signal's own reason.
 */
export function loadTables(
  collection: 'villages' | 'schools',
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<Tables> {
  const path = columnsPath(collection);
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    const end = (settle: () => void) => {
      worker.terminate();
      signal.removeEventListener('abort', onAbort);
      settle();
    };
    const onAbort = () => end(() => reject(signal.reason));
    signal.addEventListener('abort', onAbort);
    worker.onerror = (event) => end(() => reject(new UnreadableError(path, event.message)));
    worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => {
      if (data.kind === 'progress') onProgress(data);
      else if (data.kind === 'tables') end(() => resolve(data.tables));
      else end(() => reject(errorOf(path, data)));
    };
    worker.postMessage({ path } satisfies WorkerRequest);
  });
}

function errorOf(path: string, { status, reason }: Extract<WorkerAnswer, { kind: 'failed' }>) {
  if (status === null) return new OfflineError(reason);
  return status === 200 ? new UnreadableError(path, reason) : new ProblemError(status, null);
}
