import { describe, expect, it } from 'vitest';
import { THEMES } from '../../client/state/view.ts';
import { contrast } from '../../client/theme/contrast.ts';
import { THEMES_TOKENS } from '../../client/theme/themes.ts';
import { bothClassesOf, cellIndex } from '../../data/choropleth/bivariate.ts';
import { classify, classLabel } from '../../data/choropleth/choropleth.ts';
import { provinceOf, summaryOf } from './map-summary.ts';

const code = (index: number) => String(index + 1).padStart(2, '0');

function summaryWith(rates: [coverage: number | null, devices: number | null][]) {
  return summaryOf(
    rates.map(([coverage_rate, devices_per_student_in_need], index) =>
      provinceOf({ code: code(index), villages: 10, coverage_rate, devices_per_student_in_need }),
    ),
  );
}

describe('coverage by devices', () => {
  const summary = summaryWith([
    [0.9, 0.1],
    [0.93, 0.2],
    [0.95, 0.32],
    [0.97, 0.41],
    [0.98, 0.66],
    [1, 0.9],
  ]);

  it('are terciles with bounds that part the same provinces and can be read', () => {
    const { coverage, devices, cells } = bothClassesOf(summary);
    expect(coverage.bounds).toEqual([0.98, 0.95]);
    expect(devices.bounds).toEqual([0.5, 0.3]);
    expect(cells[cellIndex(0, 0)]).toEqual(['05', '06']);
    expect(cells[cellIndex(1, 1)]).toEqual(['03', '04']);
    expect(cells[cellIndex(2, 2)]).toEqual(['01', '02']);
    expect(cells.flat()).toHaveLength(6);
  });

  it('leaves a province without one of the figures out, and hatches it', () => {
    const both = bothClassesOf(
      summaryWith([
        [0.9, 0.1],
        [null, 0.2],
        [1, null],
      ]),
    );
    expect(both.unknown).toEqual(['02', '03']);
    expect(both.cellOf('02')).toBeNull();
  });

  it('has one class where all values are the same', () => {
    const both = bothClassesOf(
      summaryWith([
        [1, 0.5],
        [1, 0.5],
      ]),
    );
    expect(both.coverage.bounds).toEqual([]);
    expect(both.cellOf('01')).toBe(cellIndex(0, 0));
  });

  it.each(THEMES)('gets stronger with each step either way in theme %s', (theme) => {
    const { bivariate, color } = THEMES_TOKENS[theme];
    expect(new Set(bivariate).size).toBe(9);
    const strength = (column: number, row: number) =>
      contrast(bivariate[cellIndex(column, row)] as string, color.land);
    for (const fixed of [0, 1, 2]) {
      for (const step of [0, 1]) {
        expect(strength(step + 1, fixed)).toBeGreaterThan(strength(step, fixed));
        expect(strength(fixed, step + 1)).toBeGreaterThan(strength(fixed, step));
      }
    }
  });
});

describe('the change between two dates', () => {
  const summary = summaryOf(
    [0, 1, 2, 3, 4, 5].map((index) =>
      provinceOf({ code: code(index), villages: index === 5 ? 0 : 9 }),
    ),
  );
  const net = new Map([
    ['01', -40],
    ['02', -3],
    ['04', 2],
    ['05', 25],
  ]);

  it('is coloured alike on both sides of "as before"', () => {
    const { classes, colorOf, palette } = classify(summary, 'change', net);
    expect(palette).toBe('diverging');
    expect(['01', '02', '03', '04', '05'].map(colorOf)).toEqual([4, 3, 2, 1, 0]);
    expect(classes.map(({ count }) => count)).toEqual([1, 1, 1, 1, 1]);
    expect(classes.map((one) => classLabel(one, 'change', 'en'))).toEqual([
      '−40 … −20',
      '−19 … −1',
      '0',
      '+1 … +19',
      '+20 … +40',
    ]);
  });

  it('hatches a province without villages, and colours nothing where nothing is compared', () => {
    expect(classify(summary, 'change', net).unknown).toEqual(['06']);
    expect(classify(summary, 'change').isColoured).toBe(false);
  });
});
