import { z } from 'zod';

/** What the window of the notes and the one that shows the story tell each other. */
const messageSchema = z.discriminatedUnion('kind', [
  /** The notes ask where the showing is. */
  z.object({ kind: z.literal('ask') }),
  /** The showing answers, and says so whenever it moves on. `scene`: 1 the first. */
  z.object({ kind: z.literal('state'), scene: z.number().int(), isBlack: z.boolean() }),
  /** The showing ends. */
  z.object({ kind: z.literal('end') }),
  /** The notes steer. */
  z.object({
    kind: z.literal('steer'),
    to: z.enum(['next', 'previous', 'first', 'last', 'black']),
  }),
]);
export type Message = z.infer<typeof messageSchema>;
export type Steering = Extract<Message, { kind: 'steer' }>['to'];

export interface Channel {
  send: (message: Message) => void;
  close: () => void;
}

/** Both windows of one story; stories of other names have channels of their own. */
export function openChannel(story: string, onMessage: (message: Message) => void): Channel {
  const channel = new BroadcastChannel(`song:story:${story}`);
  channel.onmessage = ({ data }) => {
    // A window of another version of the page may say what this one does not know.
    const message = messageSchema.safeParse(data).data;
    if (message) onMessage(message);
  };
  return {
    send: (message) => channel.postMessage(message),
    close: () => channel.close(),
  };
}
