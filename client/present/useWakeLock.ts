import { useEffect } from 'react';

/** Keeps the screen from going dark, where the browser can; asked for again whenever the page is seen again. */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    let isCurrent = true;
    const ask = async () => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
      // Refused on a low battery: the talk goes on, the screen may dim.
      const given = await navigator.wakeLock.request('screen').catch(() => null);
      if (isCurrent) lock = given;
      else void given?.release();
    };
    void ask();
    document.addEventListener('visibilitychange', ask);
    return () => {
      isCurrent = false;
      document.removeEventListener('visibilitychange', ask);
      void lock?.release();
    };
  }, []);
}
