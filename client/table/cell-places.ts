/** Which column a cell or a name stands in, from 0; null for anything else. */
export function columnOf(element: HTMLElement): number | null {
  const { at } = element.dataset;
  return at === undefined ? null : Number(at);
}

/** What takes the focus in a column of a row. */
export function cellAt(row: Element | null, column: number): HTMLElement | null {
  return row?.querySelector<HTMLElement>(`[data-at="${column}"]`) ?? null;
}
