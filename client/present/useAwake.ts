import { useCallback, useEffect, useRef, useState } from 'react';

/** How long controls and cursor stay after the last movement, ms. */
const STAYS_MS = 3000;

/** True for some seconds after `wake`: controls and cursor are there while somebody moves the mouse. */
export function useAwake(): { isAwake: boolean; wake: () => void } {
  const [isAwake, setAwake] = useState(false);
  const timer = useRef(0);
  const wake = useCallback(() => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setAwake(false), STAYS_MS);
    setAwake(true);
  }, []);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return { isAwake, wake };
}
