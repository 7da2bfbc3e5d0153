import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { crc32, withFacts } from '../../client/print/png.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** The least picture there is: one black dot. */
function dot(): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(1, 0);
  header.writeUInt32BE(1, 4);
  header.writeUInt8(8, 8);
  return Buffer.concat([
    Buffer.from(SIGNATURE),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from([0, 0]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** The chunks of a PNG; throws where a checksum is wrong. */
function chunksOf(png: Uint8Array): { type: string; data: Buffer }[] {
  const bytes = Buffer.from(png);
  const chunks = [];
  for (let at = SIGNATURE.length; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const body = bytes.subarray(at + 4, at + 8 + length);
    if (bytes.readUInt32BE(at + 8 + length) !== crc32(body)) throw new Error(`checksum at ${at}`);
    chunks.push({ type: body.subarray(0, 4).toString('latin1'), data: body.subarray(4) });
    at += length + 12;
  }
  return chunks;
}

describe('a PNG with its facts', () => {
  test('checks as ISO 3309 does', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  });

  test('keeps its picture and carries resolution and texts before it', () => {
    const png = withFacts(dot(), {
      dpi: 300,
      texts: { Title: 'Thôn chưa có sóng: tỉnh Lào Cai', 'Creation Time': '2026-11-24' },
    });
    const chunks = chunksOf(png);
    expect(chunks.map(({ type }) => type)).toEqual([
      'IHDR',
      'pHYs',
      'iTXt',
      'iTXt',
      'IDAT',
      'IEND',
    ]);
    const resolution = chunks[1]?.data as Buffer;
    // 300 / 0.0254.
    expect([resolution.readUInt32BE(0), resolution.readUInt32BE(4)]).toEqual([11_811, 11_811]);
    expect(resolution.readUInt8(8)).toBe(1);
    expect(chunks[2]?.data.toString('utf8')).toBe('Title\0\0\0\0\0Thôn chưa có sóng: tỉnh Lào Cai');
    const before = chunksOf(dot()).find(({ type }) => type === 'IDAT');
    expect(chunks[4]?.data).toEqual(before?.data);
  });

  test('refuses what is no PNG, and keywords that PNG does not know', () => {
    expect(() => withFacts(new Uint8Array(60), { dpi: 300, texts: {} })).toThrow(TypeError);
    expect(() => withFacts(dot(), { dpi: 300, texts: { 'Tiêu đề': 'x' } })).toThrow(/"Tiêu đề"/);
  });
});
