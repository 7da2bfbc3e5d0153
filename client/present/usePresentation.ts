import { useState } from 'react';
import type { Scene, Story } from '../../data/model/index.ts';
import { replaceView } from '../state/useView.ts';

export interface Presentation {
  /** What is on the screen, and how often scenes have changed. */
  scene: Scene;
  index: number;
  visit: number;
  /** Asked for, and on the screen as soon as its data is there; 1 the first. */
  wanted: number;
  /** True from when a scene with an animation that can be played is shown until it has ended. */
  isPlaying: boolean;
  /** The animation has ended, or is to show its end. */
  endAnimation: () => void;
  /** A press: ends an animation, else moves on; `isEndless`: after the last comes the first. */
  next: (isEndless?: boolean) => void;
  previous: () => void;
  goTo: (number: number) => void;
}

/**
 * Where a story is. The address says which scene is wanted, so that a reload or a link leads there;
 * the old one stays on the screen until `isReady` holds for it. Where nothing can be played, an
 * animation is as good as over.
 */
export function usePresentation(
  { scenes }: Story,
  sceneInAddress: number | null,
  isReady: (scene: Scene) => boolean,
  canPlay: boolean,
): Presentation {
  const last = scenes.length;
  const wanted = Math.min(sceneInAddress ?? 1, last);
  const [shown, setShown] = useState({ index: wanted - 1, visit: 0 });
  /** The visit whose animation is over. */
  const [endedVisit, setEndedVisit] = useState<number | null>(null);
  const isLate = shown.index !== wanted - 1;
  if (isLate && isReady(scenes[wanted - 1] as Scene)) {
    setShown({ index: wanted - 1, visit: shown.visit + 1 });
  }
  const scene = scenes[Math.min(shown.index, last - 1)] as Scene;
  const isPlaying = canPlay && scene.animation !== null && endedVisit !== shown.visit;
  const goTo = (number: number) => replaceView({ scene: Math.min(Math.max(number, 1), last) });
  const endAnimation = () => setEndedVisit(shown.visit);
  return {
    ...{ scene, index: shown.index, visit: shown.visit, wanted, isPlaying, endAnimation, goTo },
    next: (isEndless = false) => {
      // While another scene is waited for, a press asks for the one after it.
      if (isPlaying && !isLate) endAnimation();
      else goTo(isEndless && wanted === last ? 1 : wanted + 1);
    },
    previous: () => {
      if (isPlaying && !isLate) endAnimation();
      else goTo(wanted - 1);
    },
  };
}
