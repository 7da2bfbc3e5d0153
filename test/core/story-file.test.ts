import { describe, expect, it } from 'vitest';
import { parseFragment, printFragment } from '../../client/state/fragment.ts';
import { runChecks } from '../../data/figures/checks.ts';
import { FIGURES } from '../../data/figures/index.ts';
import type { Story } from '../../data/model/index.ts';
import {
  type FileFacts,
  type HeldAnswer,
  storyFile,
  storyFileName,
  TEMPLATE_MARKS,
} from '../../data/story/file.ts';
import { BUILT_IN_STORIES } from '../../data/story/index.ts';
import { pack, unpack } from '../../data/story/pack.ts';
import { provinceOf, summaryOf } from './map-summary.ts';

const [programme] = BUILT_IN_STORIES as [Story];
const TEMPLATE = `<!doctype html>
<html lang="vi"><head><title>${TEMPLATE_MARKS.title}</title>${TEMPLATE_MARKS.head}</head>
<body><div>${TEMPLATE_MARKS.words}</div>${TEMPLATE_MARKS.answers}</body></html>`;

const answer = (path: string, content: unknown): HeldAnswer => ({
  path,
  ...{ status: 200, type: 'application/json' },
  bytes: new TextEncoder().encode(JSON.stringify(content)),
});
const ANSWERS = [
  answer('/api/figures', { figures: FIGURES }),
  answer('/api/checks', { checks: runChecks(FIGURES) }),
  answer('/api/sources', { sources: [] }),
  answer(
    '/api/summary?scheme=2025',
    summaryOf([provinceOf({ code: '15', name_vi: 'Tỉnh Lào Cai', villages: 9, uncovered: 2 })]),
  ),
];
const order = (patch: Partial<Story> = {}, answers = ANSWERS) => ({
  story: { ...programme, ...patch },
  language: 'vi' as const,
  answers,
  madeAt: '2026-11-24T18:00:00.000Z',
  dataVersion: '0123abcd',
});
const blocks = (html: string) =>
  [...html.matchAll(/<script type="application\/gzip" data-answer="([^"]*)"[^>]*>([^<]*)</g)].map(
    ([, path, packed]) => ({ path, packed: packed as string }),
  );
const factsOf = (html: string) =>
  JSON.parse(/id="story-facts">(.*?)<\/script>/.exec(html)?.[1] ?? '') as FileFacts;

describe('bytes in an HTML file', () => {
  it.each([0, 1, 100_000])('come back as they were: %i of them', async (length) => {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 7919) % 256);
    const packed = await pack(bytes);
    expect(packed).toMatch(/^[A-Za-z0-9+/=]*$/);
    expect(await unpack(packed)).toEqual(bytes);
  });

  it('are refused where the text was cut off', async () => {
    const packed = await pack(new TextEncoder().encode('sóng '.repeat(200)));
    await expect(unpack(packed.slice(0, 20))).rejects.toThrow();
  });
});

describe('a story as one file', () => {
  it('holds every answer under its address', async () => {
    const held = blocks(await storyFile(TEMPLATE, order()));
    expect(held.map(({ path }) => path)).toEqual(ANSWERS.map(({ path }) => path));
    const first = held[0] as (typeof held)[0];
    expect(await unpack(first.packed)).toEqual(ANSWERS[0]?.bytes);
  });

  it('says in its own words of when, of which data and from whom it is', async () => {
    const html = await storyFile(TEMPLATE, order());
    expect(html).toContain('<title>Sóng và máy tính cho em</title>');
    // Past midnight in Viet Nam already.
    expect(html).toContain('Tệp lập ngày 25/11/2026');
    expect(html).toContain('phiên bản dữ liệu 0123abcd');
    expect(factsOf(html)).toMatchObject({ story: 'programme', dataVersion: '0123abcd' });
    expect(factsOf(html).sources.join()).toContain('Thảo Châu');
    const english = await storyFile(TEMPLATE, { ...order(), language: 'en' });
    expect(english).toContain('<html lang="en">');
    expect(english).toContain('<title>Signal and computers for children</title>');
  });

  it('looks up references in its title, and takes no text for markup', async () => {
    const title = {
      vi: '{figure.s1-villages-left} </title><script>alert(1)</script> $& & "a"',
      en: '',
    };
    const html = await storyFile(TEMPLATE, order({ title, name: 'bad' }));
    expect(html).toContain('<title>620 &lt;/title&gt;&lt;script&gt;alert(1)');
    expect(html).toContain('$&amp; &amp; &quot;a&quot;</title>');
    expect(html).not.toContain('<script>alert');
  });

  it('puts nothing into what was put in', async () => {
    const title = { vi: TEMPLATE_MARKS.title, en: '' };
    expect(await storyFile(TEMPLATE, order({ title }))).toContain('<title>%title%</title>');
  });

  it('is not made without what it is to show', async () => {
    await expect(storyFile(TEMPLATE, order({}, ANSWERS.slice(1)))).rejects.toThrow(
      'the answer of /api/figures is missing',
    );
  });

  it('is named after its story and language', () => {
    expect(storyFileName(programme, 'vi')).toBe('programme.html');
    expect(storyFileName(programme, 'en')).toBe('programme.en.html');
  });
});

describe('the view of a document that is one story', () => {
  it.each(['#', '#scene=3', '#scene=3&lang=en', '#show=notes', '#show=notes&scene=2&lang=en'])(
    'is read from its fragment and printed again: %s',
    (hash) => {
      expect(printFragment(parseFragment(hash, 'programme'))).toBe(hash);
    },
  );

  it('is the story, or its notes', () => {
    const page = { kind: 'story', name: 'programme' };
    expect(parseFragment('', 'programme').page).toEqual({ ...page, mode: 'present' });
    expect(parseFragment('#show=notes', 'programme').page).toEqual({ ...page, mode: 'notes' });
    expect(parseFragment('#show=edit', 'programme').page).toEqual({ ...page, mode: 'present' });
  });
});
