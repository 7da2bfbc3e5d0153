import { describe, expect, it } from 'vitest';
import { runChecks } from '../../data/figures/checks.ts';
import { FIGURES } from '../../data/figures/index.ts';
import type { Story } from '../../data/model/index.ts';
import {
  BUILT_IN_STORIES,
  type Facts,
  fillText,
  momentsOf,
  parseReference,
  partsOf,
  REFERENCE_FORMS,
  readStory,
  referencesOf,
} from '../../data/story/index.ts';
import { formatOf } from '../../data/words/format.ts';

const [programme] = BUILT_IN_STORIES as [Story];
const facts: Facts = {
  summary: () => null,
  figures: FIGURES,
  checks: runChecks(FIGURES),
  sources: new Map(),
};
const now = { date: null, scheme: null };

describe('references in texts', () => {
  it('reads every form that it names', () => {
    for (const form of REFERENCE_FORMS) expect(parseReference(form), form).not.toBeNull();
  });

  it.each([
    'summary',
    'summary.nothing',
    'summary.2030-10.uncovered',
    'summary.uncovered@2021-02-30',
    'figure.',
    'check.villages-left.sum',
    'rank.uncovered.0',
    'rank.uncovered.1.code',
    '',
  ])('does not take “%s” for one', (written) => {
    expect(parseReference(written)).toBeNull();
  });

  it('parts text and references, with doubled braces as single ones', () => {
    expect(partsOf('a {figure.x-1} {{b}} {').map((part) => Object.values(part)[1])).toEqual([
      'a ',
      'figure.x-1',
      ' {b} {',
    ]);
  });

  it('fills in numbers as each language writes them, and a dash for what nobody knows', () => {
    const text = '{figure.s1-phase1-listed}, {figure.s1-villages-left-share}, {figure.none}';
    expect(fillText(text, now, facts, formatOf('vi'))).toBe('2.418, 0,63\u00a0%, –');
    expect(fillText('{figure.s1-phase1-target.date}', now, facts, formatOf('vi'))).toBe(
      '12/09/2021',
    );
    expect(fillText('{check.villages-left.difference}', now, facts, formatOf('en'))).toBe('−61');
  });
});

describe('the built-in story', () => {
  it('is a story, in both languages', () => {
    expect(readStory(programme).problems).toBeNull();
    for (const { title, text, notes, figures } of programme.scenes) {
      for (const words of [title, text, notes, ...figures.map(({ label }) => label)]) {
        expect(words.vi.trim()).not.toBe('');
        expect(words.en.trim()).not.toBe('');
      }
    }
  });

  it('holds no number in its texts but in references', () => {
    for (const { text, title, figures } of programme.scenes) {
      for (const words of [text, title, ...figures.map(({ label }) => label)]) {
        for (const part of [...partsOf(words.vi), ...partsOf(words.en)]) {
          if (part.kind === 'text') {
            // A year names a period, and the map of 34 is called so.
            expect(part.text.replace(/\b(2023|34)\b/g, '')).not.toMatch(/\d/);
          }
        }
      }
    }
  });

  it('names only figures and checks that there are', () => {
    const references = programme.scenes.flatMap(referencesOf);
    expect(references.length).toBeGreaterThan(40);
    for (const { written, reference } of references) {
      if (reference?.kind === 'figure')
        expect(
          FIGURES.map(({ id }) => id),
          written,
        ).toContain(reference.id);
      if (reference?.kind === 'check')
        expect(
          facts.checks.map(({ id }) => id),
          written,
        ).toContain(reference.id);
    }
  });

  it('asks for each summary once', () => {
    const moments = momentsOf(programme).map(({ date, scheme }) => `${date} ${scheme}`);
    expect(new Set(moments).size).toBe(moments.length);
    expect(moments).toContain('2021-01-01 2021');
  });
});

describe('a story from a file', () => {
  const problemsOf = (
    change: (story: Record<string, never>) => void,
    language: 'vi' | 'en' = 'en',
  ) => {
    const copy = structuredClone(programme) as unknown as Record<string, never>;
    change(copy);
    return readStory(copy, language).problems;
  };

  it('names the field and the value of what is wrong', () => {
    const problems = problemsOf((story) => {
      const scene = (story as unknown as Story).scenes[1] as Story['scenes'][number];
      scene.view.date = '2021-02-30';
      scene.view.choropleth = 'red' as never;
    });
    expect(problems).toEqual([
      expect.objectContaining({ field: 'scenes[1].view.date', value: '2021-02-30' }),
      expect.objectContaining({ field: 'scenes[1].view.choropleth', value: 'red' }),
    ]);
  });

  it('names an unknown reference, a doubled id, and an animation that is not there', () => {
    const inText = problemsOf((story) => {
      ((story as unknown as Story).scenes[0] as Story['scenes'][number]).text.vi = '{sum.x}';
    });
    expect(inText).toEqual([
      expect.objectContaining({ field: 'scenes[0].text.vi', value: 'sum.x' }),
    ]);
    const doubled = problemsOf((story) => {
      const [one, two] = (story as unknown as Story).scenes;
      if (one && two) {
        two.id = one.id;
        two.advance = { on: 'animation' };
      }
    });
    expect(doubled?.map(({ field }) => field)).toEqual(['scenes[1].id', 'scenes[1].advance.on']);
  });

  it.each<[string, (story: Story) => unknown]>([
    ['a date', ({ scenes: [scene] }) => Object.assign(scene?.view ?? {}, { date: '2021-02-30' })],
    ['a kind', ({ scenes: [scene] }) => Object.assign(scene?.view ?? {}, { choropleth: 'red' })],
    ['a name', (story) => Object.assign(story, { name: 'Tên có dấu' })],
    ['a length', ({ title }) => Object.assign(title, { vi: 'x'.repeat(10_000) })],
    ['a type', ({ scenes: [scene] }) => Object.assign(scene ?? {}, { figures: 5 })],
    ['a field', (story) => Object.assign(story, { extra: 1 })],
    ['a reference', ({ title }) => Object.assign(title, { vi: '{sum.x}' })],
    ['an id', ({ scenes: [one, two] }) => Object.assign(two ?? {}, { id: one?.id })],
    ['a wait', ({ scenes: [, two] }) => Object.assign(two ?? {}, { advance: { on: 'animation' } })],
    [
      'an order',
      ({ scenes }) => {
        const { animation } = scenes.find((scene) => scene.animation) ?? {};
        Object.assign(animation ?? {}, { to: animation?.from });
      },
    ],
    ['a version', (story) => Object.assign(story, { version: 9 })],
  ])('says in either language why %s is refused', (_, change) => {
    const told = (language: 'vi' | 'en') =>
      problemsOf((story) => change(story as unknown as Story), language) ?? [];
    const [english, vietnamese] = [told('en'), told('vi')];
    expect(english.length).toBeGreaterThan(0);
    expect(vietnamese.map(({ field }) => field)).toEqual(english.map(({ field }) => field));
    vietnamese.forEach(({ reason }, index) => {
      expect(reason).not.toBe(english[index]?.reason);
      expect(reason).toMatch(/[à-ỹ]/);
    });
  });

  it('says that a newer version wrote it', () => {
    expect(problemsOf((story) => Object.assign(story, { version: 2 }))).toEqual([
      expect.objectContaining({ field: 'version', value: '2' }),
    ]);
  });

  it.each([null, 5, 'text', []])('is not %j', (content) => {
    expect(readStory(content).problems?.length).toBeGreaterThan(0);
  });
});
