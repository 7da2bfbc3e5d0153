import { describe, expect, test } from 'vitest';
import { NO_BROWSER, PHONE, useBrowser, violations } from './driver.ts';

describe.skipIf(NO_BROWSER)('axe finds nothing', () => {
  const { open } = useBrowser();

  test('in any theme, with everything open', async () => {
    const { page, close } = await open('?sel=province:2021-10&table=1');
    await page.getByRole('rowheader').first().waitFor();
    await page.getByRole('heading', { name: 'Tỉnh Lào Cai' }).waitFor();
    await page.getByRole('button', { name: /^Đối chiếu/ }).click();
    await page.getByRole('button', { name: 'Chú giải' }).click();
    for (const theme of ['light', 'dark', 'projector']) {
      await page.getByLabel('Giao diện').selectOption(theme);
      await page.waitForFunction((name) => document.documentElement.dataset.theme === name, theme);
      expect(await violations(page), theme).toEqual([]);
    }
    await close();
  });

  test('in search results, sources and help', async () => {
    const { page, close } = await open('?lang=en&sel=village:none-such');
    await page.getByRole('heading', { name: /no such record/ }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('dien');
    await page.getByRole('option').first().waitFor();
    expect(await violations(page), 'search').toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /Source of: Villages without signal/ }).click();
    await page.getByRole('dialog').waitFor();
    expect(await violations(page), 'source').toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Shortcuts and help' }).click();
    await page.getByRole('dialog', { name: 'Shortcuts' }).waitFor();
    expect(await violations(page), 'help').toEqual([]);
    await close();
  });

  test.each([
    ['a tablet', { width: 1024, height: 768 }],
    ['a phone', PHONE],
  ] as const)('on %s', async (_name, viewport) => {
    const { page, close } = await open('?sel=province:2025-15', viewport);
    await page.getByRole('heading', { name: 'Tỉnh Lào Cai' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await close();
  });
});
