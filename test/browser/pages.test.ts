import { describe, expect, inject, test } from 'vitest';
import type { Check, Summary } from '../../data/model/index.ts';
import { NO_BROWSER, useBrowser } from './driver.ts';

async function api<Body>(path: string): Promise<Body> {
  return (await (await fetch(`${inject('origin')}${path}`)).json()) as Body;
}

const vn = (value: number) => value.toLocaleString('vi-VN');

describe.skipIf(NO_BROWSER)('the pages beside the map', () => {
  const { open, goOn } = useBrowser();

  test('by keyboard alone from the map to the page of Lào Cai, which says what the API says', async () => {
    const { page, problems, close } = await open('?scheme=2025');
    await page.keyboard.press('/');
    await page.keyboard.type('lao cai');
    await page
      .getByRole('option', { name: /Lào Cai.*34 tỉnh/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    const link = page.getByRole('link', { name: 'Trang của tỉnh' });
    await link.waitFor();
    await tabTo(page, link);
    await page.keyboard.press('Enter');
    const title = page.getByRole('heading', { name: 'Tỉnh Lào Cai', level: 2 });
    await title.waitFor();
    expect(new URL(page.url()).pathname).toBe('/provinces/2025-15');
    await expect.poll(() => title.evaluate((one) => one === document.activeElement)).toBe(true);

    const { provinces } = await api<Summary>('/api/summary?scheme=2025');
    const province = provinces.find(({ code }) => code === '15');
    if (!province) throw new Error('the summary has no 2025-15');
    const shown = (id: string) => page.getByTestId(`indicator-${id}`).innerText();
    expect(await page.getByTestId('lead-uncovered').innerText()).toBe(vn(province.uncovered));
    for (const id of ['villages', 'students_uncovered', 'schools', 'devices_delivered'] as const) {
      expect(await shown(id), id).toBe(vn(province[id]));
    }
    const changes = await api<{ provinces: { code: string; newly_covered: number }[] }>(
      '/api/changes?from=2022-12-31&to=2023-12-31&scheme=2025&limit=1',
    );
    const changed = changes.provinces.find(({ code }) => code === '15');
    await expect
      .poll(() => page.getByTestId('change-newly_covered').innerText())
      .toBe(vn(changed?.newly_covered ?? -1));
    expect(await page.getByText('Gồm').first().innerText()).toMatch(/Lào Cai và .*Yên Bái cũ/);
    expect(problems).toEqual([]);
    await close();
  });

  test('a number tells how it was worked out and from which records, and can be cited', async () => {
    const { page, problems, close } = await goOn('provinces/2025-15');
    const { provinces } = await api<Summary>('/api/summary?scheme=2025');
    const province = provinces.find(({ code }) => code === '15') as Summary['provinces'][number];
    await page
      .getByRole('button', { name: /Nguồn của: Thôn chưa có sóng$/ })
      .first()
      .click();
    const card = page.getByRole('dialog', { name: 'Thôn chưa có sóng' });
    const sum = `${vn(province.none)} + ${vn(province.partial)} = ${vn(province.uncovered)}`;
    await card.getByText(sum).waitFor();
    const path = await card.getByRole('link', { name: /API/ }).getAttribute('href');
    const records = await api<{ numberMatched: number }>(`${path}&limit=1`);
    expect(records.numberMatched).toBe(province.uncovered);

    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await card.getByRole('button', { name: 'Sao chép để trích dẫn' }).click();
    await card.getByRole('status').getByText('Đã sao chép').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(`Thôn chưa có sóng: ${vn(province.uncovered)}`);
    expect(copied).toContain('Bản đồ Sóng, số liệu ngày 31/12/2023');
    expect(copied).not.toContain('\n');

    await card.getByRole('link', { name: /trong bảng$/ }).click();
    await page.waitForFunction(() => location.pathname === '/');
    const where = new URL(page.url()).searchParams.getAll('where');
    expect(where).toContain('villages.province.in.2025-15');
    expect(where).toContain('villages.status.in.partial,none');
    expect(problems).toEqual([]);
    await close();
  });

  test('where 620 comes from, and what contradicts it, by keyboard alone', async () => {
    const { page, problems, close } = await goOn();
    const link = page.getByRole('link', { name: 'Mọi phép đối chiếu' });
    await tabTo(page, link);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Đối chiếu số liệu' }).waitFor();
    const { checks } = await api<{ checks: Check[] }>('/api/checks');
    const apart = checks.filter(({ verdict }) => verdict === 'contradiction');
    const first = page.getByRole('article').first();
    const words = await first.innerText();
    expect(words).toContain('Mâu thuẫn');
    expect(words).toContain('= 681 ≠ 620');
    expect(words).toContain('\u221261');
    expect(words).toContain('Phỏng đoán');
    expect(await page.getByRole('article').count()).toBe(checks.length);
    for (let at = 0; at < apart.length; at += 1) {
      expect(await page.getByRole('article').nth(at).innerText()).toContain('Mâu thuẫn');
    }
    const field = page.getByLabel('Tìm trong các phép đối chiếu');
    await tabTo(page, field);
    await page.keyboard.type('dong nai: hai nguon');
    await expect.poll(() => page.getByRole('article').count()).toBe(1);
    const dongNai = await first.innerText();
    expect(dongNai).toContain('5.656');
    expect(dongNai).toContain('5.400');
    expect(problems).toEqual([]);
    await close();
  });

  test('a link to one check brings it into sight', async () => {
    const { page, problems, close } = await open('checks?lang=en#check-gaps-2024');
    const check = page.locator('#check-gaps-2024');
    await expect.poll(() => check.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(problems).toEqual([]);
    await close();
  });

  test('a code of the other map, and a day before the first survey, are explained and lead on', async () => {
    const { page, close } = await goOn('provinces/2025-10?lang=en');
    await page.getByRole('heading', { name: /no province 10 on the map of 34/ }).waitFor();
    await page.getByRole('link', { name: /See Lào Cai Province on the map of 63/ }).click();
    await page.getByRole('heading', { name: 'Lào Cai Province', level: 2 }).waitFor();
    await close();

    const early = await goOn('provinces/2021-10?lang=en&date=2019-01-01');
    await early.page.getByRole('button', { name: /first survey, 1 Jan 2021/ }).click();
    await expect.poll(() => new URL(early.page.url()).searchParams.get('date')).toBe('2021-01-01');
    expect(early.problems).toEqual([]);
    await early.close();
  });
});

type Page = Awaited<ReturnType<ReturnType<typeof useBrowser>['open']>>['page'];

/** Presses Tab until an element has the focus, as a person without a mouse would. */
async function tabTo(page: Page, target: ReturnType<Page['getByRole']>): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if (await target.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('80 presses of Tab did not reach it');
}
