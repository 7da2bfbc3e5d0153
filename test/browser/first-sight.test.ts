import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  DECK_CANVAS,
  loseContext,
  loseMap,
  NO_BROWSER,
  PHONE,
  queryOf,
  settled,
  useBrowser,
  type Window,
} from './driver.ts';

/** Dots in the colour of villages without signal, as they are on the screen. */
async function redDots(page: Page, clip: { x: number; y: number; width: number; height: number }) {
  // Of the whole window: a part of it the browser would draw anew.
  const picture = await page.screenshot();
  return page.evaluate(
    async ({ bytes, x, y, width, height }) => {
      const image = await createImageBitmap(new Blob([Uint8Array.from(bytes)]));
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
      if (!context) throw new Error('there is no 2D canvas');
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(x, y, width, height);
      let dots = 0;
      for (let at = 0; at < data.length; at += 4) {
        if (data[at] === 0xc1 && data[at + 1] === 0x27 && data[at + 2] === 0x2d) dots += 1;
      }
      return dots;
    },
    { bytes: [...picture], ...clip },
  );
}

describe.skipIf(NO_BROWSER)('the first sight of the page', () => {
  const { open } = useBrowser();
  /** The first three look at one page, from top to bottom. */
  let first: Window;
  beforeAll(async () => {
    if (!NO_BROWSER) first = await open();
  });

  test('answers how many villages have no signal, in Vietnamese, and says that it is sample data', async () => {
    const { page, problems } = first;
    expect(await page.getAttribute('html', 'lang')).toBe('vi');
    expect(await page.title()).toContain('620 thôn chưa có sóng');
    const panel = page.getByRole('complementary', { name: 'Số liệu' });
    expect(await panel.getByTestId('uncovered-count').innerText()).toBe('620');
    const words = await panel.innerText();
    expect(words).toContain('trong 98.413 thôn cả nước, 0,63\u00a0%');
    expect(words).toContain('giảm');
    expect(words).toContain('Dữ liệu mẫu');

    const marks = await page.evaluate(() =>
      ['song:uncovered-drawn', 'song:settled'].map(
        (name) => performance.getEntriesByName(name).length,
      ),
    );
    expect(marks).toEqual([1, 1]);
    expect(problems).toEqual([]);
  });

  test('shows that published figures contradict each other, and why', async () => {
    const { page } = first;
    const panel = page.getByRole('complementary', { name: 'Số liệu' });
    expect(await panel.innerText()).toContain('681, lệch 61');
    await panel.getByRole('button', { name: 'Xem đối chiếu' }).click();
    const check = panel.getByRole('listitem').filter({ hasText: '= 681' });
    expect(await check.innerText()).toMatch(/Mâu thuẫn/);
    expect(await check.innerText()).toContain('(1.923 − 1.427)');
  });

  test('tells the source, date and basis of a number', async () => {
    const { page } = first;
    await page.getByRole('button', { name: /Nguồn của: Thôn chưa có sóng/ }).click();
    const source = page.getByRole('dialog', { name: 'Thôn chưa có sóng' });
    await source.getByText('không phải số liệu thật').waitFor();
    expect(await source.innerText()).toContain('31/12/2023');
    await page.keyboard.press('Escape');
    await source.waitFor({ state: 'detached' });
  });

  test('is drawn anew where the browser takes away what the map, or what lies over it, is drawn with', async () => {
    const { page, problems } = first;
    const canvas = page.getByRole('region', { name: /^Bản đồ\. Phím mũi tên/ });
    await canvas.press('+');
    await expect.poll(() => queryOf(page).has('map')).toBe(true);
    const camera = queryOf(page).get('map');
    await loseMap(page, DECK_CANVAS);
    await loseMap(page);
    await page.locator(DECK_CANVAS).waitFor();
    await page.mouse.move(900, 300);
    expect(queryOf(page).get('map')).toBe(camera);
    expect(problems).toEqual([]);
    // A fourth in so short a time would not help either; the rest of the page goes on.
    await loseMap(page);
    await loseContext(page);
    await page.getByRole('alert').getByRole('button', { name: 'Bảng dữ liệu' }).click();
    await page.getByRole('rowheader').first().waitFor();
    expect(await page.getByTestId('uncovered-count').innerText()).toBe('620');
    expect(problems).toEqual([]);
  });

  test('falls back where the address is nonsense', async () => {
    const { page, problems, close } = await open(
      '?map=here&date=2023-99-99&scheme=1900&sel=district:1&layers=none,x&lang=xx&theme=neon',
    );
    expect(await page.getByTestId('uncovered-count').innerText()).toBe('620');
    expect(await page.getAttribute('html', 'lang')).toBe('vi');
    expect(problems).toEqual([]);
    await close();
  });

  test('fits a phone: one panel from below, half of the screen for the map', async () => {
    const { page, problems, close } = await open('', PHONE);
    const sheet = page.getByRole('region', { name: 'Ngăn thông tin' });
    expect(await sheet.getByTestId('uncovered-count').innerText()).toBe('620');
    await sheet.getByRole('tab', { name: 'Chú giải' }).click();
    expect(await sheet.getByRole('checkbox', { name: /Trắng sóng/ }).isChecked()).toBe(true);
    await sheet.getByRole('separator').press('Home');
    const box = await sheet.boundingBox();
    expect(box?.height).toBeLessThanOrEqual(PHONE.height / 2 + 1);
    // What covers the lower part of the map once took as much away above, where the browser has no graphics card.
    await page.goto(new URL('/?sel=province:2021-10', page.url()).href);
    await settled(page);
    await sheet.getByRole('heading', { name: 'Tỉnh Lào Cai' }).waitFor();
    await sheet.getByRole('region', { name: /^Thôn chưa có sóng/ }).waitFor();
    // It was lost only once the whole of the panel had come.
    await page.waitForTimeout(1_500);
    const north = { x: 0, y: 80, width: PHONE.width, height: 110 };
    expect(await redDots(page, north)).toBeGreaterThan(20);
    expect(problems).toEqual([]);
    await close();
  });
});
