import { useEffect, useRef, useState } from 'react';

/** How long typing must rest before it becomes a condition, ms. */
const REST_MS = 350;

/**
 * What is being typed, which becomes the value once typing rests, on Enter or on leaving the field.
 * A value that changes from outside (back button, a chip removed) shows at once.
 */
export function useDraft(value: string, onChange: (value: string) => void) {
  const [draft, setDraft] = useState<string | null>(null);
  const timer = useRef<number | undefined>(undefined);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const commit = (text: string) => {
    window.clearTimeout(timer.current);
    setDraft(null);
    if (text !== value) onChange(text);
  };
  const latest = useRef(commit);
  useEffect(() => {
    latest.current = commit;
  });
  return {
    text: draft ?? value,
    type: (text: string) => {
      setDraft(text);
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => latest.current(text), REST_MS);
    },
    settle: () => {
      if (draft !== null) commit(draft);
    },
  };
}
