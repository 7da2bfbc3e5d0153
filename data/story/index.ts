import type { Story } from '../model/index.ts';
import { PROGRAMME } from './programme/index.ts';

/** The stories that come with the program; they can be shown and copied, not changed. */
export const BUILT_IN_STORIES: readonly Story[] = [PROGRAMME];

export { momentOf, momentsOf, referencesOf } from './moments.ts';
export { readStory, type StoryProblem } from './problems.ts';
export { REASONS } from './reasons.ts';
export { parseReference, partsOf, REFERENCE_FORMS } from './references.ts';
export { type Facts, fillText, type Moment, printResolved, resolve, wordsIn } from './resolve.ts';
