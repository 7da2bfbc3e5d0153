import { useRef } from 'react';
import { changeView, replaceView } from '../state/useView.ts';
import type { View } from '../state/view.ts';

/**
 * Writes the dates of one gesture (a drag, a run of play) to the address: its first step is an
 * entry of the history, the others replace it, so that "back" leads to where the gesture began.
 */
export function useDateGesture() {
  const hasStepped = useRef(false);
  return {
    begin: () => {
      hasStepped.current = false;
    },
    step: (patch: Partial<View>) => {
      if (hasStepped.current) replaceView(patch);
      else changeView(patch);
      hasStepped.current = true;
    },
  };
}
