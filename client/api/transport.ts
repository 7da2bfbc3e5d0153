/**
 * How the page reaches the API: over the network, or, where a page carries what it shows, out of
 * what it holds. Everything that asks the API asks here.
 */

/** Answers kept by address. */
export interface Archive {
  /** The answer of an address; null where it is not held. */
  get: (path: string) => Promise<Response | null>;
  /** Where a script that the build named can be started as a worker. */
  scriptUrl: (built: string) => string;
}

/** Map tiles of an archive have addresses of this scheme, so that MapLibre asks us and no host. */
export const ARCHIVE_PROTOCOL = 'song';

let archive: Archive | null = null;

/** From now on nothing is asked of the network. Call before anything else of the page runs. */
export function setArchive(held: Archive): void {
  archive = held;
}

/** True where the page holds all that it can show. */
export function hasArchive(): boolean {
  return archive !== null;
}

/** As `fetch`, which it is on the web. What an archive does not hold fails as a lost network does. */
export async function request(path: string, init: RequestInit = {}): Promise<Response> {
  if (!archive) return fetch(path, init);
  const answer = await archive.get(path);
  init.signal?.throwIfAborted();
  if (!answer) throw new TypeError(`${path} is not held by this page`);
  return answer;
}

/** Absolute address of the API for map tiles, which a worker asks for, by its path on this origin. */
export function tileBase(path: string): string {
  return archive ? `${ARCHIVE_PROTOCOL}://held${path}` : new URL(path, window.location.href).href;
}

/** The address to start a worker from. */
export function scriptUrl(built: string): string {
  return archive ? archive.scriptUrl(built) : built;
}
