import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runBriefs } from '../../server/briefs/cli.ts';
import { type Driver, expectProblem, openSeededStore, startServer } from './driver.ts';

let server: Driver;
let folder: string;
beforeAll(async () => {
  server = await startServer();
  folder = mkdtempSync(join(tmpdir(), 'song-brief-'));
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const hasPdfToText = spawnSync('pdftotext', ['-v']).status === 0;

/** The text of a PDF as a reader copies it, line breaks as blanks. */
function textOf(bytes: Buffer): string {
  const file = join(folder, 'read.pdf');
  writeFileSync(file, bytes);
  const { stdout } = spawnSync('pdftotext', [file, '-'], { encoding: 'utf8' });
  return stdout.replace(/\s+/g, ' ');
}

async function brief(path: string): Promise<Buffer> {
  const answer = await server.fetch(`/api/provinces/${path}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  return Buffer.from(await answer.arrayBuffer());
}

describe('/api/provinces/{scheme}/{code}/brief.pdf', () => {
  it('is a whole PDF with a name, and the same bytes make the same tag', async () => {
    const one = await server.fetch('/api/provinces/2025/15/brief.pdf');
    expect(one.headers.get('content-disposition')).toBe('inline; filename="2025-15-lao-cai.pdf"');
    const bytes = Buffer.from(await one.arrayBuffer());
    expect(bytes.subarray(0, 8).toString()).toBe('%PDF-1.7');
    expect(bytes.subarray(-6).toString()).toContain('%%EOF');
    const etag = one.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"/);
    const again = await server.fetch('/api/provinces/2025/15/brief.pdf', {
      headers: { 'if-none-match': etag },
    });
    expect(again.status).toBe(304);
    const english = await server.fetch('/api/provinces/2025/15/brief.pdf?lang=en');
    expect(english.headers.get('etag')).not.toBe(etag);
  });

  it('made anew from the same register it is the same, byte by byte', async () => {
    const other = await startServer({ store: openSeededStore() });
    const path = '/api/provinces/2021/10/brief.pdf';
    const host = { 'x-forwarded-host': 'song.example.vn' };
    const made = await Promise.all(
      [server, other].map(async (from) =>
        Buffer.from(await (await from.fetch(path, { headers: host })).arrayBuffer()),
      ),
    );
    await other.close();
    expect(made[0]?.equals(made[1] ?? Buffer.alloc(0))).toBe(true);
  });

  it.skipIf(!hasPdfToText)('is real text with every tone mark, in Vietnamese', async () => {
    const text = textOf(await brief('2021/10/brief.pdf'));
    expect(text).toBe(text.normalize('NFC'));
    for (const words of [
      'Tỉnh Lào Cai',
      'Thôn chưa có sóng',
      'Hoàng Sa',
      'Trường Sa',
      'Đối chiếu',
    ]) {
      expect(text).toContain(words);
    }
    // Published by the conference report, and marked where it is only a guess.
    expect(text).toContain('29.983');
    expect(text).toContain('Phỏng đoán');
  });

  it.skipIf(!hasPdfToText)(
    'says the same numbers as the summary, and lists every village',
    async () => {
      const { body } = await server.get('/api/summary?scheme=2021&as_of=2023-06-30');
      const own = body.provinces.find(({ code }: { code: string }) => code === '10');
      const { body: items } = await server.get(
        "/api/collections/villages/items?limit=100&datetime=2023-06-30&filter=uncovered = true AND province_code_2021 = '10'",
      );
      const text = textOf(await brief('2021/10/brief.pdf?lang=en&as_of=2023-06-30'));
      expect(own.uncovered).toBeGreaterThan(0);
      expect(text).toContain(`Villages without signal (${own.uncovered})`);
      expect(items.features).toHaveLength(own.uncovered);
      for (const { properties } of items.features) expect(text).toContain(properties.name);
      expect(text).toContain('30 Jun 2023');
    },
  );

  it.skipIf(!hasPdfToText)(
    'a province without any villages, and a date before any survey',
    async () => {
      expect(textOf(await brief('2025/96/brief.pdf?lang=en'))).toContain(
        'No village is without signal',
      );
      expect(textOf(await brief('2021/10/brief.pdf?lang=en&as_of=2000-01-01'))).toContain(
        'Nothing had been surveyed by',
      );
    },
  );

  it.each([
    ['2025/10/brief.pdf', /“10” is no province of scheme 2025.*Lào Cai in scheme 2021/],
    ['2021/99/brief.pdf', /“99”/],
    ['2020/10/brief.pdf', /“2020”.*2021 and 2025/],
  ])('%s is not there, and it says why', async (path, detail) => {
    expect(expectProblem(await server.get(`/api/provinces/${path}`), 404)).toMatch(detail);
  });

  it.each(['lang=fr', 'as_of=2023-02-30', 'as_of=x', 'page=2', 'lang=vi&lang=en'])(
    '?%s is a bad request',
    async (query) => {
      expectProblem(await server.get(`/api/provinces/2021/10/brief.pdf?${query}`), 400);
    },
  );
});

describe('npm run briefs', () => {
  const run = async (...argv: string[]) => {
    let said = '';
    const say = (text: string) => {
      said += text;
    };
    const progress = (done: number, total: number, file: string) =>
      say(`${done}/${total} ${file}\n`);
    const code = await runBriefs(() => server.store, argv, { stdout: say, stderr: say, progress });
    return { code, said };
  };

  it('writes what it is asked for, whole, and says how far it is', async () => {
    const out = join(folder, 'deep/out');
    const { code, said } = await run('--out', out, '--scheme', '2021', '--province', '10');
    expect(said).toContain('1/1 2021-10-lao-cai.pdf');
    expect(code).toBe(0);
    expect(readdirSync(out)).toEqual(['2021-10-lao-cai.pdf']);
    expect(readFileSync(join(out, '2021-10-lao-cai.pdf')).subarray(-6).toString()).toContain(
      '%%EOF',
    );
  });

  it('a code of the other scheme: names flag, value and the way on', async () => {
    const out = join(folder, 'none');
    const { code, said } = await run('--out', out, '--scheme', '2025', '--province', '10');
    expect(code).toBe(2);
    expect(said).toMatch(/--province “10”.*add --scheme 2021/);
  });

  it('a folder that cannot be made', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const { code, said } = await run('--out', file, '--scheme', '2021', '--province', '10');
    expect(code).toBe(1);
    expect(said).toContain(file);
  });
});
