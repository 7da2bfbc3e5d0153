import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startI18n } from '../../client/i18n/i18n.ts';
import { schemeOptions } from '../../client/i18n/schemes.ts';
import { otherSchemes, provinceCount, schemeBeside, unitsOn } from '../../data/figures/schemes.ts';
import { SCHEMES, schemeInForce, schemeSchema } from '../../data/model/index.ts';
import { formatOf } from '../../data/words/format.ts';

describe('administrative maps', () => {
  test('are listed once each, oldest first, and one is in force on every day', () => {
    expect([...SCHEMES].sort()).toEqual([...schemeSchema.options].sort());
    expect(SCHEMES.map(provinceCount)).toEqual([63, 34]);
    expect(schemeInForce('1990-01-01')).toBe('2021');
    expect(schemeInForce('2025-06-30')).toBe('2021');
    expect(schemeInForce('2025-07-01')).toBe('2025');
    expect(schemeBeside('2021', 'after')).toBe('2025');
    expect(schemeBeside('2021', 'before')).toBeNull();
    expect(otherSchemes('2025')).toEqual(['2021']);
  });

  test('lead from a province to what it became, and back to all that it was made of', () => {
    const named = (units: ReturnType<typeof unitsOn>) =>
      units.map(({ scheme, code }) => `${scheme}-${code}`);
    expect(named(unitsOn({ scheme: '2021', code: '15' }, '2025'))).toEqual(['2025-15']);
    expect(named(unitsOn({ scheme: '2025', code: '15' }, '2021')).sort()).toEqual([
      '2021-10',
      '2021-15',
    ]);
    expect(named(unitsOn({ scheme: '2025', code: '15' }, '2025'))).toEqual(['2025-15']);
    expect(unitsOn({ scheme: '2021', code: '99' }, '2025')).toEqual([]);
  });

  test('lose no province on the way from one to the next', () => {
    const found = SCHEMES.flatMap((scheme) =>
      scheme === '2021' ? [] : reached(scheme).map(({ code }) => code),
    );
    expect(new Set(found).size).toBe(provinceCount('2021'));
  });
});

function reached(scheme: (typeof SCHEMES)[number]) {
  return Array.from({ length: 100 }, (_, code) => String(code).padStart(2, '0')).flatMap((code) =>
    unitsOn({ scheme, code }, '2021'),
  );
}

describe('the switch between administrative maps', () => {
  test('offers what the data lists, named by number and validity', () => {
    const t = startI18n('vi').getFixedT('vi') as Parameters<typeof schemeOptions>[0]['t'];
    expect(schemeOptions({ t, format: formatOf('vi') })).toEqual([
      { value: '2021', label: '63 tỉnh', title: '63 tỉnh, thành phố, đến 30/06/2025' },
      { value: '2025', label: '34 tỉnh', title: '34 tỉnh, thành phố, từ 01/07/2025' },
    ]);
  });

  test('is the only way in: no component names a scheme itself', () => {
    const client = join(import.meta.dirname, '../../client');
    const naming = readdirSync(client, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path))
      .filter((path) => /['"`|(](2021|2025)['"`|)]/.test(readFileSync(join(client, path), 'utf8')));
    expect(naming).toEqual([]);
  });
});
