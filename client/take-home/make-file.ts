import { z } from 'zod';
import type { Story } from '../../data/model/index.ts';
import { collectAnswers } from '../../data/story/collect.ts';
import { storyFile, storyFileName, TEMPLATE_MARKS } from '../../data/story/file.ts';
import type { Language } from '../../data/words/language.ts';
import { OfflineError, ProblemError, UnreadableError } from '../api/errors.ts';
import { getJson } from '../api/get.ts';
import { request } from '../api/transport.ts';

/** The program of the file, made by the build; text, so that nothing here runs it. */
const TEMPLATE_PATH = '/story-file/template.txt';

const healthSchema = z.object({ data_version: z.string() });

/** How far it has come: answers of the API gathered, then all of them packed. */
export type Making = { step: 'gather'; done: number; total: number } | { step: 'pack' };

/**
 * Makes a story's file out of what the server says now. Rejects with `OfflineError`, `ProblemError`,
 * `UnreadableError` or `AnswerError`; an aborted one with the signal's own reason.
 */
export async function makeFile(
  story: Story,
  language: Language,
  signal: AbortSignal,
  onProgress: (making: Making) => void,
): Promise<{ blob: Blob; name: string }> {
  const template = await readTemplate(signal);
  const { data_version: dataVersion } = await getJson('/healthz', healthSchema, signal);
  const answers = await collectAnswers(story, {
    ask,
    signal,
    onProgress: (done, total) => onProgress({ step: 'gather', done, total }),
  });
  onProgress({ step: 'pack' });
  const madeAt = new Date().toISOString();
  const text = await storyFile(template, { story, language, answers, madeAt, dataVersion });
  signal.throwIfAborted();
  return {
    blob: new Blob([text], { type: 'text/html' }),
    name: storyFileName(story, language),
  };
}

async function ask(path: string, signal: AbortSignal): Promise<Response> {
  return request(path, { signal }).catch((cause: unknown) => {
    signal.throwIfAborted();
    throw new OfflineError(cause);
  });
}

async function readTemplate(signal: AbortSignal): Promise<string> {
  const response = await ask(TEMPLATE_PATH, signal);
  if (!response.ok) throw new ProblemError(response.status, null);
  const text = await response.text();
  if (!text.includes(TEMPLATE_MARKS.answers)) {
    throw new UnreadableError(TEMPLATE_PATH, `no ${TEMPLATE_MARKS.answers}`);
  }
  return text;
}
