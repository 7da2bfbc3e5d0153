import {
  type MouseEvent,
  type PointerEvent,
  type RefObject,
  type TouchEvent,
  useEffect,
  useRef,
} from 'react';

interface Gestures {
  onNext: () => void;
  onPrevious: () => void;
  /** The mouse moved: controls are wanted. */
  onWake: () => void;
  /** The middle was tapped. */
  onTap: () => void;
}

/** How far a finger goes for a swipe, and how little it may for a tap, CSS px. */
const SWIPE_PX = 48;
const TAP_PX = 12;
/** How long a finger rests before it points. */
const HOLD_MS = 400;
/** What answers presses itself. */
const OWN = 'button, a, input, [role="dialog"], .dialog__backdrop, nav';

/**
 * What mouse and fingers do on a slide: a click moves on; a swipe, or a tap on the right or left
 * third, changes the scene; a finger that rests points. `ring` is moved by hand, as it follows every move.
 */
export function useGestures(ring: RefObject<HTMLElement | null>, gestures: Gestures) {
  const start = useRef<{ x: number; y: number } | null>(null);
  const holding = useRef(0);
  const isHolding = useRef(false);
  useEffect(() => () => window.clearTimeout(holding.current), []);
  const place = ({ clientX, clientY }: { clientX: number; clientY: number }) => {
    ring.current?.style.setProperty('transform', `translate(${clientX}px, ${clientY}px)`);
  };
  const hold = (isOn: boolean) => {
    isHolding.current = isOn;
    ring.current?.toggleAttribute('data-held', isOn);
  };
  const release = () => {
    window.clearTimeout(holding.current);
    start.current = null;
    hold(false);
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      // A second finger: hands that would zoom, or lie on the screen, turn no page.
      if (!event.isPrimary) return release();
      if (event.button !== 0 || (event.target as Element).closest(OWN)) return;
      start.current = { x: event.clientX, y: event.clientY };
      place(event);
      if (event.pointerType !== 'mouse') {
        holding.current = window.setTimeout(() => hold(true), HOLD_MS);
      }
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      place(event);
      if (event.pointerType === 'mouse') gestures.onWake();
      const from = start.current;
      if (from && Math.hypot(event.clientX - from.x, event.clientY - from.y) > TAP_PX) {
        window.clearTimeout(holding.current);
      }
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      const from = start.current;
      const wasHolding = isHolding.current;
      release();
      if (!from || wasHolding) return;
      const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
      if (event.pointerType === 'mouse') return gestures.onNext();
      if (Math.abs(dx) >= SWIPE_PX && Math.abs(dx) > Math.abs(dy)) {
        return dx < 0 ? gestures.onNext() : gestures.onPrevious();
      }
      if (Math.hypot(dx, dy) > TAP_PX) return;
      const share = event.clientX / window.innerWidth;
      if (share > 2 / 3) gestures.onNext();
      else if (share < 1 / 3) gestures.onPrevious();
      else gestures.onTap();
    },
    onPointerCancel: release,
    // A finger that rests points; some systems would open a menu under it.
    onContextMenu: (event: MouseEvent<HTMLElement>) => {
      const { pointerType } = event.nativeEvent as globalThis.PointerEvent;
      if (pointerType && pointerType !== 'mouse') event.preventDefault();
    },
    // Else a click follows, on whatever the tap has brought under the finger.
    onTouchEnd: (event: TouchEvent<HTMLElement>) => {
      if (event.cancelable && !(event.target as Element).closest(OWN)) event.preventDefault();
    },
  };
}
