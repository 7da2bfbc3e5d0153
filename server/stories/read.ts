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
    const position = positionIn(text, message);
    throw BadInputError.of(
      field,
      text.slice(Math.max(0, position - 30), position + 30).trim(),
      `is not JSON from ${placeOf(text, position)} on: ${message}`,
    );
  }
}

/** Letters that V8 quotes to either side of what it did not expect. */
const QUOTED_AROUND = 10;

/**
 * Where V8 says that it stopped. Its messages hold a position, or quote what is there, in a long text
 * between dots; where neither tells, it ran out of text.
 */
function positionIn(text: string, message: string): number {
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return Number(position);
  const [, token = '', dots, quoted = ''] =
    /^Unexpected token '(.+?)', (\.\.\.)?"([\s\S]*)"(?:\.\.\.)? is not valid JSON$/.exec(message) ??
    [];
  if (!quoted) return text.length;
  const start = text.indexOf(quoted);
  return dots ? start + QUOTED_AROUND : Math.max(start, text.indexOf(token, start));
}

function placeOf(text: string, position: number): string {
  const lines = text.slice(0, position).split('\n');
  return `line ${lines.length} column ${(lines.at(-1)?.length ?? 0) + 1}`;
}
