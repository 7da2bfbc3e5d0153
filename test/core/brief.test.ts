import { describe, expect, it } from 'vitest';
import { formatOf } from '../../data/words/format.ts';
import { fitProjection } from '../../server/brief/map/projection.ts';
import { en } from '../../server/brief/words-en.ts';
import { vi } from '../../server/brief/words-vi.ts';
import { parseBriefsArgs } from '../../server/briefs/args.ts';

/** `map.title` and the like: the paths of all words. */
function paths(words: object, prefix = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null
      ? paths(value, `${prefix}${key}.`)
      : [`${prefix}${key}`],
  );
}

describe('words of the brief', () => {
  it('are the same in both languages, none is empty', () => {
    expect(paths(en).sort()).toEqual(paths(vi).sort());
    const walk = (words: object): void => {
      for (const value of Object.values(words)) {
        if (typeof value === 'object' && value !== null) walk(value);
        else if (typeof value === 'string') expect(value.normalize('NFC').trim()).toBe(value);
      }
    };
    walk(vi);
    walk(en);
  });
});

describe('numbers on paper', () => {
  it('are written as each language does, and never round villages away', () => {
    const [inVi, inEn] = [formatOf('vi'), formatOf('en')];
    expect([inVi.count(98413), inEn.count(98413)]).toEqual(['98.413', '98,413']);
    expect([inVi.share(0.0063), inEn.share(0.0063)]).toEqual(['0,63\u00a0%', '0.63\u00a0%']);
    expect(inEn.share(0.999996)).toBe('99.99\u00a0%');
    expect([inVi.date('2023-12-31'), inVi.date('2023-12'), inEn.date('2023')]).toEqual([
      ...['31/12/2023', '12/2023', '2023'],
    ]);
    expect(inVi.signed(-61)).toBe('\u221261');
    expect(inVi.arithmetic('1,923 − 1,427 = 496')).toBe('1.923 − 1.427 = 496');
  });
});

describe('the projection of the map', () => {
  it('shows all of the box, upright, and is true to scale', () => {
    const projection = fitProjection([103, 22, 105, 23], 300, 300);
    const [west, north] = projection.toFrame([103, 23]);
    const [east, south] = projection.toFrame([105, 22]);
    expect(west).toBeCloseTo(0);
    expect(east).toBeCloseTo(300);
    expect(north).toBeGreaterThan(0);
    expect(south).toBeLessThan(300);
    expect(south).toBeGreaterThan(north);
    // One degree of latitude is 111.2 km.
    expect((south - north) * projection.kmPerPt).toBeCloseTo(111.2, 0);
  });
});

describe('the command line of the briefs', () => {
  it('reads what it is told', () => {
    expect(
      parseBriefsArgs(['--out', 'x', '--scheme', '2021', '--province', '10', '--lang', 'en']),
    ).toEqual({
      ...{ help: false, out: 'x', scheme: '2021', province: '10', language: 'en', asOf: null },
    });
    expect(parseBriefsArgs(['-h'])).toEqual({ help: true });
  });

  it.each([
    [[], /--out/],
    [['--out', 'x', '--scheme', '2023'], /--scheme.*2021, 2025/],
    [['--out', 'x', '--lang', 'fr'], /--lang.*vi, en/],
    [['--out', 'x', '--as-of', '2023-02-30'], /--as-of/],
    [['--out', 'x', '--nope'], /--nope/],
  ])('%j is refused by name', (argv, message) => {
    expect(() => parseBriefsArgs(argv)).toThrow(message);
  });
});
