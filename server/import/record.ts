import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { foldCase } from '../../data/register/fold.ts';
import type { RowReader } from './row-reader.ts';
import type { RowError } from './types.ts';

/** A good row, or why it is none. `codeIsDerived` where the file gives no code. */
export type RowResult<T> =
  | { record: T; code: string; codeIsDerived: boolean }
  | { errors: readonly RowError[] };

/**
 * A code for a record that has none: `x-` and twelve hexadecimal digits made from what tells it
 * apart, so that the same record gets the same code at the next import. Case and blanks do not count.
 */
export function deriveCode(parts: readonly (string | null)[]): string {
  const text = parts.map((part) => foldCase(part ?? '').trim()).join('\u001F');
  return `x-${createHash('sha256').update(text).digest('hex').slice(0, 12)}`;
}

/** Five decimals, about one metre: enough to tell villages apart, few enough to survive rounding. */
export function positionKey(position: { lng: number; lat: number } | null): string {
  return position ? `${position.lng.toFixed(5)},${position.lat.toFixed(5)}` : '';
}

/** Notes what a schema finds wrong with a record against the columns that its fields came from. */
export function checkAgainst<F extends string>(
  schema: z.ZodType,
  record: Readonly<Record<string, unknown>>,
  row: RowReader<F>,
): boolean {
  const result = schema.safeParse(record);
  if (result.success) return true;
  for (const issue of result.error.issues) {
    const field = String(issue.path[0] ?? '');
    row.fail(field as F, record[field], issue.message);
  }
  return false;
}
