import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { THEMES_TOKENS } from '../../client/theme/themes.ts';
import type { Figure, Summary } from '../../data/model/index.ts';
import { formatOf } from '../../data/words/format.ts';
import { NO_BROWSER, settled, useBrowser } from './driver.ts';

const MOST_BYTES = 8_000_000;
/** Two starts of the page, one of them with all of the register to unpack. */
const WITHIN_MS = 120_000;
const SAVE = 'Lưu thành một tệp';
const vi = formatOf('vi');

async function api<Body>(path: string): Promise<Body> {
  return (await fetch(`${inject('origin')}${path}`)).json() as Promise<Body>;
}

/** How many pixels of the window have a colour of the tokens. */
async function pixelsOf(page: Page, hex: string): Promise<number> {
  const picture = (await page.screenshot()).toString('base64');
  return page.evaluate(
    async ([base64, colour]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.width;
      canvas.height = image.height;
      const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
      pen.drawImage(image, 0, 0);
      const { data } = pen.getImageData(0, 0, image.width, image.height);
      const wanted = [1, 3, 5].map((at) =>
        Number.parseInt((colour as string).slice(at, at + 2), 16),
      );
      let count = 0;
      for (let at = 0; at < data.length; at += 4) {
        if (wanted.every((value, channel) => Math.abs((data[at + channel] ?? 0) - value) < 8)) {
          count += 1;
        }
      }
      return count;
    },
    [picture, hex] as const,
  );
}

describe.skipIf(NO_BROWSER)('a story as one file', () => {
  const { open } = useBrowser();
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'song-map-usb-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is saved from the page; a failure is named, and can be tried again', async () => {
    const { page, close } = await open('stories');
    await page.route('**/api/checks', (route) => route.fulfill({ status: 503, body: 'busy' }));
    await page.getByRole('button', { name: 'Mang về' }).first().click();
    const button = page.getByRole('button', { name: SAVE }).first();
    await button.click();
    await page.getByText('máy chủ trả lời HTTP 503 cho /api/checks').waitFor();
    await page.unroute('**/api/checks');
    const download = page.waitForEvent('download');
    await button.click();
    await (await download).saveAs(join(folder, 'programme.html'));
    await page.getByText(/Đã lưu programme\.html, \d,\d MB/).waitFor();
    const { size } = statSync(join(folder, 'programme.html'));
    console.info(`The file of the built-in story has ${(size / 1e6).toFixed(2)} MB.`);
    expect(size).toBeLessThan(MOST_BYTES);
    await close();
  });

  it(
    'opens from a disk without a network, asks no host, and shows the same numbers and map',
    async () => {
      const { figures } = await api<{ figures: Figure[] }>('/api/figures');
      const summary = await api<Summary>('/api/summary?as_of=2023-12-31&scheme=2021');
      const { page: any, close } = await open('stories');
      const context = await any
        .context()
        .browser()
        ?.newContext({
          offline: true,
          viewport: { width: 1366, height: 768 },
          reducedMotion: 'reduce',
        });
      if (!context) throw new Error('no browser');
      await close();
      const page = await context.newPage();
      const address = pathToFileURL(join(folder, 'programme.html')).href;
      const problems: string[] = [];
      page.on('console', (message) => {
        // Of the browser itself, where no graphics card puts the page together.
        const isOfBrowser = message.text().includes('GPU stall due to ReadPixels');
        if (['error', 'warning'].includes(message.type()) && !isOfBrowser)
          problems.push(message.text());
      });
      page.on('pageerror', (error) => problems.push(error.message));
      page.on('request', (request) => {
        const url = request.url();
        if (!url.startsWith(address) && !/^(blob|data):/.test(url))
          problems.push(`asked for ${url}`);
      });

      await page.goto(address);
      await settled(page);
      expect(await page.title()).toContain('Sóng và máy tính cho em');
      const target = figures.find(({ id }) => id === 's1-phase1-target')?.value ?? Number.NaN;
      await page.getByText(vi.count(target), { exact: true }).waitFor();
      await page.getByText(/Tệp lập ngày .* phiên bản dữ liệu/).waitFor();
      const { none } = THEMES_TOKENS.projector.color;
      expect(await pixelsOf(page, none)).toBeGreaterThan(2000);

      await page.keyboard.press('PageDown');
      await page.getByRole('heading', { name: 'Danh sách giai đoạn I' }).waitFor();
      expect(new URL(page.url()).hash).toBe('#scene=2');

      // From close by, where the country's tiles end and the frame's own begin.
      await page.goto(`${address}#scene=8`);
      await page.reload();
      await settled(page);
      const left = summary.provinces.find(({ code }) => code === '10')?.uncovered ?? Number.NaN;
      await page.getByText(vi.count(left), { exact: true }).first().waitFor();
      expect(await pixelsOf(page, none)).toBeGreaterThan(200);
      expect(problems).toEqual([]);
      await context.close();
    },
    WITHIN_MS,
  );
});
