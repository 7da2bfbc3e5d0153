/**
 * What a picture must know about itself, written into a PNG after the browser has encoded it: how
 * large it is on paper (`pHYs`) and what it is (`iTXt`, UTF-8). After the PNG specification, third
 * edition, https://www.w3.org/TR/png-3/.
 */

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** The header chunk is always the first and always as long: length, type, 13 bytes, checksum. */
const HEADER_END = SIGNATURE.length + 4 + 4 + 13 + 4;
const MM_PER_INCH = 25.4;

export interface PngFacts {
  /** Dots per inch, both ways. */
  dpi: number;
  /** By keyword, such as `Title`; 1 to 79 Latin letters. Texts may hold any letter. */
  texts: Readonly<Record<string, string>>;
}

/**
 * The same picture with its resolution and texts. Throws a `TypeError` where the bytes are no PNG,
 * a `RangeError` on a keyword that PNG does not allow.
 */
export function withFacts(png: Uint8Array, { dpi, texts }: PngFacts): Uint8Array<ArrayBuffer> {
  if (png.length < HEADER_END || SIGNATURE.some((byte, index) => png[index] !== byte)) {
    throw new TypeError('these bytes are not a PNG picture');
  }
  const parts = [
    png.subarray(0, HEADER_END),
    chunk('pHYs', resolution(dpi)),
    ...Object.entries(texts).map(([keyword, text]) => chunk('iTXt', textData(keyword, text))),
    png.subarray(HEADER_END),
  ];
  const result = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    result.set(part, at);
    at += part.length;
  }
  return result;
}

/** Pixels per metre along x and y; unit 1 is the metre. */
function resolution(dpi: number): Uint8Array {
  const perMetre = Math.round((dpi * 1000) / MM_PER_INCH);
  const data = new Uint8Array(9);
  const view = new DataView(data.buffer);
  view.setUint32(0, perMetre);
  view.setUint32(4, perMetre);
  view.setUint8(8, 1);
  return data;
}

/** Keyword, not compressed, no language tag, no translated keyword, the text. */
function textData(keyword: string, text: string): Uint8Array {
  if (!/^[A-Za-z]([A-Za-z ]{0,77}[A-Za-z])?$/.test(keyword)) {
    throw new RangeError(`"${keyword}" is no keyword of a PNG text`);
  }
  return Uint8Array.from([...latin(keyword), 0, 0, 0, 0, 0, ...new TextEncoder().encode(text)]);
}

function chunk(type: 'pHYs' | 'iTXt', data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(latin(type), 4);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

function latin(text: string): number[] {
  return [...text].map((letter) => letter.charCodeAt(0));
}

/** Remainders of every byte, ISO 3309's polynomial reversed. */
const REMAINDERS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) {
    value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  }
  return value;
});

/** The checksum of a chunk's type and data (CRC-32, ISO 3309); unsigned. */
export function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value = (REMAINDERS[(value ^ byte) & 0xff] as number) ^ (value >>> 8);
  }
  return (value ^ 0xffffffff) >>> 0;
}
