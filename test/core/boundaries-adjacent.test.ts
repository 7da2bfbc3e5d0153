import { expect, test } from 'vitest';
import { adjacentProvinces } from '../../data/boundaries/adjacent.ts';
import { PROVINCES } from '../../data/figures/provinces.ts';

test('Lào Cai borders on its neighbours on either map', () => {
  // Hà Giang, Lai Châu, Yên Bái.
  expect(adjacentProvinces('2021', '10')).toEqual(['02', '12', '15']);
  // Hà Giang is a part of Tuyên Quang now; Phú Thọ, Sơn La and Lai Châu lie around Yên Bái and Lào Cai.
  expect(adjacentProvinces('2025', '15')).toEqual(['08', '12', '14', '25']);
});

test('every province has a neighbour, and is one of its neighbours’', () => {
  for (const { scheme, code } of PROVINCES) {
    const neighbours = adjacentProvinces(scheme, code);
    expect(neighbours.length, `${scheme}-${code}`).toBeGreaterThan(0);
    for (const other of neighbours) expect(adjacentProvinces(scheme, other)).toContain(code);
  }
});

test('a code that is none of the scheme has none', () => {
  expect(adjacentProvinces('2025', '10')).toEqual([]);
});
