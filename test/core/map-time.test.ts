import { describe, expect, it } from 'vitest';
import { uncoveredByDate } from '../../client/time/course.ts';
import { dateAfterKey, dateNear, positionOf, yearBefore } from '../../client/time/steps.ts';
import { type ColumnTable, categoryColumn } from '../../data/register/columns.ts';

const DATES = ['2021-01-01', '2021-12-31', '2022-12-31', '2023-06-30', '2023-12-31'];

describe('the time line', () => {
  it('places dates by the days between them', () => {
    expect(positionOf('2021-01-01', DATES)).toBe(0);
    expect(positionOf('2023-12-31', DATES)).toBe(1);
    expect(positionOf('2021-12-31', DATES)).toBeCloseTo(364 / 1094, 6);
    expect(positionOf('2030-01-01', DATES)).toBe(1);
    expect(positionOf('2021-01-01', ['2021-01-01'])).toBe(0);
  });
  it('takes the nearest date', () => {
    expect(dateNear(0.3, DATES)).toBe('2021-12-31');
    expect(dateNear(0.99, DATES)).toBe('2023-12-31');
    expect(dateNear(0.5, [])).toBeNull();
  });
  it('follows the keys of a slider, also from a day between two surveys', () => {
    expect(dateAfterKey('ArrowRight', '2022-12-31', DATES)).toBe('2023-06-30');
    expect(dateAfterKey('ArrowLeft', '2023-01-15', DATES)).toBe('2022-12-31');
    expect(dateAfterKey('Home', '2022-12-31', DATES)).toBe('2021-01-01');
    expect(dateAfterKey('End', '2022-12-31', DATES)).toBe('2023-12-31');
    expect(dateAfterKey('End', '2023-12-31', DATES)).toBeNull();
    expect(dateAfterKey('a', '2022-12-31', DATES)).toBeNull();
  });
  it('compares with a year before, else with the oldest', () => {
    expect(yearBefore('2023-12-31', DATES)).toBe('2022-12-31');
    expect(yearBefore('2023-06-30', DATES)).toBe('2021-12-31');
    expect(yearBefore('2021-12-31', DATES)).toBe('2021-01-01');
    expect(yearBefore('2021-01-01', DATES)).toBeNull();
  });
});

describe('the course', () => {
  const seen: [village: number, date: string, status: string][] = [
    [0, '2021-01-01', 'none'],
    [0, '2022-12-31', 'covered'],
    [1, '2021-06-30', 'partial'],
    [1, '2022-12-31', 'none'],
    [2, '2023-12-31', 'partial'],
    [2, '2024-12-31', 'covered'],
  ];
  const observations: ColumnTable = {
    size: seen.length,
    columns: {
      village: { kind: 'integer', values: Float64Array.from(seen, ([village]) => village) },
      date: categoryColumn(
        'date',
        seen.map(([, date]) => date),
      ),
      status: categoryColumn(
        'text',
        seen.map(([, , status]) => status),
      ),
    },
  };
  it('counts what was uncovered on each date', () => {
    expect(uncoveredByDate(observations, DATES, null)).toEqual([1, 2, 1, 1, 2]);
  });
  it('counts only the rows that fit', () => {
    expect(uncoveredByDate(observations, DATES, Uint8Array.of(0, 0, 1))).toEqual([0, 0, 0, 0, 1]);
  });
});
