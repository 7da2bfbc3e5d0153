import type { Request } from 'express';
import { PreconditionFailedError, PreconditionRequiredError } from './errors.ts';
import { isUnchanged, tagsOf } from './response-cache.ts';

/**
 * Checks If-Match and If-None-Match of a request that writes (RFC 9110, section 13); throws
 * PreconditionFailedError. `etag`: of what is there now, without quotes; null: there is nothing.
 */
export function rejectIfChanged(req: Request, etag: string | null): void {
  const wanted = req.get('if-match');
  if (wanted !== undefined && !isMatch(wanted, etag)) {
    throw new PreconditionFailedError(
      etag === null
        ? 'If-Match names a version of what is not there any more.'
        : 'It was changed since it was read (If-Match names another version); read it again.',
    );
  }
  if (etag !== null && isUnchanged(req.get('if-none-match'), etag)) {
    throw new PreconditionFailedError('If-None-Match: there is one of this name already.');
  }
}

/** Throws PreconditionRequiredError where something that is there would be replaced unseen. */
export function rejectBlindReplace(req: Request, what: string): void {
  if (req.get('if-match') !== undefined) return;
  throw new PreconditionRequiredError(
    `There is already ${what}: to replace it, send the ETag that it was read with as If-Match.`,
  );
}

/** The strong comparison: what is there, in whichever encoding it was read. */
function isMatch(ifMatch: string, etag: string | null): boolean {
  if (etag === null) return false;
  if (ifMatch.trim() === '*') return true;
  const known = tagsOf(etag);
  return ifMatch.split(',').some((tag) => known.includes(tag.trim()));
}
