import { describe, expect, it } from 'vitest';
import { classify, classLabel } from '../../data/choropleth/choropleth.ts';
import { naturalBreaks, readableBetween } from '../../data/choropleth/natural-breaks.ts';
import { provinceOf, summaryOf } from './map-summary.ts';

const code = (index: number) => String(index + 1).padStart(2, '0');
const withUncovered = (values: readonly number[]) =>
  summaryOf(
    values.map((uncovered, index) => provinceOf({ code: code(index), villages: 1000, uncovered })),
  );
const withRates = (values: readonly (number | null)[]) =>
  summaryOf(
    values.map((coverage_rate, index) =>
      provinceOf({ code: code(index), villages: 1000, coverage_rate }),
    ),
  );

describe('naturalBreaks', () => {
  it('parts clear clusters where they part', () => {
    expect(naturalBreaks([1, 2, 3, 50, 51, 52, 100, 101], 3)).toEqual([3, 6]);
  });
  it('never parts equal values and makes no more classes than values', () => {
    expect(naturalBreaks([5, 5, 5, 5], 5)).toEqual([]);
    expect(naturalBreaks([1, 1, 2, 2], 5)).toEqual([2]);
    expect(naturalBreaks([], 5)).toEqual([]);
  });
  it('is exact near one, where rounding could swallow the differences', () => {
    expect(naturalBreaks([0.98, 0.9801, 0.999, 0.9991], 2)).toEqual([2]);
  });
  it('finds the least deviation of all ways to part (checked by trying all)', () => {
    const values = [1, 4, 5, 9, 12, 13, 20, 22, 40];
    const deviation = (part: number[]) => {
      const mean = part.reduce((a, b) => a + b, 0) / part.length;
      return part.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    };
    let least = Number.POSITIVE_INFINITY;
    let best: number[] = [];
    for (let i = 1; i < values.length - 1; i += 1) {
      for (let j = i + 1; j < values.length; j += 1) {
        const total = [values.slice(0, i), values.slice(i, j), values.slice(j)]
          .map(deviation)
          .reduce((a, b) => a + b, 0);
        if (total < least) [least, best] = [total, [i, j]];
      }
    }
    expect(naturalBreaks(values, 3)).toEqual(best);
  });
});

describe('readableBetween', () => {
  it.each([
    [31.2, 42.8, 40],
    [14, 15, 15],
    [0.9812, 0.9953, 0.99],
    [97, 104, 100],
    [0, 3, 2],
    [-3, 4, 0],
    [118_396, 251_317, 200_000],
  ])('between %d and %d it is %d', (above, upTo, expected) => {
    expect(readableBetween(above, upTo)).toBe(expected);
  });
  it('has no binary residue', () => {
    expect(readableBetween(0.28, 0.301)).toBe(0.3);
  });
  it('refuses an empty range', () => {
    expect(() => readableBetween(2, 2)).toThrow('no number between');
  });
});

describe('classify', () => {
  it('gives zero a class of its own and counts every province once', () => {
    const { classes, colorOf } = classify(
      withUncovered([0, 0, 3, 4, 20, 22, 60, 61, 99]),
      'uncovered',
    );
    expect(classes[0]).toMatchObject({ from: 0, colorIndex: 0, count: 2 });
    expect(classes).toHaveLength(5);
    expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(9);
    expect(colorOf('01')).toBe(0);
    expect(colorOf('09')).toBe(4);
  });

  it('has neighbouring classes that touch and bounds that can be read', () => {
    const { classes } = classify(withUncovered([0, 1, 7, 13, 29, 37, 41, 58, 83]), 'uncovered');
    classes.slice(1).forEach(({ from }, index) => {
      expect(from).toBe(classes[index]?.to);
      expect(Number.isInteger(from)).toBe(true);
    });
  });

  it('colours every province with the class that holds it', () => {
    const values = [0, 5, 6, 30, 31, 77, 78, 200, 201, 202];
    const { classes, colorOf } = classify(withUncovered(values), 'uncovered');
    values.forEach((value, index) => {
      const held = classes.filter(
        ({ from, to, last }) => value >= from && (last ? value <= to : value < to),
      );
      expect(held).toHaveLength(1);
      expect(colorOf(code(index))).toBe(held[0]?.colorIndex);
    });
  });

  it('runs rates backwards: what is fully covered is palest', () => {
    const summary = withRates([1, 1, 0.995, 0.99, 0.98, 0.96, 0.93]);
    const { classes, colorOf } = classify(summary, 'coverage_rate');
    expect(colorOf('01')).toBe(0);
    expect(colorOf('07')).toBe(4);
    expect(classes.at(-1)).toMatchObject({ from: 1, count: 2 });
    expect(classes.map(({ from }) => from)).toEqual([...classes.map(({ from }) => from)].sort());
  });

  it('leaves provinces of which nothing is known to the hatching', () => {
    const { unknown, colorOf } = classify(withRates([0.98, null]), 'coverage_rate');
    expect(unknown).toEqual(['02']);
    expect(colorOf('02')).toBeNull();
    const none = { bases: [], sources: [] };
    const provenance = { coverage: none, schools: none, devices: none };
    const empty = summaryOf([provinceOf({ code: '11', provenance })]);
    expect(classify(empty, 'uncovered').unknown).toEqual(['11']);
  });

  it('answers with nothing for nothing', () => {
    expect(classify(null, 'uncovered').classes).toEqual([]);
    expect(classify(withUncovered([1, 2]), 'off').classes).toEqual([]);
    expect(classify(summaryOf([]), 'uncovered').classes).toEqual([]);
  });

  it('makes one class of one value', () => {
    const { classes, colorOf } = classify(withUncovered([0, 0]), 'uncovered');
    expect(classes).toMatchObject([{ count: 2 }]);
    expect(colorOf('01')).toBe(classes[0]?.colorIndex);
  });
});

describe('classLabel', () => {
  const bounds = (from: number, to: number, last = false) => ({
    from,
    to,
    last,
    colorIndex: 0,
    count: 1,
  });
  it('writes counts without overlap', () => {
    expect(classLabel(bounds(0, 1), 'count', 'vi')).toBe('0');
    expect(classLabel(bounds(1, 15), 'count', 'vi')).toBe('1–14');
    expect(classLabel(bounds(1000, 2500, true), 'count', 'vi')).toBe('1.000–2.500');
    expect(classLabel(bounds(1000, 2500, true), 'count', 'en')).toBe('1,000–2,500');
  });
  it('writes shares as percent, without binary residue', () => {
    expect(classLabel(bounds(0.98, 0.99), 'rate', 'vi')).toBe('98 – < 99\u00a0%');
    expect(classLabel(bounds(0.985, 0.995), 'rate', 'vi')).toBe('98,5 – < 99,5\u00a0%');
    expect(classLabel(bounds(0.57, 0.58), 'rate', 'en')).toBe('57 – < 58\u00a0%');
    expect(classLabel(bounds(1, 1, true), 'rate', 'en')).toBe('100\u00a0%');
    expect(classLabel(bounds(0.4, 1.2, true), 'rate', 'vi')).toBe('≥ 40\u00a0%');
  });
});

it('two maps that are compared share the classes of one', () => {
  const now = summaryOf(
    [1, 5, 9, 20, 40].map((uncovered, at) =>
      provinceOf({ code: `1${at}`, villages: 100, uncovered }),
    ),
  );
  const before = summaryOf(
    [90, 80, 9, 0, 40].map((uncovered, at) =>
      provinceOf({ code: `1${at}`, villages: 100, uncovered }),
    ),
  );
  const own = classify(now, 'uncovered');
  const scaled = classify(before, 'uncovered', null, now);
  expect(scaled.classes.map(({ from }) => from)).toEqual(own.classes.map(({ from }) => from));
  expect(scaled.colorOf('12')).toBe(own.colorOf('12'));
  expect(scaled.colorOf('10')).toBe(own.colorOf('14'));
});
