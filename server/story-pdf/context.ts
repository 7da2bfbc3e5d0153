import type { Format } from '../../data/words/format.ts';
import type { Language } from '../../data/words/language.ts';
import type { BriefWords } from '../brief/words.ts';
import type { StoryFacts } from './facts.ts';
import type { StoryWords } from './words.ts';

/** Everything that a page is written from. */
export interface StoryContext {
  facts: StoryFacts;
  language: Language;
  format: Format;
  words: StoryWords;
  /** What the brief calls the same things. */
  common: BriefWords;
}
