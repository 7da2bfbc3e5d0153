import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scene, Story } from '../../data/model/index.ts';
import { BUILT_IN_STORIES } from '../../data/story/index.ts';
import { makeStoryPdf } from '../../server/story-pdf/index.ts';
import type { Work } from '../../server/work/work.ts';
import { type Driver, expectProblem, startServer } from './driver.ts';

const [PROGRAMME] = BUILT_IN_STORIES as [Story, ...Story[]];
const PATH = '/api/stories/programme/story.pdf';

let server: Driver;
let folder: string;
beforeAll(async () => {
  server = await startServer();
  folder = mkdtempSync(join(tmpdir(), 'song-story-pdf-'));
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const hasPdfToText = spawnSync('pdftotext', ['-v']).status === 0;

/** The text of each page as a reader copies it, line breaks as blanks. */
function pagesOf(bytes: Buffer): string[] {
  const file = join(folder, 'read.pdf');
  writeFileSync(file, bytes);
  const { stdout } = spawnSync('pdftotext', [file, '-'], { encoding: 'utf8' });
  // Every page ends with a form feed.
  return stdout
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replace(/\s+/g, ' '));
}

async function pdf(path: string): Promise<Buffer> {
  const answer = await server.fetch(path);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  return Buffer.from(await answer.arrayBuffer());
}

function storyWith(patch: Partial<Scene>): Story {
  const scene = PROGRAMME.scenes.at(-2) as Scene;
  return { ...PROGRAMME, name: 'trial', scenes: [{ ...scene, ...patch }] };
}

const REQUEST = { language: 'vi', withNotes: false, address: null } as const;

describe('/api/stories/{name}/story.pdf', () => {
  it('is a whole PDF with a name and a tag', async () => {
    const one = await server.fetch(PATH);
    expect(one.headers.get('content-disposition')).toBe('inline; filename="programme-vi.pdf"');
    const etag = one.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"/);
    expect(
      Buffer.from(await one.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    const again = await server.fetch(PATH, { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
  });

  it.skipIf(!hasPdfToText)(
    'has a page a scene with both archipelagos, sources and date, and the numbers of the API',
    async () => {
      const pages = pagesOf(await pdf(PATH));
      expect(pages).toHaveLength(PROGRAMME.scenes.length + 2);
      const scenes = pages.slice(1, -1);
      for (const [index, text] of scenes.entries()) {
        expect(text, `page of scene ${index + 1}`).toBe(text.normalize('NFC'));
        for (const words of ['Hoàng Sa', 'Trường Sa', 'Nguồn:', `Trang ${index + 2}/`]) {
          expect(text, `page of scene ${index + 1}`).toContain(words);
        }
        expect(text).toContain(PROGRAMME.scenes[index]?.title.vi);
        // A reference that was found nowhere would be a dash, one that was not read a brace.
        expect(text).not.toMatch(/[{}]/);
      }
      expect(pages[0]).toContain('/stories/programme');
      expect(pages.at(-1)).toContain('Tường thuật hội nghị');

      const { body } = await server.get('/api/summary?as_of=2023-12-31&scheme=2025');
      expect(scenes.at(-1)).toContain(`${body.national.uncovered} thôn, bản chưa có sóng`);
    },
  );

  it.skipIf(!hasPdfToText)('has the notes where they are asked for, and only there', async () => {
    const notes = PROGRAMME.scenes[0]?.notes.en.slice(0, 40) ?? '';
    const pages = pagesOf(await pdf(`${PATH}?lang=en&notes=1`));
    expect(pages).toHaveLength(PROGRAMME.scenes.length + 2);
    expect(pages[1]).toContain(notes);
    expect(pagesOf(await pdf(`${PATH}?lang=en`)).join(' ')).not.toContain(notes);
  });

  it('says what is wrong with a question', async () => {
    expect(expectProblem(await server.get('/api/stories/none/story.pdf'), 404)).toMatch(/“none”/);
    expect(expectProblem(await server.get(`${PATH}?lang=fr`), 400)).toMatch(/fr.*vi, en/);
    expect(expectProblem(await server.get(`${PATH}?note=1`), 400)).toMatch(/note/);
  });
});

describe('a PDF under way', () => {
  it('is made by the worker, once for all who ask, and others are answered meanwhile', async () => {
    const asked: Parameters<Work['storyPdf']>[] = [];
    const bytes = Buffer.from('%PDF-made elsewhere');
    let finish = () => {};
    const other = await startServer({
      work: {
        storyPdf(...question) {
          asked.push(question);
          return new Promise((resolve) => {
            finish = () => resolve({ bytes, fileName: 'elsewhere.pdf' });
          });
        },
      },
    });
    const answers = [0, 1].map(() => other.fetch(`${PATH}?lang=en`));
    await expect.poll(() => asked.length).toBe(1);
    // Its bytes cannot be there yet: nobody has made them.
    expect((await other.get('/api/stories/programme')).status).toBe(200);
    expect((await other.get('/api/summary')).status).toBe(200);
    finish();
    for (const answer of await Promise.all(answers)) {
      expect(answer.headers.get('content-disposition')).toBe('inline; filename="elsewhere.pdf"');
      expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes);
    }
    const address = `${other.origin}/stories/programme?lang=en`;
    expect(asked).toEqual([[PROGRAMME, { language: 'en', withNotes: false, address }]]);
    await other.close();
  });

  it('that fails is a fault of the server, and is begun anew for the next who asks', async () => {
    let attempts = 0;
    const other = await startServer({
      work: {
        async storyPdf() {
          attempts += 1;
          throw new Error('the worker thread ended while it had work to do');
        },
      },
    });
    for (const attempt of [1, 2]) {
      expectProblem(await other.get(PATH), 500);
      expect(attempts).toBe(attempt);
    }
    await other.close();
  });
});

describe.skipIf(!hasPdfToText)('a scene on paper', () => {
  it('counts what its filter leaves, as the items of the API do, and names the filter', async () => {
    const view = {
      ...(PROGRAMME.scenes[0] as Scene).view,
      date: null,
      filters: {
        ...{ schools: [], device_lots: [], provinces: [] },
        villages: [{ property: 'grid_power', op: 'in' as const, negated: false, values: ['true'] }],
      },
    };
    const { body } = await server.get(
      "/api/collections/villages/items?limit=1&filter=grid_power = true AND status = 'none'",
    );
    const { bytes } = await makeStoryPdf(server.store, storyWith({ view }), REQUEST);
    const [, scene] = pagesOf(bytes);
    expect(body.numberMatched).toBeGreaterThan(0);
    expect(scene).toMatch(new RegExp(`Trắng sóng (Lõm sóng )?${body.numberMatched}\\b`));
    expect(scene).toContain('Chỉ gồm: Có điện lưới: có');
  });

  it('keeps to its page however much it says', async () => {
    const words = (length: number) => ({ vi: 'Sóng về bản '.repeat(80).slice(0, length), en: '' });
    const story = storyWith({
      title: words(160),
      text: words(800),
      notes: { vi: 'Nói rằng mỗi thôn một trạm. '.repeat(178), en: '' },
      figures: [1, 2, 3, 4].map(() => ({ value: 'summary.villages', label: words(120) })),
    });
    for (const withNotes of [false, true]) {
      const { bytes } = await makeStoryPdf(server.store, story, { ...REQUEST, withNotes });
      expect(pagesOf(bytes)).toHaveLength(3);
    }
  });

  it('is the same, byte by byte, from the same data', async () => {
    const [one, other] = await Promise.all(
      [0, 1].map(() => makeStoryPdf(server.store, storyWith({}), REQUEST)),
    );
    expect(one?.bytes.equals(other?.bytes ?? Buffer.alloc(0))).toBe(true);
  });
});
