import type { Problem } from '../../data/model/index.ts';
import { NOT_KEPT } from '../offline/protocol.ts';

/** The server understood and refused, or failed: an RFC 9457 problem, or at least a status. */
export class ProblemError extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem | null,
  ) {
    super(problem?.detail ?? `HTTP ${status}`);
    this.name = 'ProblemError';
  }
}

/** No answer arrived: no network, or no server. */
export class OfflineError extends Error {
  constructor(cause: unknown) {
    super('no answer from the server', { cause });
    this.name = 'OfflineError';
  }
}

/** An answer arrived that is not what the model says. */
export class UnreadableError extends Error {
  constructor(path: string, cause: unknown) {
    super(`the answer of ${path} has the wrong form`, { cause });
    this.name = 'UnreadableError';
  }
}

/** True where there is no network and the answer is not among those kept. */
export function isNotKept(error: unknown): boolean {
  return error instanceof ProblemError && error.problem?.type === NOT_KEPT;
}

/** True for what may well work at the next try; a refused request will be refused again. */
export function isWorthRetrying(error: unknown): boolean {
  if (isNotKept(error)) return false;
  return error instanceof OfflineError || (error instanceof ProblemError && error.status >= 500);
}
