import { isSameSecret } from './key.ts';
import { isSession, issueSession } from './session.ts';

/**
 * Who may write. One key stands for everybody who may; accounts with roles can take its place
 * behind the same questions.
 */
export interface Authority {
  /** Why nobody can write here at all; null where those with the right can. */
  readonly closedBecause: string | null;
  /** True for a secret that gives the right to write. */
  accepts(secret: string): boolean;
  /** A session for one who showed such a secret. */
  open(): string;
  /** True for a session that was opened here and is not over. */
  holds(session: string): boolean;
}

/** The one key. `now` answers milliseconds since 1970. */
export function keyAuthority(key: string, now: () => number = Date.now): Authority {
  return {
    closedBecause: null,
    accepts: (secret) => isSameSecret(secret, key),
    open: () => issueSession(key, now() / 1000),
    holds: (session) => isSession(key, session, now() / 1000),
  };
}

/** An instance on which nobody can write. */
export function closedAuthority(reason: string): Authority {
  return {
    closedBecause: reason,
    accepts: () => false,
    open() {
      throw new Error(`no session can be opened: ${reason}`);
    },
    holds: () => false,
  };
}
