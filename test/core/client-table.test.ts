import { describe, expect, test } from 'vitest';
import { EXPORT_FORMATS, exportParams, rowsAddress } from '../../client/exporting/request.ts';
import { drawnOutline } from '../../client/map/lasso.ts';
import type { Register } from '../../client/register/register.ts';
import { keepChosen } from '../../client/table/marks.ts';
import { inOrder, ranks, sortedBy } from '../../client/table/order.ts';
import { choose, chosenRows } from '../../client/table/selection.ts';
import { sumsOf } from '../../client/table/sums.ts';
import { rowsInBox, rowsInRing } from '../../client/table/within.ts';
import { changeTable } from '../../client/time/change-table.ts';
import type { Condition, LngLat, Summary } from '../../data/model/index.ts';
import { allRows, type ColumnTable, categoryColumn, cellOf } from '../../data/register/columns.ts';
import { matchingRows } from '../../data/register/filter.ts';

const numbers = (...values: number[]) => ({
  kind: 'decimal' as const,
  values: Float64Array.from(values),
});

const inList = (property: string, ...values: string[]): Condition => ({
  property,
  op: 'in',
  negated: false,
  values,
});

const TABLE: ColumnTable = {
  size: 4,
  columns: {
    code: categoryColumn('text', ['a', 'b', 'c', 'd']),
    name: categoryColumn('text', ['Ở', 'An', 'Ẩn', '=1+1']),
    status: categoryColumn('text', ['none', 'none', 'covered', 'partial']),
    population: numbers(50, 200, 200, Number.NaN),
    students: numbers(5, 20, Number.NaN, Number.NaN),
    lng: numbers(104, 105, 106, 107),
    lat: numbers(21, 21, 21, 21),
  },
};
const ALL = allRows(TABLE);

describe('the order of rows', () => {
  test('turns round at a second press, numbers from the greatest, and keeps the key before for ties', () => {
    const byName = sortedBy([], 'name', false);
    expect(byName).toEqual([{ property: 'name', descending: false }]);
    const byPopulation = sortedBy(byName, 'population', true);
    expect(byPopulation[0]).toEqual({ property: 'population', descending: true });
    expect([...inOrder(TABLE, ALL, byPopulation)]).toEqual([1, 2, 0, 3]);
    const turned = sortedBy(byPopulation, 'population', true);
    expect([...inOrder(TABLE, ALL, turned)]).toEqual([0, 1, 2, 3]);
  });

  test('is the same for some of the rows, whether sorted for them or picked from the whole', () => {
    const sorts = [{ property: 'name', descending: true }];
    const some = Uint32Array.from([3, 0, 2]);
    const whole = [...inOrder(TABLE, ALL, sorts)];
    expect([...inOrder(TABLE, some, sorts)]).toEqual(whole.filter((row) => some.includes(row)));
    expect([...inOrder(TABLE, Uint32Array.from([2]), sorts)]).toEqual([2]);
  });

  test('gives equals the same rank, the next the one after them, and none to what is not stated', () => {
    const ranked = ranks(TABLE, ALL, { property: 'population', descending: true });
    expect([...ranked]).toEqual([
      [1, 1],
      [2, 1],
      [0, 3],
    ]);
  });
});

describe('rows by where they lie', () => {
  test('in a box, edges included', () => {
    expect([...rowsInBox(TABLE, ALL, [104, 21, 105, 22])]).toEqual([0, 1]);
  });

  test('in a ring drawn by hand, hollows left out', () => {
    // Two towers with a gap between them that reaches below the points.
    const ring: LngLat[] = [
      [103.5, 20],
      [103.5, 22],
      [104.5, 22],
      [104.5, 20.5],
      [105.5, 20.5],
      [105.5, 22],
      [106.5, 22],
      [106.5, 20],
    ];
    expect([...rowsInRing(TABLE, ALL, ring)]).toEqual([0, 2]);
    expect([...rowsInRing(TABLE, Uint32Array.from([0]), ring)]).toEqual([0]);
    expect([...rowsInRing(TABLE, ALL, ring.slice(0, 2))]).toEqual([]);
  });

  test('between the corners of a box, or along the hand', () => {
    expect(drawnOutline('box', [[1, 2]], [5, 8])).toEqual([
      [1, 2],
      [5, 2],
      [5, 8],
      [1, 8],
    ]);
    const line = drawnOutline('lasso', [[1, 2]], [50, 8]);
    expect(line).toHaveLength(2);
    expect(drawnOutline('lasso', line, [51, 8])).toBe(line);
  });
});

describe('a selection', () => {
  test('is summed over what its rows state', () => {
    const chosen = new Map([
      ['a', null],
      ['c', null],
      ['d', null],
    ]);
    const { count, sums, byStatus } = sumsOf('villages', TABLE, chosen);
    expect(count).toBe(3);
    expect(sums).toEqual([
      { word: 'population', value: 250 },
      { word: 'students', value: 5 },
    ]);
    expect(byStatus).toEqual([
      { status: 'covered', count: 1 },
      { status: 'partial', count: 1 },
      { status: 'none', count: 1 },
    ]);
  });
});

describe('what is asked of the API', () => {
  const rows: Parameters<typeof exportParams>[0] = {
    kind: 'villages',
    table: TABLE,
    conditions: [
      inList('status', 'none'),
      { property: 'population', op: 'range', negated: false, values: ['100', ''] },
    ],
    bbox: null,
    date: '2023-12-31',
    since: null,
    scheme: '2021',
    counted: null,
    rows: allRows(TABLE),
    sorts: [{ property: 'population', descending: true }],
  };

  test('are the rows of the table: filter, date, order, and columns where they are wanted', () => {
    const params = exportParams(rows, 'xlsx', ['name', 'population', 'lng'], 'en');
    expect(Object.fromEntries(params)).toEqual({
      f: 'xlsx',
      filter: "(status IN ('none')) AND (population >= 100)",
      datetime: '2023-12-31',
      sortby: '-population',
      properties: 'name,population',
      lang: 'en',
    });
  });

  test('are the provinces of the table on its map, of the villages that it counts', () => {
    const table: ColumnTable = {
      size: 3,
      columns: {
        code: categoryColumn('text', ['01', '10', '15']),
        name: categoryColumn('text', ['Hà Nội', 'Lào Cai', 'Yên Bái']),
      },
    };
    const sorts = [
      { property: 'rank', descending: false },
      { property: 'name', descending: false },
    ];
    const provinces = { ...rows, kind: 'provinces' as const, table, conditions: [], sorts };
    const some = { ...provinces, rows: Uint32Array.from([1, 2]), counted: '(grid_power = false)' };
    expect(
      Object.fromEntries(exportParams(some, 'csv', ['name', 'rank', 'villages'], 'vi')),
    ).toEqual({
      f: 'csv',
      filter: "code IN ('10', '15')",
      scheme: '2021',
      'villages-filter': '(grid_power = false)',
      datetime: '2023-12-31',
      sortby: 'name_vi',
      properties: 'name_vi,villages',
    });
    const all = exportParams({ ...provinces, rows: allRows(table) }, null, null, 'en');
    expect(all.get('filter')).toBeNull();
    expect(all.get('sortby')).toBe('name_en');
  });
});

describe('what changed between two dates, as a table', () => {
  const village = (code: string, listedOn: string | null) => ({ code, listedOn });
  const list = [village('a', null), village('b', '2023-02-01'), village('c', null)];
  const texts = (...values: (string | null)[]) => categoryColumn('text', values);
  const villages: ColumnTable = {
    size: 3,
    columns: {
      code: texts(...list.map(({ code }) => code)),
      name: texts('Nà Lầu', 'Bản Phố', 'Tả Van'),
      province_code_2021: texts('10', '10', '15'),
      province_code_2025: texts('15', '15', '15'),
      listed_on: categoryColumn(
        'date',
        list.map(({ listedOn }) => listedOn),
      ),
      phase: texts(null, 'II', null),
      population: numbers(50, 200, 300),
      lng: numbers(104, 105, 106),
      lat: numbers(21, 21, 21),
    },
  };
  const observations: ColumnTable = {
    size: 4,
    columns: {
      village: { kind: 'integer', values: Float64Array.from([0, 0, 1, 2]) },
      date: categoryColumn('date', ['2022-01-01', '2023-06-01', '2023-06-01', '2022-01-01']),
      status: texts('none', 'covered', 'partial', 'none'),
      technology: texts(null, '4G', null, null),
      operator: texts(null, 'Viettel', null, null),
    },
  };
  const base = { observation_dates: ['2021-01-01', '2022-12-31', '2023-12-31'] } as Summary;
  const register: Register = {
    ...{ villages, observations, lots: [] },
    bases: { '2021': base, '2025': base },
  };

  test('holds exactly the villages that changed, as they stood on the second date', () => {
    const table = changeTable(register, '2022-12-31', '2023-12-31');
    if (!table) throw new Error('there are two dates');
    const said = (row: number) =>
      ['code', 'change', 'status_from', 'status_to', 'status', 'population'].map((name) =>
        cellOf(table, name, row),
      );
    expect([...allRows(table)].map(said)).toEqual([
      ['a', 'newly_covered', 'none', 'covered', 'covered', 50],
      ['b', 'newly_found', 'unknown', 'partial', 'partial', 200],
    ]);
    expect(changeTable(register, '2022-12-31', '2023-12-31')).toBe(table);
    expect([...matchingRows(table, [inList('status', 'covered')])]).toEqual([0]);
  });

  test('is none where the first date is not before the second', () => {
    expect(changeTable(register, '2023-12-31', '2023-12-31')).toBeNull();
  });

  test('is none where the first date is before the first survey', () => {
    expect(changeTable(register, '2020-12-31', '2023-12-31')).toBeNull();
    expect(changeTable(register, '2021-01-01', '2023-12-31')).not.toBeNull();
  });

  test('lets go of selected villages that did not change between other dates', () => {
    const table = changeTable(register, '2022-12-31', '2023-12-31') as ColumnTable;
    choose(
      'changes',
      new Map([
        ['a', null],
        ['c', null],
      ]),
    );
    keepChosen('changes', table);
    expect([...chosenRows('changes').keys()]).toEqual(['a']);
    expect(sumsOf('changes', table, chosenRows('changes'))).toMatchObject({
      count: 1,
      byChange: [{ change: 'newly_covered', count: 1 }],
    });
  });

  test('is asked of the API under both its dates, with the kind of change in every format', () => {
    const table = changeTable(register, '2022-12-31', '2023-12-31') as ColumnTable;
    const rows: Parameters<typeof exportParams>[0] = {
      ...{ kind: 'changes', table, bbox: null, counted: null, rows: allRows(table) },
      ...{ since: '2022-12-31', date: '2023-12-31', scheme: '2021' },
      conditions: [inList('status', 'covered')],
      sorts: [
        { property: 'change', descending: false },
        { property: 'name', descending: true },
      ],
    };
    const asked = {
      filter: "(status IN ('covered'))",
      since: '2022-12-31',
      datetime: '2023-12-31',
      sortby: 'change,-name',
    };
    for (const format of EXPORT_FORMATS) {
      const { lang: _lang, ...params } = Object.fromEntries(exportParams(rows, format, null, 'vi'));
      expect(params).toEqual({ f: format, ...asked });
    }
    const columns = ['name', 'change', 'status_from', 'status_to', 'lng'];
    expect(exportParams(rows, 'xlsx', columns, 'vi').get('properties')).toBe(
      'name,change,status_from,status_to',
    );
    expect(rowsAddress(rows, 'vi')).toBe(
      `/api/collections/villages/items?${new URLSearchParams(asked)}`,
    );
  });
});
