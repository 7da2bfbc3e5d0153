import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { ARGS, NO_BROWSER, OFFICE_PC, settled, violations } from './driver.ts';
import { walkByClicker } from './story-walk.ts';

/** Some hundred answers are fetched and kept here, on a machine that may be busy. */
const PATIENCE_MS = 180_000;
vi.setConfig({ testTimeout: PATIENCE_MS });
const ROOT = resolve(import.meta.dirname, '../..');

/** The built application in a folder of its own, so that it can be lost, found again, and built anew. */
class OwnServer {
  readonly #folder = mkdtempSync(join(tmpdir(), 'song-map-offline-'));
  #process: ChildProcess | null = null;
  #port = 0;

  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Always on the same port: what the browser keeps, it keeps for an origin. */
  async start(): Promise<void> {
    if (this.#port === 0) {
      this.#port = await freePort();
      cpSync(join(ROOT, 'dist'), join(this.#folder, 'dist'), { recursive: true });
      // Nobody writes to it meanwhile, so that a copy is whole.
      cpSync(inject('dataDir'), join(this.#folder, 'data'), { recursive: true });
      for (const name of ['package.json', 'node_modules']) {
        symlinkSync(join(ROOT, name), join(this.#folder, name));
      }
    }
    const server = spawn(process.execPath, [join(this.#folder, 'dist/server/main.js')], {
      cwd: this.#folder,
      env: {
        ...process.env,
        PORT: String(this.#port),
        HOST: '127.0.0.1',
        SONG_DATA_DIR: join(this.#folder, 'data'),
        LOG_LEVEL: 'error',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#process = server;
    await new Promise<void>((answers, fail) => {
      server.stdout?.on('data', (chunk: Buffer) => {
        if (/http:\/\//.test(chunk.toString())) answers();
      });
      server.once('exit', (code) => fail(new Error(`the server ended with code ${code}`)));
    });
  }

  async stop(): Promise<void> {
    const server = this.#process;
    this.#process = null;
    if (!server || server.exitCode !== null) return;
    const ended = new Promise((done) => server.once('exit', done));
    server.kill('SIGKILL');
    await ended;
  }

  /** As another build would: its worker is another script. */
  changeBuild(): void {
    for (const ending of ['', '.br', '.gz']) {
      rmSync(join(this.#folder, `dist/client/sw.js${ending}`));
      if (ending === '') cpSync(join(ROOT, 'dist/client/sw.js'), this.#worker);
    }
    appendFileSync(this.#worker, '\n// another build\n');
  }

  get #worker(): string {
    return join(this.#folder, 'dist/client/sw.js');
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

describe.skipIf(NO_BROWSER)('without a network', () => {
  const server = new OwnServer();
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  /** Errors but those by which the browser itself reports a lost request. */
  const problems: string[] = [];
  const dialog = () => page.getByRole('dialog', { name: 'Dùng khi không có mạng' });
  const openDialog = () => page.getByRole('button', { name: 'Dùng khi không có mạng' }).click();
  const go = async (path: string) => {
    await page.goto(server.origin + path);
    await settled(page);
  };

  beforeAll(async () => {
    if (NO_BROWSER) return;
    await server.start();
    browser = await chromium.launch({ executablePath: inject('browser'), args: ARGS });
    context = await browser.newContext({
      viewport: OFFICE_PC,
      locale: 'vi-VN',
      reducedMotion: 'reduce',
    });
    page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('console', (message) => {
      const isLost = /^Failed to load resource: /.test(message.text());
      if (message.type() === 'error' && !isLost) problems.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
  });
  afterAll(async () => {
    await browser?.close();
    await server.stop();
    server.remove();
  });

  test('the overview is kept by itself, and a story when it is asked for', async () => {
    await go('/');
    await openDialog();
    const overview = dialog().getByRole('listitem').filter({ hasText: 'Tổng quan cả nước' });
    await overview.getByText(/Đã lưu .*MB/).waitFor();
    const story = dialog().getByRole('listitem').filter({ hasText: 'Sóng và máy tính cho em' });
    expect(await story.innerText()).toMatch(/Khoảng [\d,]+\sMB/);
    await story.getByRole('button', { name: /^Chuẩn bị/ }).click();
    await story.getByRole('progressbar').waitFor();
    await story.getByText(/Đã lưu .*MB/).waitFor();
    expect(await dialog().getByRole('status').first().innerText()).toMatch(
      /Đang có mạng\. Dùng được khi không có mạng: Tổng quan cả nước, bài “/,
    );
    // Several answers arrive at a time; the size told was once that of the last few.
    const sizes = await page.evaluate(async () => {
      const records = await caches.open('song-packs-1');
      const kept = await Promise.all(
        (await records.keys()).map(async (key) => (await records.match(key))?.json()),
      );
      return Promise.all(
        kept.map(async ({ cache, bytes }) => {
          const answers = await (await caches.open(cache)).matchAll();
          const lengths = answers.map((one) => Number(one.headers.get('Content-Length')));
          return { bytes, sum: lengths.reduce((sum, length) => sum + length, 0) };
        }),
      );
    });
    expect(sizes.map(({ bytes }) => bytes)).toEqual(sizes.map(({ sum }) => sum));
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });

  test('the cable is pulled: map, numbers, filters and the story are there', async () => {
    await server.stop();
    await context.setOffline(true);
    await go('/');
    expect(await page.getByTestId('uncovered-count').innerText()).toBe('620');
    const marks = await page.evaluate(
      () => performance.getEntriesByName('song:uncovered-drawn').length,
    );
    expect(marks).toBe(1);
    await page.getByRole('button', { name: 'Không có mạng' }).waitFor();
    // Another date is summed from the register, which is kept too.
    await page.waitForFunction(() => performance.getEntriesByName('song:register').length > 0);
    await page.keyboard.press('[');
    await expect.poll(() => page.getByTestId('uncovered-count').innerText()).not.toBe('620');

    await page.goto(`${server.origin}/stories`);
    await page.getByText('Dùng được khi không có mạng').first().waitFor();
    expect(problems).toEqual([]);
  });

  test('the story is walked by clicker on every screen, and every number is the API’s', async () => {
    await page.goto(`${server.origin}/stories/programme`);
    await walkByClicker(page);
    await page.setViewportSize(OFFICE_PC);
    expect(problems).toEqual([]);
  }, 300_000);

  test('what was not kept says so, and leads to what is', async () => {
    await page.goto(`${server.origin}/provinces/2025-01`);
    await page.getByRole('heading', { level: 2, name: /Hà Nội/ }).waitFor();
    await page.getByText('tỉnh này chưa được lưu').waitFor();
    await page.getByText('phần này chưa được lưu').first().waitFor();
    await page.getByRole('button', { name: 'Xem những gì đã lưu' }).click();
    await dialog().getByRole('status').filter({ hasText: 'Tổng quan cả nước' }).waitFor();
    const renew = dialog()
      .getByRole('button', { name: /^Cập nhật/ })
      .first();
    expect(await renew.isDisabled()).toBe(true);
    expect(problems).toEqual([]);
  });

  test('another build announces itself, and comes when it is asked to', async () => {
    server.changeBuild();
    await context.setOffline(false);
    await server.start();
    await go('/');
    const notice = page.getByRole('complementary', { name: 'Đã có phiên bản mới của trang.' });
    await notice.waitFor();
    const reloaded = page.waitForEvent('load');
    await notice.getByRole('button', { name: 'Dùng phiên bản mới' }).click();
    await reloaded;
    await settled(page);
    expect(await page.getByTestId('uncovered-count').innerText()).toBe('620');
    const waiting = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return registration?.waiting ?? null;
    });
    expect(waiting).toBeNull();
    expect(problems).toEqual([]);
  });
});
