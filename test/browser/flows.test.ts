import { describe, expect, test } from 'vitest';
import { NO_BROWSER, queryOf, settled, useBrowser } from './driver.ts';

describe.skipIf(NO_BROWSER)('ways through the page', () => {
  const { open, goOn } = useBrowser();

  test('search without tone marks finds a province, flies there, and a link brings it back', async () => {
    const { page, problems, close } = await open();
    await page.keyboard.press('/');
    await page.keyboard.type('lai chau');
    await page.getByRole('option', { name: /Lai Châu.*63 tỉnh/ }).click();
    const drawer = page.getByRole('complementary', { name: 'Chi tiết' });
    await drawer.getByRole('heading', { name: 'Tỉnh Lai Châu' }).waitFor();
    await page.waitForFunction(() => new URL(location.href).searchParams.has('map'));
    expect(queryOf(page).get('sel')).toBe('province:2021-12');
    const [lng, lat, zoom] = queryOf(page).get('map')?.split(',').map(Number) ?? [];
    expect(lng).toBeGreaterThan(102);
    expect(lng).toBeLessThan(104);
    expect(lat).toBeGreaterThan(21.5);
    expect(zoom).toBeGreaterThan(6);

    const link = page.url();
    await page.goto(link);
    await settled(page);
    await drawer.getByRole('heading', { name: 'Tỉnh Lai Châu' }).waitFor();
    expect(page.url()).toBe(link);
    expect(problems).toEqual([]);
    await close();
  });

  test('a village tells its coverage, its history, and where each value comes from', async () => {
    const { page, problems, close } = await goOn('?sel=province:2021-12');
    const drawer = page.getByRole('complementary', { name: 'Chi tiết' });
    const villages = drawer.getByRole('region', { name: /^Thôn chưa có sóng/ });
    const village = villages.getByRole('listitem').getByRole('button').first();
    const name = (await village.innerText()).split('\n')[0] ?? '';
    await village.click();
    await drawer.getByRole('heading', { name, level: 2 }).waitFor();
    const words = await drawer.innerText();
    expect(words).toMatch(/Trắng sóng|Lõm sóng/);
    expect(words).toContain('Dân số');
    await drawer.getByRole('list').last().getByText('31/12/2023').waitFor();
    await drawer.getByRole('button', { name: /^Dữ liệu mẫu\. Nguồn của: Dân số/ }).click();
    await page
      .getByRole('dialog', { name: 'Dân số' })
      .getByText('không phải số liệu thật')
      .waitFor();
    await page.keyboard.press('Escape');
    await page.goBack();
    await drawer.getByRole('heading', { name: 'Tỉnh Lai Châu' }).waitFor();
    expect(problems).toEqual([]);
    await close();
  });

  test('a village tells how far signal and a connected school are, and leads there', async () => {
    const { page, problems, close } = await goOn('?sel=village:S02-00001');
    const drawer = page.getByRole('complementary', { name: 'Chi tiết' });
    const nearby = drawer.getByRole('region', { name: 'Lân cận' });
    await expect.poll(() => nearby.getAttribute('aria-busy')).toBe('false');
    expect(await nearby.innerText()).toMatch(/Thôn có sóng gần nhất\s+\d+,\d km/);
    expect(await nearby.innerText()).toMatch(/Trường có Internet gần nhất\s+\d+,\d km/);
    expect(await nearby.innerText()).toMatch(/Thôn chưa có sóng khác trong 10 km\s+\d+/);

    await nearby.getByRole('button', { name: /Nguồn của: Thôn có sóng gần nhất/ }).click();
    const source = page.getByRole('dialog', { name: 'Thôn có sóng gần nhất' });
    await source.getByText('Không phải đường đi').waitFor();
    expect(await source.innerText()).toContain('Suy ra');
    await page.keyboard.press('Escape');

    const neighbour = nearby.locator('.nearest__name').first();
    const name = await neighbour.innerText();
    await neighbour.click();
    await drawer.getByRole('heading', { name, level: 2 }).waitFor();
    expect(await drawer.innerText()).toContain('Có sóng');
    await page.waitForFunction(() => new URL(location.href).searchParams.has('map'));
    expect(problems).toEqual([]);
    await close();
  });

  test('the table keeps to a province, whatever the map shows, until it is let go', async () => {
    const { page, problems, close } = await goOn('?lang=en&sel=province:2021-12');
    await page.getByRole('button', { name: 'Open table' }).click();
    const sheet = page.getByRole('region', { name: 'Data table' });
    const status = sheet.locator('.table-sheet__count').getByRole('status');
    await expect.poll(() => status.innerText()).toMatch(/^[\d,]+ villages matching the filters$/);
    expect(queryOf(page).getAll('where')).toContain('villages.province.in.2021-12');
    await sheet.getByRole('rowheader').first().click();
    await expect.poll(() => queryOf(page).get('sel')).toMatch(/^village:/);
    await page.getByRole('button', { name: 'Remove the condition Province: Lai Châu' }).click();
    await expect.poll(() => status.innerText()).toMatch(/^98,413 villages in the whole country$/);
    expect(queryOf(page).has('where')).toBe(false);
    expect(problems).toEqual([]);
    await close();
  });

  test('dates, provinces and language are a click or a key away', async () => {
    const { page, problems, close } = await goOn();
    const count = page.getByTestId('uncovered-count');
    await page.keyboard.press('[');
    await page.waitForFunction(() => location.search.includes('date=2023-09-30'));
    await expect.poll(() => count.innerText()).not.toBe('620');
    await page.keyboard.press(']');
    await expect.poll(() => count.innerText()).toBe('620');

    await page.getByText('34 tỉnh', { exact: true }).click();
    await expect.poll(() => queryOf(page).get('scheme')).toBe('2025');
    expect(await count.innerText()).toBe('620');

    await page.getByRole('button', { name: 'English' }).click();
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    await page.getByRole('region', { name: /^Map\. Arrow keys/ }).waitFor();
    expect(await page.getByRole('complementary', { name: 'Figures' }).innerText()).toContain(
      'of 98,413 villages in the country, 0.63\u00a0%',
    );
    expect(problems).toEqual([]);
    await close();
  });

  test('the table lists the whole country or what is in view, sorts, and is linked to the map', async () => {
    const { page, problems, close } = await open('?map=103.3,22.2,8&table=1');
    const sheet = page.getByRole('region', { name: 'Bảng dữ liệu' });
    const status = sheet.locator('.table-sheet__count').getByRole('status');
    await expect.poll(() => status.innerText()).toBe('98.413 thôn trong cả nước');
    await sheet.getByRole('button', { name: 'Chỉ trong khung nhìn' }).click();
    await expect.poll(() => status.innerText()).toMatch(/nằm trong khung nhìn$/);
    const grid = sheet.getByRole('grid');
    const inView = Number(await grid.getAttribute('aria-rowcount')) - 1;
    expect(inView).toBeGreaterThan(0);
    expect(inView).toBeLessThan(98_413);

    const people = sheet.getByRole('columnheader', { name: /^Dân số/ });
    const sort = sheet.getByRole('button', { name: 'Dân số', exact: true });
    await sort.click();
    await expect.poll(() => people.getAttribute('aria-sort')).toBe('descending');
    await sort.click();
    await expect.poll(() => people.getAttribute('aria-sort')).toBe('ascending');
    const row = sheet.getByRole('rowheader').first();
    const name = await row.innerText();
    await row.click();
    const drawer = page.getByRole('complementary', { name: 'Chi tiết' });
    await drawer.getByRole('heading', { name, level: 2 }).waitFor();
    expect(problems).toEqual([]);
    await close();
  });

  test('everything by keyboard: search, drawer, table, help, and the focus comes back', async () => {
    const { page, problems, close } = await open('?lang=en');
    await page.keyboard.press('/');
    await page.keyboard.type('ha giang');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    const drawer = page.getByRole('complementary', { name: 'Details' });
    await drawer.waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('drawer');
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-input');

    await page.keyboard.press('Escape');
    await page.locator('#table-toggle').focus();
    await page.keyboard.press('t');
    const sheet = page.getByRole('region', { name: 'Data table' });
    await sheet.getByRole('rowheader').first().waitFor();
    await sheet.getByRole('rowheader').first().getByRole('button').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('tr')?.ariaRowIndex))
      .toBe('4');
    await page.keyboard.press('t');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('table-toggle');

    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Shortcuts' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('table-toggle');

    await page.keyboard.press('l');
    const layer = page.getByRole('checkbox', { name: /No signal/ });
    await page.keyboard.press('Space');
    expect(await layer.isChecked()).toBe(false);
    expect(queryOf(page).get('layers')).not.toContain('none');
    expect(problems).toEqual([]);
    await close();
  });

  test('without an answer the page says so, keeps what was there, and tries again', async () => {
    // With the register in the page no date needs the server: here it never arrives.
    const { page, close } = await open('?lang=en', undefined, (one) =>
      one.route('**/columns', () => undefined),
    );
    await page.route('**/api/summary*', (route) => route.abort());
    await page.keyboard.press('[');
    const alert = page.getByRole('alert');
    // Two more tries are made before the reader is bothered.
    await alert.waitFor({ timeout: 15_000 });
    expect(await alert.innerText()).toContain('the server cannot be reached');
    await page.unroute('**/api/summary*');
    await alert.getByRole('button', { name: 'Try again' }).click();
    await alert.waitFor({ state: 'detached' });
    await expect.poll(() => page.getByTestId('uncovered-count').innerText()).not.toBe('620');
    await close();
  });
});
