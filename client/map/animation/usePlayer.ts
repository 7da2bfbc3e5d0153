import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { useRegister } from '../../register/useRegister.ts';
import type { MapController } from '../controller.ts';
import type { AnimatedView } from './membership.ts';
import type { AnimationEnd, AnimationOrder } from './types.ts';

interface Pending {
  order: AnimationOrder;
  answer: (end: AnimationEnd) => void;
}

export interface Player {
  play: (order: AnimationOrder) => Promise<AnimationEnd>;
  /** The date that the map shows in its own layers while an animation of it lasts, and after its end; null: the view's. */
  date: string | null;
}

/**
 * Plays animations on a map, one at a time, and fetches the register for them where it is not there
 * yet. An order holds until its signal ends it, or another takes its place.
 */
export function usePlayer(
  controller: RefObject<MapController | null>,
  view: RefObject<AnimatedView>,
): Player {
  const [pending, setPending] = useState<Pending | null>(null);
  const { register, error } = useRegister(pending !== null);
  const ordered = useRef<Pending | null>(null);
  const started = useRef<Pending | null>(null);

  const play = useCallback((order: AnimationOrder) => {
    return new Promise<AnimationEnd>((answer) => {
      if (order.signal.aborted) return answer('stopped');
      const next: Pending = { order, answer };
      order.signal.addEventListener('abort', () => {
        answer('stopped');
        setPending((current) => (current === next ? null : current));
      });
      ordered.current?.answer('stopped');
      ordered.current = next;
      setPending(next);
    });
  }, []);

  useEffect(() => {
    if (!pending) return;
    if (!register) {
      if (error) pending.answer('stopped');
      return;
    }
    if (started.current === pending) return;
    started.current = pending;
    const stage = controller.current?.stage;
    if (!stage) return pending.answer('stopped');
    stage.play(pending.order, { register, view: view.current }).then(pending.answer, (reason) => {
      pending.answer('stopped');
      throw reason;
    });
  }, [pending, register, error, controller, view]);

  useEffect(() => () => ordered.current?.answer('stopped'), []);

  return { play, date: pending?.order.animation.to ?? null };
}
