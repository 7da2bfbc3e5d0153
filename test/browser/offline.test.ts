import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import {
  type Browser,
  type BrowserContext,
  chromium,
  type Locator,
  type Page,
} from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { ARGS, NO_BROWSER, OFFICE_PC, settled, violations } from './driver.ts';
import { walkByClicker } from './story-walk.ts';

/** Some hundred answers are fetched and kept here, on a machine that may be busy. */
const PATIENCE_MS = 120_000;
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
    for (const ending of ['.br', '.gz']) rmSync(`${this.#worker}${ending}`, { force: true });
    appendFileSync(this.#worker, '\n// another build\n');
  }

  /** As an import would: what was kept before is of older data. */
  changeData(): void {
    const db = new Database(join(this.#folder, 'data/song-map.sqlite'));
    db.prepare("UPDATE meta SET value = 'after-an-import' WHERE key = 'data_version'").run();
    db.close();
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

/** Names of the caches of packs, whole or not. */
function packCaches(page: Page): Promise<string[]> {
  return page.evaluate(async () =>
    (await caches.keys()).filter((name) => name.startsWith('song-pack-')).sort(),
  );
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
    // Less than a test has, so that the step which fails is named.
    page.setDefaultTimeout(PATIENCE_MS / 2);
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

  test('a pack that is given up, or finds no room, leaves nothing behind, and says so', async () => {
    const before = await packCaches(page);
    await openDialog();
    await dialog().getByLabel('Tìm tỉnh, thành phố').fill('lai chau');
    const province = dialog().getByRole('listitem').filter({ hasText: 'Lai Châu' });
    const prepare = province.getByRole('button', { name: /^Chuẩn bị/ });
    const cancel = province.getByRole('button', { name: 'Hủy' });
    // One answer that does not come, so that there is something to give up however fast the rest is.
    await page.route('**/brief.pdf*', () => undefined);
    // By keys: the button that is pressed goes away, and the focus is on what came for it.
    const hasFocus = (button: Locator) => () =>
      button.evaluate((element) => element === document.activeElement);
    await prepare.press('Enter');
    await expect.poll(() => packCaches(page)).toHaveLength(before.length + 1);
    await expect.poll(hasFocus(cancel)).toBe(true);
    await page.keyboard.press('Enter');
    await province.getByText('Đã hủy.', { exact: false }).waitFor();
    await expect.poll(hasFocus(prepare)).toBe(true);
    await page.unroute('**/brief.pdf*');
    await prepare.waitFor();
    expect(await packCaches(page)).toEqual(before);

    // Nor does it wait for another window that is at work.
    await page.evaluate(() => {
      void navigator.locks.request('song-packs', () => new Promise(() => undefined));
    });
    await prepare.click();
    await cancel.click();
    await province.getByText('Đã hủy.', { exact: false }).waitFor();
    await page.reload();
    await settled(page);
    await openDialog();

    const story = dialog().getByRole('listitem').filter({ hasText: 'Sóng và máy tính cho em' });
    const renew = story.getByRole('button', { name: /^Cập nhật/ });
    const kept = await story.getByText(/Đã lưu .*MB/).innerText();
    const session = await context.newCDPSession(page);
    const { usage } = await session.send('Storage.getUsageAndQuota', { origin: server.origin });
    const quotaSize = usage + 1_000_000;
    await session.send('Storage.overrideQuotaForOrigin', { origin: server.origin, quotaSize });
    await renew.click();
    await story.getByRole('alert').filter({ hasText: 'Máy không còn đủ chỗ.' }).waitFor();
    expect(await story.getByText(/Đã lưu .*MB/).innerText()).toBe(kept);
    expect(await packCaches(page)).toEqual(before);
    expect(await violations(page)).toEqual([]);
    await session.send('Storage.overrideQuotaForOrigin', { origin: server.origin });
    await session.detach();
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });

  test('a pack of older data says so, and is renewed', async () => {
    const before = await packCaches(page);
    server.changeData();
    await openDialog();
    const story = dialog().getByRole('listitem').filter({ hasText: 'Sóng và máy tính cho em' });
    await story.getByText('Đã lưu, nhưng nay có bản mới hơn').waitFor();
    await story.getByRole('button', { name: /^Cập nhật/ }).click();
    await story.getByText('Dùng được khi không có mạng').waitFor();
    expect(await story.getByRole('alert').count()).toBe(0);
    const after = await packCaches(page);
    expect(after).toHaveLength(before.length);
    expect(after).not.toEqual(before);
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    expect(problems).toEqual([]);
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
