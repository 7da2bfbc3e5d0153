import type { Store } from '../store/store.ts';
import { ofOneVersion } from './one-version.ts';
import type { Task, Work } from './work.ts';

/** Does the work on a store of the same thread: what a worker thread does, and what serves where there is none. */
export function createInlineWork(store: Store): Work {
  return {
    // Loaded at the first brief: who is asked for none shall not hold a PDF library.
    brief: (request) =>
      import('../brief/index.ts').then(({ makeBrief }) =>
        ofOneVersion(store, () => makeBrief(store, request)),
      ),
    columns: (collection) => ofOneVersion(store, () => store.columns(collection)),
    close: async () => {},
  };
}

/** Does one thing that was asked for. */
export function perform(work: Work, task: Task): Promise<unknown> {
  return task.kind === 'brief' ? work.brief(task.request) : work.columns(task.collection);
}
