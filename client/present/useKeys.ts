import { useEffect } from 'react';
import { keyOf } from './keys.ts';
import { useLatest } from './useLatest.ts';

/**
 * Listens for the keys of the showing, before anything else on the page. A button that has the
 * focus keeps Enter and Space. `onKey` returns true where it has answered.
 */
export function useKeys(onKey: (key: string) => boolean): void {
  const latest = useLatest(onKey);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const key = keyOf(event);
      const isOnControl = event.target instanceof Element && event.target.closest('button, a');
      if (isOnControl && (key === 'Enter' || key === ' ')) return;
      if (!latest.current(key)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [latest]);
}
