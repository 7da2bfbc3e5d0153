import { correction, generate } from 'lean-qr';

/** White modules around a code, without which readers do not find it (ISO/IEC 18004, 9.1). */
const QUIET_ZONE = 4;

/** A QR code as SVG path data of its dark modules. */
export interface QrPath {
  /** Side of the whole picture with its quiet zone, modules. */
  side: number;
  /** One subpath for each run of dark modules of a row. */
  path: string;
}

/**
 * The code of an address, with enough repetition that a crease or a photograph from the last row
 * still reads (level M, more where there is room). Throws where the text is longer than any code holds.
 */
export function qrPath(text: string): QrPath {
  const code = generate(text, { minCorrectionLevel: correction.M });
  let path = '';
  for (let y = 0; y < code.size; y += 1) {
    let x = 0;
    while (x < code.size) {
      let end = x;
      while (code.get(end, y)) end += 1;
      if (end > x) path += `M${x + QUIET_ZONE} ${y + QUIET_ZONE}h${end - x}v1h${x - end}z`;
      x = end + 1;
    }
  }
  return { side: code.size + 2 * QUIET_ZONE, path };
}

/** True for an address that opens on this computer only, which a code on paper would hide. */
export function opensOnlyHere(address: string): boolean {
  const { hostname } = new URL(address);
  return /^(localhost|.+\.localhost|127\.[\d.]+|\[::1\]|0\.0\.0\.0)$/.test(hostname);
}
