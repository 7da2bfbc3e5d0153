import type { Story } from '../../data/model/index.ts';
import type { Brief, BriefRequest } from '../brief/index.ts';
import type { ColumnCollectionId } from '../store/store.ts';
import type { StoryPdf, StoryPdfRequest } from '../story-pdf/index.ts';

/**
 * What takes half a second or more at a stretch, done where it holds nobody up. Each answer is of one
 * version of the data, and of none older than the one that stood when it was asked for.
 */
export interface Work {
  /** Throws NotFoundError for a code that is none of the scheme. */
  brief(request: BriefRequest): Promise<Brief>;
  /** A story on paper; the story is given, as stories change without the data's version. */
  storyPdf(story: Story, request: StoryPdfRequest): Promise<StoryPdf>;
  /** As `Store.columns`. */
  columns(collection: ColumnCollectionId): Promise<Uint8Array>;
  /** Ends what is under way; nothing can be asked for any more. */
  close(): Promise<void>;
}

/** One thing that is asked for, as it travels between threads. */
export type Task =
  | { kind: 'brief'; request: BriefRequest }
  | { kind: 'storyPdf'; story: Story; request: StoryPdfRequest }
  | { kind: 'columns'; collection: ColumnCollectionId };
