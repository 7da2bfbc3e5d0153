import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 192 bits: nobody guesses it, and it still fits on a line. */
const KEY_BYTES = 24;
/** At least 128 bits in base64url, so that a key of one's own can take the place of the made one. */
const KEY_FORM = /^[\w-]{22,200}$/;

/** A new key, in letters that can stand in an address. */
export function createKey(): string {
  return randomBytes(KEY_BYTES).toString('base64url');
}

/** True for what can be a key, long enough not to be guessed. */
export function isKey(text: string): boolean {
  return KEY_FORM.test(text);
}

/** Compares two secrets in a time that tells nothing of them, their lengths included. */
export function isSameSecret(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
