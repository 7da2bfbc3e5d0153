import { useEffect, useRef } from 'react';

/** What the keys of the editor do; a missing one does not compile. */
type Acts = Record<'save' | 'undo' | 'redo', () => void>;

/** Ctrl (or ⌘) with S, Z and Y; with Shift, Z goes forward. Not in a dialog, whose fields have their own. */
export function useEditorKeys(acts: Acts): void {
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const act = actOf(event.key.toLowerCase(), event.shiftKey);
      const isInDialog = event.target instanceof Element && event.target.closest('[role="dialog"]');
      if (!act || (isInDialog && act !== 'save')) return;
      event.preventDefault();
      latest.current[act]();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

function actOf(key: string, isShifted: boolean): keyof Acts | null {
  if (key === 's' && !isShifted) return 'save';
  if (key === 'z') return isShifted ? 'redo' : 'undo';
  return key === 'y' && !isShifted ? 'redo' : null;
}
