const KEY = 'song:last-story';

/** The story that a scene was last added to; null where none was, or the browser keeps nothing. */
export function lastStory(): string | null {
  try {
    return window.localStorage.getItem(KEY);
  } catch {
    // Forbidden by the browser: then the first of the list stands on top.
    return null;
  }
}

export function rememberStory(name: string): void {
  try {
    window.localStorage.setItem(KEY, name);
  } catch {
    // Only a convenience is lost.
  }
}
