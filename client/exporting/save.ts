import { type FilteredCollection, problemSchema } from '../../data/model/index.ts';
import { OfflineError, ProblemError } from '../api/errors.ts';
import { type Codes, itemsAddress } from './request.ts';

/** Longer addresses are refused by some servers in between. */
const LONGEST_ADDRESS = 4000;

/**
 * Asks for a file and gives it to the browser to save; returns its name. Rows selected by hand are
 * posted, as their codes do not fit in an address. Throws `ProblemError` or `OfflineError`.
 */
export async function saveExport(
  collection: FilteredCollection,
  params: URLSearchParams,
  codes: Codes,
): Promise<string> {
  const address = itemsAddress(collection, params);
  const response = await (codes || address.length > LONGEST_ADDRESS
    ? fetch(`/api/collections/${collection}/export`, {
        method: 'POST',
        body: bodyOf(params, codes),
      })
    : fetch(address)
  ).catch((cause: unknown) => {
    throw new OfflineError(cause);
  });
  if (!response.ok) {
    const body: unknown = await response.json().catch(() => null);
    throw new ProblemError(response.status, problemSchema.safeParse(body).data ?? null);
  }
  const blob = await response.blob().catch((cause: unknown) => {
    throw new OfflineError(cause);
  });
  const name = nameOf(response) ?? `song-map-${collection}.${params.get('f') ?? 'json'}`;
  saveBlob(blob, name);
  return name;
}

/** Gives the browser a file to save. */
export function saveBlob(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has taken hold of it by the time the next task runs.
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
}

function bodyOf(params: URLSearchParams, codes: Codes): URLSearchParams {
  const body = new URLSearchParams(params);
  if (codes) body.set('codes', codes.join('\n'));
  return body;
}

function nameOf(response: Response): string | null {
  return (
    /filename="?([^";]+)"?/.exec(response.headers.get('Content-Disposition') ?? '')?.[1] ?? null
  );
}
