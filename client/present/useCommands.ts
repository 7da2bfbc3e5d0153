import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useWords } from '../i18n/useWords.ts';
import { DEFAULT_VIEW } from '../state/url.ts';
import { addressOf, changeView } from '../state/useView.ts';
import type { Language } from '../state/view.ts';
import { type Command, NO_OVERLAYS, type Overlays, press } from './keys.ts';
import { toggleFullscreen } from './useFullscreen.ts';
import { useKeys } from './useKeys.ts';
import type { Presentation } from './usePresentation.ts';
import { useSteering } from './useSteering.ts';

interface Commands {
  /** What lies over the slide. */
  overlays: Overlays;
  closeHelp: () => void;
  /** From a black screen back to the slide. */
  reveal: () => void;
  /** A key, or the button that does the same; true where it meant something. */
  onKey: (key: string) => boolean;
  /** A click or a swipe: from a black screen back to the slide, else on. */
  onNext: () => void;
  onPrevious: () => void;
}

/**
 * What whoever presents can do to a showing of the story `name`, of `last` scenes: by keys, by controls,
 * by hand, from the window of the notes.
 */
export function useCommands(
  name: string,
  last: number,
  show: Presentation,
  isKiosk: boolean,
): Commands {
  const { language } = useWords();
  const [overlays, setOverlays] = useState(NO_OVERLAYS);
  const { wanted } = show;
  const run = (command: Command) => {
    switch (command.kind) {
      case 'next':
        return show.next(isKiosk);
      case 'previous':
        return show.previous();
      case 'first':
        return show.goTo(1);
      case 'last':
        return show.goTo(last);
      case 'scene':
        return show.goTo(command.number);
      case 'fullscreen':
        return void toggleFullscreen();
      case 'notes':
        return openNotes(name, wanted, language);
      case 'leave':
        if (document.fullscreenElement) return void document.exitFullscreen();
        return changeView({ page: { kind: 'stories' }, scene: null, kiosk: false });
    }
  };
  const onKey = (key: string): boolean => {
    const answer = press(overlays, key);
    if (!answer) return false;
    // At once, so that the next key of a fast hand finds it.
    flushSync(() => setOverlays(answer.overlays));
    if (answer.command) run(answer.command);
    return true;
  };
  useKeys(onKey);
  useSteering(name, { scene: wanted, isBlack: overlays.isBlack }, (to) => {
    if (to === 'black') setOverlays({ ...overlays, isBlack: !overlays.isBlack });
    else run({ kind: to });
  });
  const reveal = () => setOverlays(NO_OVERLAYS);
  const runSeen = (command: Command) => (overlays.isBlack ? reveal() : run(command));
  return {
    overlays,
    closeHelp: () => setOverlays({ ...overlays, isHelpOpen: false }),
    reveal,
    onKey,
    onNext: () => runSeen({ kind: 'next' }),
    onPrevious: () => runSeen({ kind: 'previous' }),
  };
}

/** In a window of its own, for the speaker's screen; the same window again where it is open already. */
function openNotes(name: string, scene: number, language: Language): void {
  const page = { kind: 'story', name, mode: 'notes' } as const;
  const address = addressOf({ ...DEFAULT_VIEW, page, scene, language });
  window.open(address, `song-notes-${name}`, 'popup,width=1100,height=760');
}
