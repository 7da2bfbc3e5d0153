import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { NO_BROWSER, PHONE, useBrowser, violations } from './driver.ts';

const OPEN = 'Lưu bản đồ thành ảnh để in';

function dialog(page: Page) {
  return page.getByRole('dialog', { name: 'Bản đồ để in' });
}

/** Waits until the picture of the sheet is the present one. */
async function previewed(page: Page): Promise<void> {
  await dialog(page).locator('[aria-busy="false"]').waitFor();
}

/** Dots of the preview in the colour of villages without signal. */
function redDots(page: Page): Promise<number> {
  return dialog(page)
    .getByRole('img')
    .evaluate((element) => {
      const canvas = element as HTMLCanvasElement;
      const context = canvas.getContext('2d');
      if (!context) throw new Error('the preview has no 2D canvas');
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      let dots = 0;
      for (let at = 0; at < data.length; at += 4) {
        if (data[at] === 0xc1 && data[at + 1] === 0x27 && data[at + 2] === 0x2d) dots += 1;
      }
      return dots;
    });
}

describe.skipIf(NO_BROWSER)('the map to print', () => {
  const { open, goOn } = useBrowser();

  test('is chosen and saved by keyboard, says what it is, and gives the focus back', async () => {
    const { page, problems, close } = await goOn('?sel=province:2021-10&map=104.1,22.3,7.5');
    const opener = page.getByRole('button', { name: OPEN });
    await opener.focus();
    await page.keyboard.press('Enter');
    await previewed(page);
    const heading = dialog(page).getByLabel('Tiêu đề trên bản đồ');
    expect(await heading.inputValue()).toBe('Thôn chưa có sóng: tỉnh Lào Cai, 31/12/2023');
    expect(await redDots(page)).toBeGreaterThan(100);
    expect(await violations(page)).toEqual([]);

    await heading.focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('Họp tỉnh Ễ');
    await dialog(page).getByRole('radio', { name: '150 dpi' }).focus();
    await page.keyboard.press('Space');
    await dialog(page).getByText('1.754 × 1.240').waitFor();
    const waiting = page.waitForEvent('download');
    await dialog(page).getByRole('button', { name: 'Lưu ảnh PNG' }).focus();
    await page.keyboard.press('Enter');
    const download = await waiting;
    expect(download.suggestedFilename()).toBe('song-map-2023-12-31-lao-cai.png');
    const png = await readFile(await download.path());
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1754, 1240]);
    const head = png.subarray(0, 4096).toString('utf8');
    expect(head).toContain('Title\0\0\0\0\0Họp tỉnh Ễ');
    expect(head).toMatch(/Disclaimer\0+Dữ liệu mẫu/);
    await dialog(page).getByText('Đã lưu song-map-2023-12-31-lao-cai.png').waitFor();

    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'hidden' });
    expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true);
    expect(problems).toEqual([]);
    await close();
  });

  test('stops when it is told to, and can be asked for again', async () => {
    const { page, problems, close } = await goOn('');
    await page.getByRole('button', { name: OPEN }).click();
    await previewed(page);
    await dialog(page).getByLabel('Khổ').selectOption('a3-landscape');
    await previewed(page);
    await dialog(page).getByRole('button', { name: 'Lưu ảnh PNG' }).click();
    await dialog(page).getByRole('button', { name: 'Dừng' }).click();
    await dialog(page).getByRole('button', { name: 'Lưu ảnh PNG' }).waitFor();
    expect(await page.getByText('Đã lưu').count()).toBe(0);
    expect(await page.locator('.maplibregl-map').count()).toBe(1);
    expect(problems).toEqual([]);
    await close();
  });

  test('says what failed when villages cannot be had, and tries again', async () => {
    const { page, close } = await open('?lang=vi');
    await page.route('**/collections/villages/tiles/**', (route) => route.abort());
    await page.getByRole('button', { name: OPEN }).click();
    const alert = dialog(page).getByRole('alert');
    await alert.getByText('Chưa vẽ được bản đồ để in').waitFor();
    await page.unroute('**/collections/villages/tiles/**');
    await alert.getByRole('button', { name: 'Thử lại' }).click();
    await previewed(page);
    await alert.waitFor({ state: 'hidden' });
    expect(await redDots(page)).toBeGreaterThan(100);
    await close();
  });

  test('fits a phone in the dark', async () => {
    const { page, close } = await open('?theme=dark', PHONE);
    await page.getByRole('button', { name: 'Mở rộng', exact: true }).first().click();
    await page.getByRole('button', { name: OPEN }).click();
    await previewed(page);
    expect(await violations(page)).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(PHONE.width);
    await close();
  });
});
