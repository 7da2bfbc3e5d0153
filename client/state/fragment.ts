import { parseView, printPage, printView } from './url.ts';
import type { Page, View } from './view.ts';

/**
 * The view of a document that is one story, in its fragment: `#scene=3&lang=en`, and
 * `#show=notes&scene=3` for the speaker's window.
 */
const FACE = 'show';
const NOTES = 'notes';

/** True for what such a document can show: the story, or its notes. */
export function isFaceOf(story: string, page: Page): boolean {
  return page.kind === 'story' && page.name === story && page.mode !== 'edit';
}

export function parseFragment(hash: string, story: string): View {
  const query = hash.slice(1);
  const isNotes = new URLSearchParams(query).get(FACE) === NOTES;
  const mode = isNotes ? 'notes' : 'present';
  return parseView(`?${query}`, printPage({ kind: 'story', name: story, mode }));
}

export function printFragment(view: View): string {
  const isNotes = view.page.kind === 'story' && view.page.mode === 'notes';
  const parts = [isNotes ? `${FACE}=${NOTES}` : '', printView(view).slice(1)];
  return `#${parts.filter(Boolean).join('&')}`;
}
