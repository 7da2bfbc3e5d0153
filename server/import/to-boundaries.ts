import { PROVINCES } from '../../data/figures/provinces.ts';
import type { Scheme } from '../../data/model/index.ts';
import type { BoundaryImport } from '../store/store.ts';
import { cleanBoundary } from './boundary-geometry.ts';
import type { BoundaryField } from './fields.ts';
import { bareName } from './province-of-row.ts';
import type { RowResult } from './record.ts';
import type { RowReader } from './row-reader.ts';
import { SCHEME_WORDS } from './words.ts';

const SCHEMES: readonly Scheme[] = ['2021', '2025'];

/** One feature as the boundary of a province. `leftOut` counts parts of the archipelagos. */
export function toBoundary(
  row: RowReader<BoundaryField>,
  fileScheme: Scheme | null,
  source: string,
  leftOut: Map<string, number>,
): RowResult<BoundaryImport> {
  const scheme = row.word('scheme', SCHEME_WORDS) ?? fileScheme;
  const text = row.required('code');
  const code = text?.padStart(2, '0') ?? '';
  const name = row.text('name');
  if (!scheme && row.errors.length === 0)
    row.fail(
      'scheme',
      '',
      'codes and names fit neither the 63 nor the 34; say --scheme 2021 or 2025',
    );
  const province = PROVINCES.find((unit) => unit.scheme === scheme && unit.code === code);
  if (scheme && text !== null && !province)
    row.fail('code', text, `is no province of scheme ${scheme}`);
  if (province && name !== null && !isNamed(province, name))
    row.fail('name', name, `${code} is ${province.names.at(-1)?.name_vi} in scheme ${scheme}`);
  const cleaned = cleanBoundary(row.record.geometry);
  if ('reason' in cleaned) row.fail('geometry', name ?? code, cleaned.reason);
  if (row.errors.length > 0 || !scheme || 'reason' in cleaned) return { errors: row.errors };
  for (const [archipelago, parts] of Object.entries(cleaned.leftOut)) {
    const key = `${archipelago} from ${province?.names.at(-1)?.name_vi} (${scheme})`;
    leftOut.set(key, (leftOut.get(key) ?? 0) + parts);
  }
  const record = { scheme, code, geometry: cleaned.geometry, source };
  return { record, code: `${scheme}-${code}`, codeIsDerived: false };
}

function isNamed(province: { names: readonly { name_vi: string }[] }, name: string): boolean {
  return province.names.some(({ name_vi }) => bareName(name_vi) === bareName(name));
}

/**
 * Which scheme a file of provinces holds: the one in which most of its codes carry the names that
 * stand beside them. Null where neither fits better, or there are no names.
 */
export function recognizeScheme(rows: readonly RowReader<BoundaryField>[]): Scheme | null {
  const pairs = rows.map((row) => ({
    code: row.text('code')?.padStart(2, '0') ?? '',
    name: row.text('name') ?? '',
  }));
  const fits = SCHEMES.map((scheme) => {
    const units = new Map(
      PROVINCES.filter((unit) => unit.scheme === scheme).map((unit) => [unit.code, unit]),
    );
    const named = pairs.filter(({ code, name }) => {
      const unit = units.get(code);
      return unit !== undefined && isNamed(unit, name);
    });
    return { scheme, count: named.length };
  });
  const [a, b] = fits.sort((x, y) => y.count - x.count);
  if (!a || !b || a.count === 0) return null;
  if (a.count > b.count) return a.scheme;
  return null;
}

/** What is missing of each scheme that the file begins; a scheme is replaced as a whole or not at all. */
export function missingProvinces(records: readonly BoundaryImport[]): string[] {
  return SCHEMES.flatMap((scheme) => {
    const found = new Set(
      records.filter((record) => record.scheme === scheme).map(({ code }) => code),
    );
    if (found.size === 0) return [];
    return PROVINCES.filter((unit) => unit.scheme === scheme && !found.has(unit.code)).map(
      (unit) => `${unit.code} ${unit.names.at(-1)?.name_vi} (${scheme})`,
    );
  });
}
