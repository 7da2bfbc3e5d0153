import type { Store } from '../store/store.ts';
import { ofOneVersion } from './one-version.ts';
import type { Task, Work } from './work.ts';

/** Does the work on a store of the same thread: what a worker thread does, and what serves where there is none. */
export function createInlineWork(store: Store): Work {
  return {
    // Loaded at the first document: who is asked for none shall not hold a PDF library.
    brief: (request) =>
      import('../brief/index.ts').then(({ makeBrief }) =>
        ofOneVersion(store, () => makeBrief(store, request)),
      ),
    storyPdf: (story, request) =>
      import('../story-pdf/index.ts').then(({ makeStoryPdf }) =>
        ofOneVersion(store, () => makeStoryPdf(store, story, request)),
      ),
    columns: (collection) => ofOneVersion(store, () => store.columns(collection)),
    close: async () => {},
  };
}

/** Does one thing that was asked for. */
export function perform(work: Work, task: Task): Promise<unknown> {
  switch (task.kind) {
    case 'brief':
      return work.brief(task.request);
    case 'storyPdf':
      return work.storyPdf(task.story, task.request);
    case 'columns':
      return work.columns(task.collection);
  }
}
