import { useEffect, useRef } from 'react';
import { type Channel, openChannel, type Steering } from './channel.ts';
import { useLatest } from './useLatest.ts';

/** Keeps the window of the notes in step, and does what it asks for. */
export function useSteering(
  story: string,
  state: { scene: number; isBlack: boolean },
  onSteer: (to: Steering) => void,
): void {
  const channel = useRef<Channel | null>(null);
  const latest = useLatest({ state, onSteer });
  useEffect(() => {
    const opened = openChannel(story, (message) => {
      if (message.kind === 'ask') opened.send({ kind: 'state', ...latest.current.state });
      if (message.kind === 'steer') latest.current.onSteer(message.to);
    });
    channel.current = opened;
    // A window that is closed runs no clean-up of React's.
    const end = () => opened.send({ kind: 'end' });
    window.addEventListener('pagehide', end);
    return () => {
      window.removeEventListener('pagehide', end);
      end();
      opened.close();
      channel.current = null;
    };
  }, [story, latest]);
  const { scene, isBlack } = state;
  useEffect(() => channel.current?.send({ kind: 'state', scene, isBlack }), [scene, isBlack]);
}
