import { describe, expect, test } from 'vitest';
import {
  contradictionOf,
  dateAfter,
  dateBefore,
  publishedAt,
} from '../../client/panel/published.ts';
import { runChecks } from '../../data/figures/checks.ts';
import { FIGURES } from '../../data/figures/index.ts';

const INDICATOR = 'villages_uncovered';

describe('the published figure beside a count', () => {
  test('is the one dated to the day', () => {
    expect(publishedAt(FIGURES, INDICATOR, '2021-01-01', false)?.value).toBe(2_418);
  });

  test('is the undated one of the report at the newest date only', () => {
    expect(publishedAt(FIGURES, INDICATOR, '2023-12-31', true)?.value).toBe(620);
    expect(publishedAt(FIGURES, INDICATOR, '2022-03-31', false)).toBeNull();
  });

  test('is never that of a district or a province', () => {
    expect(publishedAt(FIGURES, INDICATOR, '2023-03-31', false)).toBeNull();
  });

  test('shows the contradiction that it is part of', () => {
    const figure = publishedAt(FIGURES, INDICATOR, '2023-12-31', true);
    const check = figure && contradictionOf(runChecks(FIGURES), figure);
    expect(check).toMatchObject({ expected: 681, found: 620, difference: -61 });
  });
});

describe('steps through the surveys', () => {
  const dates = ['2021-01-01', '2022-12-31', '2023-12-31'];

  test('end at both ends', () => {
    expect(dateBefore(dates, '2021-01-01')).toBeNull();
    expect(dateAfter(dates, '2023-12-31')).toBeNull();
  });

  test('start anywhere in between', () => {
    expect(dateBefore(dates, '2023-06-15')).toBe('2022-12-31');
    expect(dateAfter(dates, '2021-06-15')).toBe('2022-12-31');
  });
});
