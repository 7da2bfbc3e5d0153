import { useEffect, useRef, useState } from 'react';
import { replaceView } from '../state/useView.ts';
import { type Channel, openChannel, type Steering } from './channel.ts';

/** How often the notes ask whether the showing is still there, and how long without an answer means that it is not, ms. */
const ASK_MS = 2000;
const SILENT_MS = 5000;

export interface Speaker {
  /** Null: no window shows this story. */
  showing: { isBlack: boolean } | null;
  steer: (to: Steering) => void;
}

/**
 * The speaker's side of a showing. The scene it tells of goes to this window's own address, so that a
 * reload of the notes comes back to it.
 */
export function useSpeaker(story: string): Speaker {
  const [showing, setShowing] = useState<Speaker['showing']>(null);
  const channel = useRef<Channel | null>(null);
  useEffect(() => {
    let heardAt = Number.NEGATIVE_INFINITY;
    const opened = openChannel(story, (message) => {
      if (message.kind === 'state') {
        heardAt = performance.now();
        setShowing({ isBlack: message.isBlack });
        replaceView({ scene: message.scene });
      }
      if (message.kind === 'end') {
        setShowing(null);
        // It may be a reload, or another window of the same story may still be there.
        opened.send({ kind: 'ask' });
      }
    });
    channel.current = opened;
    const ask = () => {
      if (performance.now() - heardAt > SILENT_MS) setShowing(null);
      opened.send({ kind: 'ask' });
    };
    ask();
    const timer = window.setInterval(ask, ASK_MS);
    return () => {
      window.clearInterval(timer);
      opened.close();
      channel.current = null;
    };
  }, [story]);
  return { showing, steer: (to) => channel.current?.send({ kind: 'steer', to }) };
}
