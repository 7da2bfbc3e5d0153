import { useEffect, useState } from 'react';
import { guardLeaving } from '../../state/useView.ts';

/**
 * Holds whoever wants to leave while something is not saved: other pages by a question of our own,
 * closing the window by the browser's. `leaving` goes on to where was wanted; null: nobody leaves.
 */
export function useLeaving(isDirty: boolean) {
  const [leaving, setLeaving] = useState<{ go: () => void } | null>(null);
  useEffect(() => {
    if (!isDirty) return;
    const release = guardLeaving((go) => {
      setLeaving({ go });
      return true;
    });
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', onUnload);
    return () => {
      release();
      window.removeEventListener('beforeunload', onUnload);
    };
  }, [isDirty]);
  return {
    leaving,
    stay: () => setLeaving(null),
    /** Lets go first: the guard would ask again. */
    leave: () => {
      guardLeaving(() => false)();
      leaving?.go();
    },
  };
}
