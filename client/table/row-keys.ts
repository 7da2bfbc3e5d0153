/** The row that a key moves to from another, or null where the key moves nothing. */
export function rowAfterKey(
  key: string,
  current: number,
  total: number,
  pageRows: number,
): number | null {
  const moves: Record<string, number> = {
    ArrowDown: current + 1,
    ArrowUp: current - 1,
    PageDown: current + pageRows,
    PageUp: current - pageRows,
    Home: 0,
    End: total - 1,
  };
  const next = moves[key];
  return next === undefined || total === 0 ? null : Math.min(total - 1, Math.max(0, next));
}
