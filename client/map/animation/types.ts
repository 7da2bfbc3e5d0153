import type { SceneAnimation } from '../../../data/model/index.ts';

export interface AnimationOrder {
  animation: SceneAnimation;
  /**
   * Told whenever another month is shown: ISO date of its last day, `from` at the start and `to` at
   * the end.
   */
  onDate: (date: string) => void;
  /** Ends it at once; what it drew is taken away. After the end: the map shows the view's own date again. */
  signal: AbortSignal;
}

/** `stopped`: by its signal, by another animation, or because what it needs could not be had. */
export type AnimationEnd = 'ended' | 'stopped';
