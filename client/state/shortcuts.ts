import { useEffect, useRef } from 'react';

/** Keys of the page and what each does; a missing one does not compile. */
export type Shortcuts = Record<'/' | 'l' | 't' | 'f' | '[' | ']' | '?' | 'Escape', () => void>;

/**
 * Listens for the page's shortcuts. Not while somebody types, not with a modifier, and not where
 * an open dialog, list or popover has already answered the key.
 */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isModalOpen()) return;
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      if (!(key in latest.current)) return;
      if (key !== 'Escape' && isTyping(event.target)) return;
      if (key !== 'Escape') event.preventDefault();
      latest.current[key as keyof Shortcuts]();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('input:not([type=radio], [type=checkbox]), textarea, select'))
  );
}

/** A popup of the component library closes itself on Escape; the page's own parts then stay open. */
function isModalOpen(): boolean {
  return document.querySelector('[role="dialog"][data-open]') !== null;
}
