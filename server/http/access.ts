import type { CookieOptions, Request, Response } from 'express';
import { createAttempts } from '../auth/attempts.ts';
import type { Authority } from '../auth/authority.ts';
import { SESSION_SECONDS } from '../auth/session.ts';
import { ForbiddenError, TooManyAttemptsError, UnauthorizedError } from './errors.ts';

export const SESSION_COOKIE = 'song_session';
/** Its value needs no decoding. */
const SESSION_IN_COOKIES = new RegExp(`(?:^|;\\s*)${SESSION_COOKIE}=([\\w.-]+)`);

/** Who may write, asked of a request: the one place that decides it. */
export interface Access {
  /** True where this request shows the right to write, as a session or as a key. */
  canWrite(req: Request): boolean;
  /** Throws UnauthorizedError, ForbiddenError or TooManyAttemptsError where the request may not write. */
  requireWriter(req: Request): void;
  /** Exchanges a key for a session in a cookie; throws as `requireWriter` does. */
  signIn(req: Request, res: Response, secret: string): void;
  /** Takes the cookie away. */
  signOut(req: Request, res: Response): void;
}

/** The session that the request carries, or null. */
function sessionOf(req: Request): string | null {
  return SESSION_IN_COOKIES.exec(req.get('cookie') ?? '')?.[1] ?? null;
}

function bearerOf(req: Request): string | null {
  return /^Bearer +(\S+)\s*$/i.exec(req.get('authorization') ?? '')?.[1] ?? null;
}

/**
 * Throws ForbiddenError for a request that another site made a browser send. Browsers send cookies
 * along by themselves, so a cookie alone does not say that the person wants it; `SameSite=Strict`
 * keeps them back, and this does not rely on it. Programs that are no browser send neither header.
 */
function rejectOtherOrigins(req: Request): void {
  const site = req.get('sec-fetch-site');
  const origin = req.get('origin');
  const isOwn =
    site !== undefined
      ? site === 'same-origin' || site === 'none'
      : origin === undefined || origin === `${req.protocol}://${req.host}`;
  if (isOwn) return;
  throw new ForbiddenError(
    `Another site (${(origin ?? site ?? '').slice(0, 200)}) asked for this; from there, only a bearer token gives the right to write.`,
  );
}

/** Scripts of the page never see the cookie, other sites never cause it to be sent. */
function cookieOptions(req: Request): CookieOptions {
  return { path: '/api', httpOnly: true, sameSite: 'strict', secure: req.secure };
}

export function createAccess(authority: Authority): Access {
  const attempts = createAttempts();

  /** Checks a secret that the request shows; throws where it is wrong. */
  function check(req: Request, secret: string): void {
    const address = req.ip ?? '';
    const waitSeconds = attempts.waitSeconds(address);
    if (waitSeconds > 0) throw new TooManyAttemptsError(waitSeconds);
    if (authority.accepts(secret)) return;
    attempts.failed(address);
    throw new UnauthorizedError('This key gives no right to write here.');
  }

  function rejectIfClosed(): void {
    if (authority.closedBecause !== null) throw new ForbiddenError(authority.closedBecause);
  }

  function requireWriter(req: Request): void {
    rejectIfClosed();
    const bearer = bearerOf(req);
    if (bearer !== null) {
      check(req, bearer);
      return;
    }
    const session = sessionOf(req);
    if (session === null || !authority.holds(session)) {
      throw new UnauthorizedError(
        'Writing needs the key: as “Authorization: Bearer KEY”, or exchanged for a session at /api/session. “npm start” prints it.',
      );
    }
    rejectOtherOrigins(req);
  }

  return {
    requireWriter,
    canWrite(req) {
      try {
        requireWriter(req);
        return true;
      } catch (error) {
        if (error instanceof UnauthorizedError || error instanceof ForbiddenError) return false;
        throw error;
      }
    },
    signIn(req, res, secret) {
      rejectIfClosed();
      rejectOtherOrigins(req);
      check(req, secret);
      const maxAge = SESSION_SECONDS * 1000;
      res.cookie(SESSION_COOKIE, authority.open(), { ...cookieOptions(req), maxAge });
    },
    signOut(req, res) {
      rejectOtherOrigins(req);
      res.clearCookie(SESSION_COOKIE, cookieOptions(req));
    },
  };
}
