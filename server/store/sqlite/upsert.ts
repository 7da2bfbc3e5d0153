import type { Database } from 'better-sqlite3';
import type { SqlValue } from './relations.ts';

/** What writing a record did. */
export type Change = 'added' | 'changed' | 'unchanged';

type Writable = Readonly<Record<string, unknown>>;

/** Booleans are kept as 0 and 1. */
function sqlValue(value: unknown): SqlValue {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return (value ?? null) as SqlValue;
}

/**
 * A function that writes a record of a table keyed by `code`, and says whether it was new, differed
 * or was there already. Its `id` is the row id, or 0 for tables without one.
 */
export function createUpsert(
  db: Database,
  table: string,
  columns: readonly string[],
): (record: Writable) => { id: number; change: Change } {
  const hasRowId = table !== 'device_lot';
  const find = db.prepare(
    `SELECT ${hasRowId ? 'id, ' : ''}${columns.join(', ')} FROM ${table} WHERE code = ?`,
  );
  const insert = db.prepare(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  const update = db.prepare(
    `UPDATE ${table} SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE code = ?`,
  );
  return (record) => {
    const values = columns.map((column) => sqlValue(record[column]));
    const known = find.get(record.code) as (Record<string, SqlValue> & { id: number }) | undefined;
    if (!known) {
      const { lastInsertRowid } = insert.run(...values);
      return { id: Number(lastInsertRowid), change: 'added' };
    }
    const id = known.id ?? 0;
    if (columns.every((column, index) => known[column] === values[index])) {
      return { id, change: 'unchanged' };
    }
    update.run(...values, record.code);
    return { id, change: 'changed' };
  };
}
