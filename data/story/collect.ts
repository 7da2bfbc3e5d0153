import { storyPath } from '../api/addresses.ts';
import type { Story } from '../model/index.ts';
import type { HeldAnswer } from './file.ts';
import { resourcesOf } from './resources.ts';

/** Requests under way at once: as many as a browser sends to one host. */
const AT_ONCE = 6;

/** An answer was no success, so that what was to be made of it would show a gap. */
export class AnswerError extends Error {
  constructor(
    readonly path: string,
    readonly status: number,
  ) {
    super(`${path} was answered with HTTP ${status}`);
    this.name = 'AnswerError';
  }
}

export interface CollectOptions {
  /** Asks the API, as `fetch` does. */
  ask: (path: string, signal: AbortSignal) => Promise<Response>;
  signal: AbortSignal;
  onProgress?: (done: number, total: number) => void;
}

/**
 * Every answer that a story needs, in the order of `resourcesOf`; the story itself as it is given,
 * saved or not. Rejects with the first failure, `AnswerError` or what `ask` rejects with, and asks
 * for nothing more.
 */
export async function collectAnswers(
  story: Story,
  { ask, signal, onProgress }: CollectOptions,
): Promise<HeldAnswer[]> {
  const own: HeldAnswer = {
    path: storyPath(story.name),
    ...{ status: 200, type: 'application/json; charset=utf-8' },
    bytes: new TextEncoder().encode(JSON.stringify(story)),
  };
  const paths = resourcesOf(story).filter((path) => path !== own.path);
  const answers: HeldAnswer[] = new Array(paths.length);
  const failure = new AbortController();
  const either = AbortSignal.any([signal, failure.signal]);
  let next = 0;
  let done = 0;
  const work = async () => {
    while (next < paths.length) {
      either.throwIfAborted();
      const index = next++;
      answers[index] = await answerOf(paths[index] as string, ask, either);
      done += 1;
      onProgress?.(done, paths.length);
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  } catch (error) {
    failure.abort(error);
    throw error;
  }
  return [own, ...answers];
}

async function answerOf(
  path: string,
  ask: CollectOptions['ask'],
  signal: AbortSignal,
): Promise<HeldAnswer> {
  const response = await ask(path, signal);
  if (!response.ok) throw new AnswerError(path, response.status);
  return {
    path,
    status: response.status,
    type: response.headers.get('Content-Type') ?? '',
    bytes: new Uint8Array(await response.arrayBuffer()),
  };
}
