/**
 * Bytes as text that may stand in an HTML file: compressed (gzip), then base64. Both ways with what
 * browsers and Node have in common.
 */
export async function pack(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return toBase64(await through(bytes, new CompressionStream('gzip')));
}

/** Rejects where the text is not what `pack` gave, for instance in a file that was cut off. */
export async function unpack(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  return through(bytes, new DecompressionStream('gzip'));
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: ReadableWritablePair<Uint8Array<ArrayBuffer>, BufferSource>,
): Promise<Uint8Array<ArrayBuffer>> {
  const answer = new Response(new Blob([bytes]).stream().pipeThrough(stream));
  return new Uint8Array(await answer.arrayBuffer());
}

/** Bytes turned into letters at once; a call takes only so many arguments. */
const PIECE = 0x8000;

function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + PIECE)));
  }
  return btoa(pieces.join(''));
}
