import type { z } from 'zod';
import vietnamese from 'zod/v4/locales/vi.js';
import { STORY_VERSION, type Story, storySchema } from '../model/index.ts';
import type { Language } from '../words/language.ts';
import { inLanguage, REASONS } from './reasons.ts';
import { parseReference, partsOf } from './references.ts';

/** What is wrong with a story, by the path of the part in the file: `scenes[2].view.date`. */
export interface StoryProblem {
  field: string;
  value: string;
  reason: string;
}

/** Problems told at once; a file with more is no story. */
const MOST_PROBLEMS = 20;
const MOST_CHARACTERS = 120;

/** What the schema library says of shapes and sizes; left out: English, its own language. */
const SCHEMA_WORDS: Partial<Record<Language, z.core.$ZodErrorMap>> = {
  vi: vietnamese().localeError,
};

/**
 * Reads a story from what a file or a request holds. Pure; gives the story, or every problem by its
 * path, value and reason (in English, as the API words its errors, unless told otherwise), never
 * half of a story.
 */
export function readStory(
  content: unknown,
  language: Language = 'en',
): { story: Story; problems: null } | { story: null; problems: StoryProblem[] } {
  const unknownVersion = versionProblem(content, language);
  if (unknownVersion) return { story: null, problems: [unknownVersion] };
  const parsed = storySchema.safeParse(content, {
    reportInput: true,
    error: SCHEMA_WORDS[language],
  });
  if (!parsed.success) {
    const problems = parsed.error.issues.slice(0, MOST_PROBLEMS).map((issue) => ({
      field: pathText(issue.path),
      value: valueText(issue.input),
      reason: inLanguage(issue.message, language),
    }));
    return { story: null, problems };
  }
  const problems = referenceProblems(parsed.data, language).slice(0, MOST_PROBLEMS);
  return problems.length > 0 ? { story: null, problems } : { story: parsed.data, problems: null };
}

/** A story of a later version is told apart from a broken one: the way on is another. */
function versionProblem(content: unknown, language: Language): StoryProblem | null {
  if (typeof content !== 'object' || content === null || !('version' in content)) return null;
  const { version } = content;
  if (typeof version !== 'number' || version <= STORY_VERSION) return null;
  return {
    field: 'version',
    value: String(version),
    reason: REASONS.newerVersion[language],
  };
}

function referenceProblems({ title, description, scenes }: Story, told: Language): StoryProblem[] {
  const forms = REASONS.unknownReference[told];
  const inText = (field: string, words: { vi: string; en: string }) =>
    (['vi', 'en'] as const).flatMap((language) =>
      partsOf(words[language])
        .filter((part) => part.kind === 'reference' && !part.reference)
        .map((part) => ({
          field: `${field}.${language}`,
          value: valueText(part.kind === 'reference' ? part.written : ''),
          reason: forms,
        })),
    );
  const inScenes = scenes.flatMap((scene, index) => {
    const at = `scenes[${index}]`;
    return [
      ...inText(`${at}.title`, scene.title),
      ...inText(`${at}.text`, scene.text),
      ...scene.figures.flatMap(({ value, label }, number) => [
        ...(parseReference(value)
          ? []
          : [
              {
                field: `${at}.figures[${number}].value`,
                value: valueText(value),
                reason: forms,
              },
            ]),
        ...inText(`${at}.figures[${number}].label`, label),
      ]),
    ];
  });
  return [...inText('title', title), ...inText('description', description), ...inScenes];
}

/** `scenes[2].view.frame[0]`; the whole is “story”. */
function pathText(path: readonly PropertyKey[]): string {
  const text = path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('');
  return text.replace(/^\./, '') || 'story';
}

function valueText(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
}
