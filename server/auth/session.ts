import { createHmac } from 'node:crypto';
import { isSameSecret } from './key.ts';

/** How long a page that has shown the key once may write. */
export const SESSION_SECONDS = 30 * 24 * 3600;

/** `1.EXPIRES.SIGNATURE`; the first part is the version of this form. */
const TOKEN_FORM = /^1\.(\d{1,12})\.[\w-]{43}$/;

/**
 * A token that says until when its holder may write (seconds since 1970), signed with the key: the
 * server keeps no list of sessions, and another key ends them all.
 */
export function issueSession(key: string, nowSeconds: number): string {
  return signed(key, Math.floor(nowSeconds) + SESSION_SECONDS);
}

/** True for a token of this very key whose time is not over. */
export function isSession(key: string, token: string, nowSeconds: number): boolean {
  const expires = Number(TOKEN_FORM.exec(token)?.[1] ?? Number.NaN);
  return expires > nowSeconds && isSameSecret(token, signed(key, expires));
}

function signed(key: string, expires: number): string {
  const content = `1.${expires}`;
  const signature = createHmac('sha256', key).update(`session ${content}`).digest('base64url');
  return `${content}.${signature}`;
}
