import { TooBusyError } from '../errors.ts';

export interface ExportLimits {
  /** Files made at the same time: each of the whole country takes tens of megabytes. */
  atWork: number;
  /** Requests that may wait for their turn; those beyond are sent away. */
  waiting: number;
  /** How long one waits for its turn before it is sent away. */
  waitMs: number;
  /** How long a client may take none of its file before its place goes to another. */
  stallMs: number;
}

export const EXPORT_LIMITS: ExportLimits = {
  atWork: 2,
  waiting: 16,
  waitMs: 60_000,
  stallMs: 60_000,
};

/** When one that was sent away shall ask again, seconds. */
const RETRY_AFTER_SECONDS = 15;

/** Gives back the place that was taken; calling it again changes nothing. */
export type Release = () => void;

export interface ExportQueue {
  /**
   * Waits for a place. Throws TooBusyError where too many wait already or it takes too long, and the
   * signal's reason once nobody waits for the answer any more.
   */
  enter(signal: AbortSignal): Promise<Release>;
}

/** Lets few exports work at a time, the others in the order in which they came. */
export function createExportQueue({ atWork, waiting, waitMs }: ExportLimits): ExportQueue {
  let working = 0;
  const queue: (() => void)[] = [];

  function takePlace(): Release {
    working += 1;
    let isReleased = false;
    return () => {
      if (isReleased) return;
      isReleased = true;
      working -= 1;
      queue.shift()?.();
    };
  }

  return {
    async enter(signal) {
      signal.throwIfAborted();
      if (working < atWork) return takePlace();
      if (queue.length >= waiting) throw new TooBusyError(RETRY_AFTER_SECONDS);
      return new Promise<Release>((resolve, reject) => {
        const leave = (error: unknown) => {
          const at = queue.indexOf(start);
          if (at >= 0) queue.splice(at, 1);
          settle();
          reject(error);
        };
        const onAbort = () => leave(signal.reason);
        const timer = setTimeout(() => leave(new TooBusyError(RETRY_AFTER_SECONDS)), waitMs);
        const settle = () => {
          clearTimeout(timer);
          signal.removeEventListener('abort', onAbort);
        };
        const start = () => {
          settle();
          resolve(takePlace());
        };
        signal.addEventListener('abort', onAbort, { once: true });
        queue.push(start);
      });
    },
  };
}
