import { describe, expect, test } from 'vitest';
import { layoutMode, mapPadding, type Openings } from '../../client/layout/layout.ts';
import { rowAfterKey } from '../../client/table/row-keys.ts';

const CLOSED: Openings = {
  drawer: false,
  table: false,
  panel: false,
  filters: false,
  legend: false,
  sheetShare: 0.4,
};
const OFFICE = { width: 1366, height: 768 };

describe('the layout', () => {
  test('follows the width, and a projector needs more of it', () => {
    expect(layoutMode(1366, 1)).toBe('wide');
    expect(layoutMode(1199, 1)).toBe('medium');
    expect(layoutMode(767, 1)).toBe('narrow');
    expect(layoutMode(1366, 1.6)).toBe('medium');
    expect(layoutMode(1920, 1.6)).toBe('wide');
  });

  test('tells the camera what the panels cover', () => {
    expect(mapPadding('wide', OFFICE, 1, CLOSED)).toEqual({
      top: 64,
      right: 0,
      bottom: 0,
      left: 344,
    });
    const open = mapPadding('wide', OFFICE, 1, { ...CLOSED, drawer: true, table: true });
    expect(open).toMatchObject({ right: 424, bottom: 307 });
  });

  test('counts the open filters among what covers the map', () => {
    const open = { ...CLOSED, filters: true };
    // Beside the panel, over the legend, which is narrower.
    expect(mapPadding('wide', OFFICE, 1, open).left).toBe(344 + 364);
    expect(mapPadding('wide', OFFICE, 1, { ...open, legend: true }).left).toBe(344 + 364);
    expect(mapPadding('medium', { width: 1000, height: 768 }, 1, open).left).toBe(364);
    expect(mapPadding('medium', OFFICE, 1.6, { ...open, panel: true }).left).toBe(582);
    expect(mapPadding('narrow', { width: 390, height: 844 }, 1, open).bottom).toBe(473);
  });

  test('leaves at least half of a phone to the map', () => {
    const phone = { width: 390, height: 844 };
    const { top, bottom } = mapPadding('narrow', phone, 1, { ...CLOSED, sheetShare: 0.5 });
    expect(bottom).toBeLessThanOrEqual(phone.height / 2);
    expect(top + bottom).toBeLessThan(phone.height * 0.6);
  });
});

describe('keys in the table', () => {
  test.each([
    ['ArrowDown', 5, 6],
    ['ArrowUp', 0, 0],
    ['ArrowDown', 9, 9],
    ['PageDown', 0, 8],
    ['PageUp', 9, 1],
    ['Home', 7, 0],
    ['End', 0, 9],
  ])('%s from row %i goes to row %i', (key, from, to) => {
    expect(rowAfterKey(key, from, 10, 8)).toBe(to);
  });

  test('other keys, and an empty table, move nothing', () => {
    expect(rowAfterKey('a', 3, 10, 8)).toBeNull();
    expect(rowAfterKey('ArrowDown', 0, 0, 8)).toBeNull();
  });
});
