/**
 * What keys and clickers do while a story is shown. Pure: the state of what lies over the slide, and
 * what a key makes of it. Clickers send PageUp and PageDown or arrows, B or a full stop for black.
 */
export interface Overlays {
  isBlack: boolean;
  isHelpOpen: boolean;
  isPointerOn: boolean;
  /** Typed towards the number of a scene; Enter goes there. */
  digits: string;
}

export const NO_OVERLAYS: Overlays = {
  isBlack: false,
  isHelpOpen: false,
  isPointerOn: false,
  digits: '',
};

export type Command =
  | { kind: 'next' | 'previous' | 'first' | 'last' | 'fullscreen' | 'notes' | 'leave' }
  /** 1 the first. */
  | { kind: 'scene'; number: number };

type Action = Exclude<Command['kind'], 'scene'> | 'black' | 'pointer' | 'help';

/** Keys by what they do, in the order in which the help lists them. */
export const KEYS_OF: Record<Action, readonly string[]> = {
  next: ['PageDown', 'ArrowRight', 'ArrowDown', ' ', 'Enter'],
  previous: ['PageUp', 'ArrowLeft', 'ArrowUp', 'Backspace'],
  first: ['Home'],
  last: ['End'],
  black: ['b', '.'],
  fullscreen: ['f'],
  notes: ['n'],
  pointer: ['p', 'l'],
  help: ['?'],
  leave: ['Escape'],
};

const ACTION_OF = new Map(
  Object.entries(KEYS_OF).flatMap(([action, keys]) => keys.map((key) => [key, action as Action])),
);

const MODIFIERS: readonly string[] = ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock'];
/** A story has at most this many digits' worth of scenes. */
const MOST_DIGITS = 3;

/** The key as this module names it; a Vietnamese typing aid hides letters, but not their place. */
export function keyOf({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  if (key === 'Process' || key === 'Unidentified') {
    return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? /^Digit(\d)$/.exec(code)?.[1] ?? key;
  }
  return key.length === 1 ? key.toLowerCase() : key;
}

/** What a key does. Null where it means nothing here and is the browser's. */
export function press(
  overlays: Overlays,
  key: string,
): { overlays: Overlays; command: Command | null } | null {
  if (MODIFIERS.includes(key)) return null;
  if (overlays.isBlack) return only({ ...overlays, isBlack: false });
  const action = ACTION_OF.get(key);
  const isDigit = /^\d$/.test(key);
  if (!action && !isDigit) return null;
  if (overlays.isHelpOpen) return only({ ...overlays, isHelpOpen: false });
  if (isDigit) {
    return only({ ...overlays, digits: (overlays.digits + key).slice(-MOST_DIGITS) });
  }
  const cleared = { ...overlays, digits: '' };
  if (overlays.digits) {
    if (key === 'Enter') {
      return { overlays: cleared, command: { kind: 'scene', number: Number(overlays.digits) } };
    }
    if (key === 'Backspace') return only({ ...overlays, digits: overlays.digits.slice(0, -1) });
    if (key === 'Escape') return only(cleared);
  }
  switch (action) {
    case 'black':
      return only({ ...cleared, isBlack: true });
    case 'help':
      return only({ ...cleared, isHelpOpen: true });
    case 'pointer':
      return only({ ...cleared, isPointerOn: !overlays.isPointerOn });
    case 'leave':
      if (overlays.isPointerOn) return only({ ...cleared, isPointerOn: false });
      return { overlays: cleared, command: { kind: 'leave' } };
    default:
      return { overlays: cleared, command: { kind: action as Exclude<Command['kind'], 'scene'> } };
  }
}

function only(overlays: Overlays) {
  return { overlays, command: null };
}
