import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { en } from '../../client/i18n/en.ts';
import { vi } from '../../client/i18n/vi.ts';
import { formatOf } from '../../data/words/format.ts';

interface Tree {
  readonly [key: string]: string | Tree;
}

/** Every text of a dictionary by its path. */
function texts(tree: Tree, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const here = path ? `${path}.${key}` : key;
    if (typeof value === 'string') found.set(here, value);
    else for (const [inner, text] of texts(value, here)) found.set(inner, text);
  }
  return found;
}

/** Names between double braces. */
function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] as string).sort();
}

describe('the two dictionaries', () => {
  const vietnamese = texts(vi);
  const english = texts(en);

  test('have the same keys', () => {
    expect([...english.keys()].sort()).toEqual([...vietnamese.keys()].sort());
  });

  test('put the same values into each text', () => {
    for (const [key, text] of vietnamese) {
      expect(placeholders(english.get(key) ?? ''), key).toEqual(placeholders(text));
    }
  });

  test('leave nothing empty, and Vietnamese in composed letters', () => {
    for (const [key, text] of [...vietnamese, ...english]) {
      expect(text.trim(), key).not.toBe('');
      expect(text, key).toBe(text.normalize('NFC'));
    }
  });

  test('use no placeholder that i18next reads as the language', () => {
    const reserved = [...vietnamese.values()].filter((text) => placeholders(text).includes('lng'));
    expect(reserved).toEqual([]);
  });
});

interface Quoted {
  /** What stands between single quotes. */
  whole: Set<string>;
  /** Keys put together, such as `status.${id}`, as one that finds what they can become. */
  patterns: RegExp[];
}

/** The texts in the sources of the page, catalogues aside, and of the data that names its values. */
function quotedTexts(): Quoted {
  const root = resolve(import.meta.dirname, '../..');
  const sources = ['client', 'data'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path) && !/^i18n.(vi|en)\b/.test(path))
      .map((path) => readFileSync(join(root, folder, path), 'utf8')),
  );
  const whole = new Set<string>();
  const patterns = new Set<string>();
  for (const text of sources) {
    for (const [, quoted] of text.matchAll(/'([\w.-]+)'/g)) whole.add(quoted as string);
    // Names of members too: values are often listed as the keys of a record.
    for (const [, name] of text.matchAll(/^\s*(\w+): [^;\n]*$/gm)) whole.add(name as string);
    for (const [, quoted] of text.matchAll(/`([^`\n]*)`/g)) {
      const pattern = (quoted as string).replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, '*');
      if (/^\w[\w.]*\.[\w.*]*\*/.test(pattern)) patterns.add(pattern);
    }
  }
  const regular = [...patterns].map(
    (pattern) => new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '([\\w-]+)')}$`),
  );
  return { whole, patterns: regular };
}

test('every text of the dictionaries is used by the page', () => {
  const { whole, patterns } = quotedTexts();
  const isAsked = (key: string) =>
    whole.has(key) ||
    patterns.some((pattern) => {
      const parts = pattern.exec(key)?.slice(1);
      // What is put in must itself be a value somewhere.
      return parts?.every((part) => whole.has(part));
    });
  const unused = [...texts(vi).keys()].filter(
    (key) => !isAsked(key) && !isAsked(key.replace(/_(one|other)$/, '')),
  );
  expect(unused).toEqual([]);
});

describe('numbers and dates', () => {
  const vn = formatOf('vi');
  const uk = formatOf('en');

  test('are written as each language writes them', () => {
    expect(vn.count(98_413)).toBe('98.413');
    expect(uk.count(98_413)).toBe('98,413');
    expect(vn.share(620 / 98_413)).toBe('0,63\u00a0%');
    expect(uk.share(620 / 98_413)).toBe('0.63\u00a0%');
    expect(vn.date('2023-12-31')).toBe('31/12/2023');
    expect(uk.date('2023-12-31')).toBe('31 Dec 2023');
  });

  test('are no more exact than their source', () => {
    expect(vn.date('2024')).toBe('2024');
    expect(vn.date('2024-09')).toBe('09/2024');
    expect(uk.date('2024-12')).toBe('Dec 2024');
  });

  test('never round the last village away', () => {
    expect(uk.share(98_412 / 98_413)).toBe('99.99\u00a0%');
    expect(uk.share(1)).toBe('100\u00a0%');
  });

  test('carry a real minus sign', () => {
    expect(vn.signed(-61)).toBe('\u221261');
    expect(vn.signed(1_427)).toBe('+1.427');
    expect(vn.signed(0)).toBe('0');
  });

  test('follow the language in the workings of checks', () => {
    const working = '(254 − 69) + (1,923 − 1,427) = 681; 2.487';
    expect(vn.arithmetic(working)).toBe('(254 − 69) + (1.923 − 1.427) = 681; 2,487');
    expect(uk.arithmetic(working)).toBe(working);
  });

  test('sort names as a Vietnamese reader expects', () => {
    const names = ['Đà Nẵng', 'Dak Lak', 'Ếch', 'An 10', 'An 9', 'Ẩn'];
    expect(names.toSorted(vn.compare)).toEqual([
      'An 9',
      'An 10',
      'Ẩn',
      'Dak Lak',
      'Đà Nẵng',
      'Ếch',
    ]);
  });
});
