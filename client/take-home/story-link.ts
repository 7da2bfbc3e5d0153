import type { Language } from '../../data/words/language.ts';
import { DEFAULT_VIEW, printPage, printView } from '../state/url.ts';

/** The whole address of a story before an audience, for somebody else to open. */
export function storyLink(name: string, language: Language): string {
  const page = printPage({ kind: 'story', name, mode: 'present' });
  return window.location.origin + page + printView({ ...DEFAULT_VIEW, language });
}
