import type { Format } from '../../data/words/format.ts';

/** Bytes as a reader weighs them: 12,4 MB. */
export function megabytes(bytes: number, format: Format): string {
  return `${format.decimal(bytes / 1e6, bytes < 1e8 ? 1 : 0)}\u00a0MB`;
}
