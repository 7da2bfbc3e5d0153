import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepKey } from '../../server/auth/key-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'song-map-key-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the key of a data folder', () => {
  it('is made at the first start, of at least 128 bits, for its owner alone, and stays', () => {
    const first = keepKey(folder);
    expect(first).toMatchObject({ warning: null });
    expect(first.key).toMatch(/^[\w-]{22,}$/);
    expect(readdirSync(folder)).toEqual(['song-map.key']);
    const path = join(folder, 'song-map.key');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readFileSync(path, 'utf8')).toBe(`${first.key}\n`);
    expect(keepKey(folder)).toEqual(first);
    rmSync(path);
    expect(keepKey(folder).key).not.toBe(first.key);
  });

  it('is reported where others can read it', () => {
    const { key } = keepKey(folder);
    chmodSync(join(folder, 'song-map.key'), 0o640);
    expect(keepKey(folder)).toMatchObject({
      key,
      warning: expect.stringMatching(/song-map\.key can be read by others \(mode 640\)/),
    });
  });

  it('is none where the file holds something else, or cannot be made', () => {
    for (const text of ['', 'short', 'with blanks in between them all']) {
      writeFileSync(join(folder, 'song-map.key'), text);
      expect(keepKey(folder)).toEqual({
        key: null,
        reason: expect.stringContaining('holds no key'),
      });
    }
    expect(readFileSync(join(folder, 'song-map.key'), 'utf8')).toBe(
      'with blanks in between them all',
    );
    const nowhere = join(folder, 'nowhere');
    expect(keepKey(nowhere)).toEqual({ key: null, reason: expect.stringContaining('ENOENT') });
  });
});
