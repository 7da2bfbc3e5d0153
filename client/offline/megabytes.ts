import type { Format } from '../../data/words/format.ts';

/** Bytes as a reader weighs them: 12,4 MB, 10,8 GB. */
export function megabytes(bytes: number, format: Format): string {
  if (bytes >= 1e9) return `${format.decimal(bytes / 1e9, 1)}\u00a0GB`;
  return `${format.decimal(bytes / 1e6, bytes < 1e8 ? 1 : 0)}\u00a0MB`;
}
