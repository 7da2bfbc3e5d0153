import { z } from 'zod';
import { type Story, storySchema } from '../../../data/model/index.ts';

/** What was written and not saved, kept by the browser against crashes. */
const draftSchema = z.object({
  story: storySchema,
  /** Of the version that it was begun from. */
  etag: z.string(),
  /** When it was kept, RFC 3339. */
  at: z.iso.datetime(),
});
export type Draft = z.infer<typeof draftSchema>;

function keyOf(name: string): string {
  return `song:draft:${name}`;
}

/** The draft of a story; null where there is none that can be read. */
export function readDraft(name: string): Draft | null {
  try {
    const text = window.localStorage.getItem(keyOf(name));
    return text === null ? null : (draftSchema.safeParse(JSON.parse(text)).data ?? null);
  } catch {
    // Forbidden by the browser, or not JSON: either way there is no draft.
    return null;
  }
}

/** Keeps a draft under the name of the story it was begun from; false where the browser does not. */
export function keepDraft(name: string, story: Story, etag: string): boolean {
  const draft: Draft = { story, etag, at: new Date().toISOString() };
  try {
    window.localStorage.setItem(keyOf(name), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function dropDraft(name: string): void {
  try {
    window.localStorage.removeItem(keyOf(name));
  } catch {
    // What cannot be read cannot be offered either.
  }
}
