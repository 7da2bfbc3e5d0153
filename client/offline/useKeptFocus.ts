import { type FocusEvent, type RefObject, useEffect, useRef } from 'react';

/**
 * Keeps the focus in an element whose buttons come, go and are disabled as `state` changes: what had it
 * may be gone, and whoever works by keys would begin again at the top. Nothing is taken from elsewhere.
 */
export function useKeptFocus(element: RefObject<HTMLElement | null>, state: string) {
  const isWithin = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the state stands for which buttons there are
  useEffect(() => {
    const active = document.activeElement;
    // A button that was just disabled still counts as focused, until the next frame.
    const hasFocus = element.current?.contains(active) && !active?.matches(':disabled');
    if (!isWithin.current || hasFocus) return;
    element.current?.querySelector<HTMLElement>('button:enabled')?.focus();
  }, [element, state]);
  return {
    onFocus: () => {
      isWithin.current = true;
    },
    // A button that goes away under the focus hands it to nobody.
    onBlur: ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget) isWithin.current = element.current?.contains(relatedTarget) ?? false;
    },
  };
}
