import { describe, expect, test } from 'vitest';
import { allOf, placeOf, requestOf } from '../../client/table/place.ts';
import type { Bbox } from '../../data/model/index.ts';

const BOX: Bbox = [103, 21, 104, 22];
const LAI_CHAU = { scheme: '2021', code: '12' } as const;

describe('where the rows of a table are from', () => {
  test('is what the map shows, once it has told', () => {
    expect(placeOf(null, null)).toBeNull();
    const place = placeOf({ bbox: BOX, zoom: 8 }, null);
    expect(place).toEqual({ kind: 'view', bbox: BOX });
    expect(requestOf(place)).toEqual({ bbox: BOX, condition: null });
  });

  test('is the whole country where there is no map, which then is not called a view', () => {
    const place = placeOf({ bbox: null, zoom: null }, null);
    expect(place).toEqual({ kind: 'country' });
    expect(requestOf(place)).toEqual({ bbox: null, condition: null });
  });

  test('is one province, of its own administrative map, whatever the map shows', () => {
    const place = placeOf({ bbox: BOX, zoom: 8 }, LAI_CHAU);
    expect(requestOf(place)).toEqual({ bbox: null, condition: "province_code_2021 = '12'" });
    expect(placeOf(null, LAI_CHAU)).toEqual({ kind: 'province', province: LAI_CHAU });
  });

  test('is asked for together with the filter of the table', () => {
    expect(allOf(null, null)).toBeNull();
    expect(allOf('uncovered = true', null)).toBe('uncovered = true');
    expect(allOf('uncovered = true', "province_code_2021 = '12'")).toBe(
      "uncovered = true AND province_code_2021 = '12'",
    );
  });
});
