import type { SceneAnimation } from '../../../data/model/index.ts';

/** What is to be played on the map, and who hears of it. */
export interface AnimationOrder {
  animation: SceneAnimation;
  /** Told whenever another month (ISO date of its last day, or the `to` date at the end) is shown. */
  onDate: (date: string) => void;
  /** Ends it at once; what it drew is taken away. */
  signal: AbortSignal;
}
