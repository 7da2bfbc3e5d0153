import type { Story } from '../../data/model/index.ts';
import { readStory, type StoryProblem } from '../../data/story/index.ts';
import type { useWords } from '../i18n/useWords.ts';

/** What the server takes at most, in bytes. */
const MOST_BYTES = 1024 * 1024;

/** Reads a story out of a file, or says what is wrong with it. */
export async function storyInFile(
  file: File,
  { t, language }: Pick<ReturnType<typeof useWords>, 't' | 'language'>,
): Promise<{ story: Story; problems: null } | { story: null; problems: StoryProblem[] }> {
  const broken = (value: string, reason: string) => ({
    story: null,
    problems: [{ field: file.name, value, reason }],
  });
  if (file.size > MOST_BYTES) return broken(`${file.size} B`, t('stories.importLarge'));
  const text = await file.text();
  try {
    // Windows editors begin files with a byte order mark, which JSON does not know.
    return readStory(JSON.parse(text.replace(/^\uFEFF/, '')), language);
  } catch (error) {
    return broken(text.slice(0, 60), `${t('stories.notJson')}: ${(error as Error).message}`);
  }
}
