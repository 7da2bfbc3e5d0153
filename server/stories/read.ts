import type { Story } from '../../data/model/index.ts';
import { readStory } from '../../data/story/index.ts';
import { BadInputError } from '../errors/index.ts';

/** The largest story that is read, in bytes of UTF-8: 100 scenes with long notes take less than this. */
export const MAX_STORY_BYTES = 1024 * 1024;

/** Reads the text of a story; throws BadInputError with everything that is wrong with it. `field` names the whole. */
export function parseStory(text: string, field: string): Story {
  const { story, problems } = readStory(parseJson(text, field));
  if (!story) throw new BadInputError(problems);
  return story;
}

/** Reads JSON; throws BadInputError that names the place where it breaks. */
export function parseJson(text: string, field: string): unknown {
  try {
    // Windows editors begin files with a byte order mark, which JSON does not know.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const { message } = error as SyntaxError;
    throw BadInputError.of(
      field,
      excerptAt(text, message),
      `is not JSON: ${placed(text, message)}`,
    );
  }
}

/** Where V8 says that it stopped; the end of the text where it ran out of it. */
function positionIn(text: string, message: string): number | null {
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return Number(position);
  return message.includes('end of JSON input') ? text.length : null;
}

function placed(text: string, message: string): string {
  const position = positionIn(text, message);
  if (position === null || /line \d+ column/.test(message)) return message;
  const lines = text.slice(0, position).split('\n');
  return `${message} (line ${lines.length} column ${(lines.at(-1)?.length ?? 0) + 1})`;
}

function excerptAt(text: string, message: string): string {
  const position = positionIn(text, message) ?? 0;
  return text.slice(Math.max(0, position - 20), position + 20).trim();
}
