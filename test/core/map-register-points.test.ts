import { describe, expect, it } from 'vitest';
import { MAX_CONTEXT, registerPoints, type Window } from '../../client/map/register-points.ts';
import { allRows, type ColumnTable, categoryColumn } from '../../data/register/columns.ts';

const COUNTRY: Window = { bbox: [102, 6, 118, 24], zoom: 5 };

/** Villages on a grid over the country; the status of each by its number. */
function tableOf(size: number, statusOf: (row: number) => string): ColumnTable {
  const rows = Array.from({ length: size }, (_, row) => row);
  const across = Math.ceil(Math.sqrt(size));
  const degrees = (of: (row: number) => number) => ({
    kind: 'degrees' as const,
    values: Float64Array.from(rows, of),
  });
  return {
    size,
    columns: {
      code: categoryColumn(
        'text',
        rows.map((row) => `V${row}`),
      ),
      name: categoryColumn(
        'text',
        rows.map((row) => `Thôn ${row}`),
      ),
      status: categoryColumn('text', rows.map(statusOf)),
      technology: categoryColumn(
        'text',
        rows.map(() => null),
      ),
      population: { kind: 'integer', values: Float64Array.from(rows, () => 100) },
      grid_power: { kind: 'flag', values: Uint8Array.from(rows, () => 1) },
      lng: degrees((row) => 103 + (5 * (row % across)) / across),
      lat: degrees((row) => 9 + (13 * Math.floor(row / across)) / across),
    },
  };
}

const countOf = ({ features }: ReturnType<typeof registerPoints>, status: string) =>
  features
    .filter(({ properties }) => properties?.status === status)
    .reduce((sum, { properties }) => sum + (properties?.point_count ?? 1), 0);

describe('registerPoints', () => {
  const gapEvery = 7;
  const table = tableOf(20_000, (row) =>
    row % gapEvery === 0 ? (row % 2 ? 'none' : 'partial') : 'covered',
  );
  const rows = allRows(table);
  const gaps = [...rows].filter((row) => row % gapEvery === 0).length;

  it('holds every uncovered row one by one, whatever the window and the zoom', () => {
    for (const window of [COUNTRY, { bbox: [0, 0, 1, 1], zoom: 14 } as Window]) {
      for (const showsContext of [true, false]) {
        const { features } = registerPoints(
          { table, rows, isFiltered: false },
          window,
          showsContext,
        );
        const codes = features
          .filter(({ properties }) => properties?.status !== 'covered')
          .map(({ properties }) => properties?.code);
        expect(new Set(codes).size).toBe(gaps);
      }
    }
  });

  it('thins what is context to no more than can be drawn, and loses none of its number', () => {
    const drawn = registerPoints({ table, rows, isFiltered: true }, COUNTRY, true);
    const context = drawn.features.filter(({ properties }) => properties?.status === 'covered');
    expect(context.length).toBeLessThanOrEqual(MAX_CONTEXT);
    expect(context.length).toBeGreaterThan(100);
    expect(countOf(drawn, 'covered')).toBe(20_000 - gaps);
    // A filter chose them, so the layers draw them from afar too.
    expect(context.every(({ properties }) => properties?.is_chosen)).toBe(true);
  });

  it('shows no context outside the window, and none unless it is asked for', () => {
    const small: Window = { bbox: [103, 9, 104, 10], zoom: 12 };
    const inside = registerPoints({ table, rows, isFiltered: false }, small, true).features.filter(
      ({ properties }) => properties?.status === 'covered',
    );
    expect(inside.length).toBeGreaterThan(10);
    for (const { geometry, properties } of inside) {
      expect(geometry.coordinates[0]).toBeLessThanOrEqual(104);
      // From close by each is a village that can be chosen.
      expect(properties?.code).toMatch(/^V/);
    }
    expect(
      countOf(registerPoints({ table, rows, isFiltered: false }, small, false), 'covered'),
    ).toBe(0);
  });

  it('holds only the rows it is given', () => {
    const chosen = Uint32Array.of(0, 7);
    const { features } = registerPoints({ table, rows: chosen, isFiltered: true }, COUNTRY, true);
    expect(features.map(({ properties }) => properties?.code)).toEqual(['V0', 'V7']);
    expect(features[0]?.properties).toEqual({
      ...{ status: 'partial', code: 'V0', name: 'Thôn 0', population: 100, grid_power: false },
    });
  });
});
