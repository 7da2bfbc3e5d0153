import { z } from 'zod';

/** What the server lets this page do. */
export const sessionSchema = z.object({ can_write: z.boolean() });
export type Session = z.infer<typeof sessionSchema>;
