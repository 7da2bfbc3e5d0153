import { STORY_VERSION, type Story, storySchema } from '../model/index.ts';
import { parseReference, partsOf, REFERENCE_FORMS } from './references.ts';

/** What is wrong with a story, by the path of the part in the file: `scenes[2].view.date`. */
export interface StoryProblem {
  field: string;
  value: string;
  reason: string;
}

/** Problems told at once; a file with more is no story. */
const MOST_PROBLEMS = 20;
const MOST_CHARACTERS = 120;

/**
 * Reads a story from what a file or a request holds. Pure; gives the story, or every problem by its
 * path, value and reason (in English, as the API words its errors), never half of a story.
 */
export function readStory(
  content: unknown,
): { story: Story; problems: null } | { story: null; problems: StoryProblem[] } {
  const unknownVersion = versionProblem(content);
  if (unknownVersion) return { story: null, problems: [unknownVersion] };
  const parsed = storySchema.safeParse(content, { reportInput: true });
  if (!parsed.success) {
    const problems = parsed.error.issues.slice(0, MOST_PROBLEMS).map((issue) => ({
      field: pathText(issue.path),
      value: valueText(issue.input),
      reason: issue.message,
    }));
    return { story: null, problems };
  }
  const problems = referenceProblems(parsed.data).slice(0, MOST_PROBLEMS);
  return problems.length > 0 ? { story: null, problems } : { story: parsed.data, problems: null };
}

/** A story of a later version is told apart from a broken one: the way on is another. */
function versionProblem(content: unknown): StoryProblem | null {
  if (typeof content !== 'object' || content === null || !('version' in content)) return null;
  const { version } = content;
  if (typeof version !== 'number' || version <= STORY_VERSION) return null;
  return {
    field: 'version',
    value: String(version),
    reason: `was written by a newer Sóng Map; this one reads version ${STORY_VERSION}`,
  };
}

function referenceProblems({ title, description, scenes }: Story): StoryProblem[] {
  const forms = `no reference of this form is known; the forms are ${REFERENCE_FORMS.join(', ')}`;
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
