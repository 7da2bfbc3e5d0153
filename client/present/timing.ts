import type { Scene } from '../../data/model/index.ts';

/** How long a scene that waits for a press stands on a screen that nobody attends, before its words are read. */
const UNATTENDED_MS = 15_000;
/** Read aloud slowly, so that a passer-by keeps up. */
const CHARACTERS_PER_SECOND = 14;
/** The end of an animation is looked at before an unattended screen moves on. */
const END_HELD_MS = 4_000;

export interface Dwell {
  /** What the time counts from. */
  after: 'start' | 'animation';
  ms: number;
}

/**
 * When a scene gives way by itself; null: it waits for a press. `characters`: of its title and text.
 * `isStill`: animations show their end only, and it stands as long as they would have lasted.
 */
export function dwellOf(
  { advance, animation }: Pick<Scene, 'advance' | 'animation'>,
  characters: number,
  { isKiosk, isStill }: { isKiosk: boolean; isStill: boolean },
): Dwell | null {
  const held = isKiosk ? END_HELD_MS : 0;
  if (animation && isStill && advance.on !== 'time' && (isKiosk || advance.on === 'animation')) {
    return { after: 'start', ms: animation.seconds * 1000 + held };
  }
  switch (advance.on) {
    case 'time':
      return { after: 'start', ms: advance.seconds * 1000 };
    case 'animation':
      return { after: 'animation', ms: held };
    case 'click': {
      if (!isKiosk) return null;
      if (animation) return { after: 'animation', ms: END_HELD_MS };
      return {
        after: 'start',
        ms: UNATTENDED_MS + Math.round((characters / CHARACTERS_PER_SECOND) * 1000),
      };
    }
  }
}
