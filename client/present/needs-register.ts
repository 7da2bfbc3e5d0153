import type { Scene } from '../../data/model/index.ts';

/** True for scenes that the server's tiles alone cannot draw. */
export function needsRegister({ view, animation }: Pick<Scene, 'view' | 'animation'>): boolean {
  const isFiltered = Object.values(view.filters).some((conditions) => conditions.length > 0);
  return isFiltered || view.since !== null || animation !== null;
}
