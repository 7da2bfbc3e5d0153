import { describe, expect, test } from 'vitest';
import { countsBy, countsByPresence } from '../../client/filters/counts.ts';
import {
  containing,
  presenceCondition,
  presenceOf,
  rangeOf,
  setCondition,
  shownConditions,
  toggleValue,
  without,
} from '../../client/filters/edit.ts';
import { presetFilters, presetOf } from '../../client/filters/presets.ts';
import { problemWith } from '../../client/filters/problems.ts';
import { NO_FILTERS, parseFilters, printFilters } from '../../client/state/filters.ts';
import type { Condition } from '../../data/model/index.ts';
import { type ColumnTable, categoryColumn } from '../../data/register/columns.ts';
import { matchingRows } from '../../data/register/filter.ts';

const oneOf = (property: string, ...values: string[]): Condition => ({
  property,
  op: 'in',
  negated: false,
  values,
});

/** Four villages; the last states neither power nor population. */
const TABLE: ColumnTable = {
  size: 4,
  columns: {
    name: categoryColumn('text', ['Nà Lầu', 'Bản Phố', 'Tả Van', 'Sín Chải']),
    status: categoryColumn('text', ['none', 'partial', 'none', 'covered']),
    province_code_2021: categoryColumn('text', ['10', '10', '15', '15']),
    province_code_2025: categoryColumn('text', ['15', '15', '15', null]),
    grid_power: { kind: 'flag', values: Uint8Array.from([1, 2, 1, 0]) },
    population: { kind: 'integer', values: Float64Array.from([120, 80, 300, Number.NaN]) },
  },
};

describe('conditions as a reader sets them', () => {
  test('gather and lose values, keep being turned round, and go with the last', () => {
    const first = toggleValue(null, 'status', 'none');
    expect(first).toEqual(oneOf('status', 'none'));
    const turned = first && { ...first, negated: true };
    const both = toggleValue(turned, 'status', 'partial');
    expect(both).toEqual({ ...oneOf('status', 'none', 'partial'), negated: true });
    expect(toggleValue(oneOf('status', 'none'), 'status', 'none')).toBeNull();
    expect(toggleValue(rangeOf(null, 'status', '1', ''), 'status', 'none')).toEqual(
      oneOf('status', 'none'),
    );
  });

  test('are none where nothing is typed', () => {
    expect(rangeOf(null, 'population', '', '')).toBeNull();
    expect(rangeOf(null, 'population', '100', '')?.values).toEqual(['100', '']);
    expect(containing(null, 'name', '  ')).toBeNull();
    expect(containing(null, 'name', ' Nà ')?.values).toEqual(['Nà']);
  });

  test('on the province hold for all that lies in provinces, and are shown and removed as one', () => {
    const placed = setCondition(NO_FILTERS, 'villages', 'province', oneOf('province', '2025-15'));
    const filters = setCondition(placed, 'villages', 'status', oneOf('status', 'none'));
    expect(filters.schools).toEqual(filters.device_lots);
    const shown = shownConditions(filters);
    expect(shown.map(({ collections }) => collections)).toEqual([
      ['villages', 'schools', 'device_lots'],
      ['villages'],
    ]);
    const [province] = shown;
    expect(province && without(filters, province)).toEqual({
      ...NO_FILTERS,
      villages: [oneOf('status', 'none')],
    });
  });
});

describe('whether a number or a date is stated at all', () => {
  const absent = presenceCondition('population', 'absent');
  const stated = presenceCondition('population', 'stated');

  test('is a condition of its own, which turning round makes the other', () => {
    expect(presenceOf(absent)).toBe('absent');
    expect(presenceOf(stated)).toBe('stated');
    expect(absent && presenceOf({ ...absent, negated: true })).toBe('stated');
    expect(presenceOf(rangeOf(null, 'population', '', '5'))).toBeNull();
    expect(presenceOf(oneOf('population', '', '5'))).toBeNull();
    expect(presenceCondition('population', null)).toBeNull();
  });

  test('goes through the address, and keeps to its rows', () => {
    for (const [condition, rows] of [
      [absent, [3]],
      [stated, [0, 1, 2]],
    ] as const) {
      const filters = setCondition(NO_FILTERS, 'villages', 'population', condition);
      expect(parseFilters(printFilters(filters))).toEqual(filters);
      expect([...matchingRows(TABLE, filters.villages)]).toEqual(rows);
    }
  });

  test('is counted with all other conditions, not with its own', () => {
    const conditions = [oneOf('status', 'none', 'covered'), oneOf('population', '')];
    expect(countsByPresence(TABLE, conditions, 'population')).toEqual({ stated: 2, absent: 1 });
  });
});

describe('how many rows a choice would leave', () => {
  const conditions = [oneOf('status', 'none'), oneOf('grid_power', 'false')];

  test('is counted with all other conditions, not with its own', () => {
    const counts = countsBy(TABLE, conditions, 'status');
    expect(counts.get('none')).toBe(2);
    expect(counts.get('partial')).toBe(0);
    expect(countsBy(TABLE, [oneOf('status', 'covered')], 'grid_power').get('')).toBe(1);
  });

  test('is known for provinces of both administrative maps', () => {
    const counts = countsBy(TABLE, [], 'province');
    expect(counts.get('2021-10')).toBe(2);
    expect(counts.get('2021-15')).toBe(2);
    expect(counts.get('2025-15')).toBe(3);
  });
});

describe('both programmes at once', () => {
  test('is recognised, whatever provinces it is kept to, until a condition changes', () => {
    const placed = setCondition(NO_FILTERS, 'villages', 'province', oneOf('province', '2021-10'));
    const filters = presetFilters('deviceNoSignal', placed);
    expect(presetOf(filters)).toBe('deviceNoSignal');
    expect(filters.villages[0]).toEqual(oneOf('province', '2021-10'));
    expect(presetOf(setCondition(filters, 'villages', 'uncovered', null))).toBeNull();
  });
});

describe('a condition of a stale link', () => {
  test('is named for what is wrong with it', () => {
    const problem = (condition: Condition) => problemWith(condition, 'villages', TABLE);
    expect(problem(oneOf('status', 'none'))).toBeNull();
    expect(problem(oneOf('height', '3'))).toBe('unknown_property');
    expect(problem(containing(null, 'population', '3') as Condition)).toBe('unfit_op');
    expect(problem(oneOf('population', 'many'))).toBe('unfit_value');
    expect(problem(oneOf('population', ''))).toBeNull();
    expect(problem(oneOf('grid_power', 'perhaps'))).toBe('unfit_value');
    // 63 old codes, 34 new ones: 02 was Hà Giang, and is no code of the new map.
    expect(problem(oneOf('province', '2021-02'))).toBeNull();
    expect(problem(oneOf('province', '2025-02'))).toBe('unknown_province');
  });

  test('is noticed before the register is there, where no table could know it', () => {
    expect(problemWith(oneOf('height', '3'), 'villages', null)).toBe('unknown_property');
    expect(problemWith(oneOf('status', 'none'), 'villages', null)).toBeNull();
  });
});
