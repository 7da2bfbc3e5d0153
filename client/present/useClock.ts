import { useEffect, useState } from 'react';

/** Now, ms since 1970, once a second. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), 1000);
    return () => window.clearInterval(timer);
  }, []);
  return now;
}

/** `4:07`, `1:04:07`. */
export function elapsedText(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const rest = two(seconds % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}

/** When the speaker began, ms since 1970; survives a reload of the window, and can begin anew. */
export function useBeginning(story: string): { beganAt: number; begin: () => void } {
  const key = `song:notes:${story}`;
  const [beganAt, setBeganAt] = useState(() => {
    const kept = Number(window.sessionStorage.getItem(key));
    return kept > 0 ? kept : keep(key, Date.now());
  });
  return { beganAt, begin: () => setBeganAt(keep(key, Date.now())) };
}

function keep(key: string, at: number): number {
  window.sessionStorage.setItem(key, String(at));
  return at;
}
