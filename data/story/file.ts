import { CHECKS_PATH, FIGURES_PATH, SOURCES_PATH, summaryPath } from '../api/addresses.ts';
import type { Check, Figure, Source, Story, Summary } from '../model/index.ts';
import { formatOf } from '../words/format.ts';
import type { Language } from '../words/language.ts';
import { FILE_WORDS } from './file-words.ts';
import { momentOf, referencesOf } from './moments.ts';
import { pack } from './pack.ts';
import { type Facts, fillText, resolve, wordsIn } from './resolve.ts';

/**
 * A story as one HTML file: the program (the template, made by the build), every answer of the API
 * that the story needs, and who it is from. Opened from a disk it asks no host for anything.
 */

/** An answer of the API as the file holds it. */
export interface HeldAnswer {
  /** Address on its server, such as `/api/figures`. */
  path: string;
  status: number;
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}

export interface FileOrder {
  story: Story;
  language: Language;
  answers: readonly HeldAnswer[];
  /** When it is made, RFC 3339, and the version of the data it is made from (`/healthz`). */
  madeAt: string;
  dataVersion: string;
}

/** What the file says of itself; its own page reads it. */
export interface FileFacts {
  story: string;
  language: Language;
  madeAt: string;
  dataVersion: string;
  /** The newest observation in the register, ISO date. */
  asOf: string;
  /** True where sample data is in it. */
  isSample: boolean;
  /** Titles of what its numbers come from. */
  sources: readonly string[];
}

/** Id of the element that holds the facts. */
export const FACTS_ID = 'story-facts';

/** Where the template wants what is put in. */
export const TEMPLATE_MARKS = {
  language: '<html lang="vi">',
  title: '%title%',
  head: '<!-- head -->',
  words: '<!-- words -->',
  answers: '<!-- answers -->',
} as const;

/** The file's text. Throws RangeError where an answer is missing without which it would show nothing. */
export async function storyFile(template: string, order: FileOrder): Promise<string> {
  const { story, language, answers } = order;
  const data = readAnswers(answers);
  const format = formatOf(language);
  const fill = (words: Story['title']) =>
    fillText(wordsIn(words, language), { date: null, scheme: null }, data.facts, format);
  const facts = factsOf(order, data);
  const packed = await Promise.all(answers.map(async (answer) => blockOf(answer)));
  const parts: Record<keyof typeof TEMPLATE_MARKS, string> = {
    language: `<html lang="${language}">`,
    title: escapeHtml(fill(story.title)),
    head: [
      metaTag('description', fill(story.description)),
      metaTag('dcterms.created', facts.madeAt),
      metaTag('dcterms.source', facts.sources.join('; ')),
      `<script type="application/json" id="${FACTS_ID}">${escapeJson(facts)}</script>`,
    ].join('\n'),
    words: wordsOf(facts, fill(story.title), fill(story.description)),
    answers: packed.join('\n'),
  };
  // One pass, so that what is put in is never searched for marks.
  const marks = Object.entries(TEMPLATE_MARKS) as [keyof typeof TEMPLATE_MARKS, string][];
  const anyMark = new RegExp(marks.map(([, mark]) => mark).join('|'), 'g');
  return template.replace(anyMark, (found) => {
    const [name] = marks.find(([, mark]) => mark === found) as (typeof marks)[number];
    return parts[name];
  });
}

/** `left-behind.html`, or `left-behind.en.html`. */
export function storyFileName({ name }: Pick<Story, 'name'>, language: Language): string {
  return language === 'vi' ? `${name}.html` : `${name}.${language}.html`;
}

async function blockOf({ path, status, type, bytes }: HeldAnswer): Promise<string> {
  const attributes = [
    'type="application/gzip"',
    `data-answer="${escapeHtml(path)}"`,
    `data-status="${status}"`,
    `data-type="${escapeHtml(type)}"`,
  ];
  return `<script ${attributes.join(' ')}>${await pack(bytes)}</script>`;
}

interface Data {
  newest: Summary;
  facts: Facts;
}

function readAnswers(answers: readonly HeldAnswer[]): Data {
  const read = (path: string): unknown => {
    const answer = answers.find((one) => one.path === path && one.status === 200);
    return answer ? JSON.parse(new TextDecoder().decode(answer.bytes)) : null;
  };
  const needed = (path: string) => {
    const content = read(path);
    if (content === null) throw new RangeError(`the answer of ${path} is missing`);
    return content;
  };
  const { figures } = needed(FIGURES_PATH) as { figures: Figure[] };
  const { checks } = needed(CHECKS_PATH) as { checks: Check[] };
  const { sources } = needed(SOURCES_PATH) as { sources: Source[] };
  return {
    newest: needed(summaryPath(null, '2025')) as Summary,
    facts: {
      summary: (date, scheme) => read(summaryPath(date, scheme)) as Summary | null,
      ...{ figures, checks, sources: new Map(sources.map((source) => [source.id, source])) },
    },
  };
}

function factsOf(order: FileOrder, { newest, facts }: Data): FileFacts {
  const { story, language, madeAt, dataVersion } = order;
  const shown = story.scenes.flatMap((scene) =>
    referencesOf(scene).flatMap(({ reference }) => {
      const resolved = reference && resolve(reference, momentOf(scene), facts);
      return resolved ? [resolved] : [];
    }),
  );
  const groups = Object.values(newest.national.provenance);
  const register = groups.flatMap(({ sources }) => sources);
  const titles = [
    ...shown.flatMap(({ sources }) => sources),
    ...register.flatMap((id) => facts.sources.get(id) ?? []),
    ...newest.boundary_sources,
  ].map(({ title }) => title);
  return {
    story: story.name,
    ...{ language, madeAt, dataVersion },
    asOf: newest.as_of,
    isSample: groups.some(({ bases }) => bases.includes('sample')),
    sources: [...new Set(titles)],
  };
}

/** What stands there until the program runs, or where it cannot. */
function wordsOf(facts: FileFacts, title: string, description: string): string {
  const words = FILE_WORDS[facts.language];
  const lines = [
    description,
    ...(facts.isSample ? [words.sample] : []),
    words.made(facts, formatOf(facts.language)),
    `${words.sources}: ${facts.sources.join('; ')}`,
  ];
  const paragraphs = lines.map((line) => `<p>${escapeHtml(line)}</p>`);
  return [
    `<h1>${escapeHtml(title)}</h1>`,
    ...paragraphs,
    `<noscript><p>${escapeHtml(words.needsScripts)}</p></noscript>`,
    `<p role="alert" hidden>${escapeHtml(words.broken)}</p>`,
  ].join('\n');
}

function metaTag(name: string, content: string): string {
  return `<meta name="${name}" content="${escapeHtml(content)}">`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** JSON that no text in it can end as a script element. */
function escapeJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
