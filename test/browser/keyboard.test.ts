import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import type { Summary } from '../../data/model/index.ts';
import { NO_BROWSER, queryOf, useBrowser } from './driver.ts';

/** Presses Tab until the focus is on what a selector names; more than a page has stops means that it cannot be reached. */
async function tabTo(page: Page, selector: string): Promise<void> {
  await page.locator(selector).first().waitFor();
  for (let stop = 0; stop < 120; stop += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${selector}`);
}

async function summaryOf(scheme: string): Promise<Summary> {
  const answer = await fetch(`${inject('origin')}/api/summary?scheme=${scheme}`);
  return (await answer.json()) as Summary;
}

async function matched(collection: string, filter: string): Promise<number> {
  const query = new URLSearchParams({ filter, limit: '1' });
  const answer = await fetch(`${inject('origin')}/api/collections/${collection}/items?${query}`);
  return ((await answer.json()) as { numberMatched: number }).numberMatched;
}

const SCHEME_RADIO = (scheme: string) => `.controls input[type="radio"][value="${scheme}"]`;

describe.skipIf(NO_BROWSER)('by keyboard alone', () => {
  const { open, goOn } = useBrowser();

  test('an old name leads to the province of today, and the switch between maps keeps the total', async () => {
    const { page, problems, close } = await goOn();
    await page.keyboard.press('/');
    await page.keyboard.type('yen bai');
    const former = page.getByRole('option', { name: /Yên Bái.*nay thuộc Lào Cai/ });
    await former.waitFor();
    for (let step = 0; step < 10; step += 1) {
      await page.keyboard.press('ArrowDown');
      const named = await page
        .locator('[role="option"][aria-selected="true"], [role="option"][data-highlighted]')
        .allInnerTexts();
      if (named.some((text) => /nay thuộc Lào Cai/.test(text))) break;
    }
    await page.keyboard.press('Enter');
    await expect.poll(() => queryOf(page).get('sel')).toBe('province:2021-15');

    await tabTo(page, '.drawer__succession button');
    await page.keyboard.press('Enter');
    await expect.poll(() => queryOf(page).get('sel')).toBe('province:2025-15');
    expect(queryOf(page).get('scheme')).toBe('2025');

    const total = page.getByTestId('uncovered-count');
    const [before, now] = [await summaryOf('2021'), await summaryOf('2025')];
    expect(before.national.uncovered).toBe(now.national.uncovered);
    await expect.poll(() => total.innerText()).toBe(String(now.national.uncovered));
    await tabTo(page, SCHEME_RADIO('2025'));
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => queryOf(page).get('scheme')).toBeNull();
    await expect.poll(() => total.innerText()).toBe(String(before.national.uncovered));

    // The province is of the other map now: the page says so, and leads to what it was made of.
    await page.getByText('Lào Cai thuộc bản đồ 34 tỉnh; bản đồ đang hiện là 63 tỉnh.').waitFor();
    await tabTo(page, '.view-notice__actions button:first-child');
    await page.keyboard.press('Enter');
    await expect.poll(() => queryOf(page).get('sel')).toMatch(/^province:2021-1[05]$/);
    expect(problems).toEqual([]);
    await close();
  });

  test('both programmes are read from the 3×3 legend and from the two lists', async () => {
    const { page, problems, close } = await goOn();
    await page.keyboard.press('l');
    await tabTo(page, '#color-select');
    for (let step = 0; step < 10 && queryOf(page).get('color') !== 'bivariate'; step += 1) {
      await page.keyboard.press('ArrowDown');
      await page.waitForTimeout(50);
    }
    expect(queryOf(page).get('color')).toBe('bivariate');
    await page.locator('.both__cell').first().waitFor();
    const cells = new Set<string>();
    for (let cell = 0; cell < 9; cell += 1) {
      await page.keyboard.press('Tab');
      await tabTo(page, '.both__cell');
      cells.add(
        await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? ''),
      );
    }
    expect(cells.size).toBe(9);
    const counted = [...cells].map((label) => Number(/: (\d+) tỉnh/.exec(label)?.[1]));
    expect(counted.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(63);
    expect(Math.max(...counted)).toBeGreaterThan(0);

    const lists = [
      {
        place: 1,
        villages: 'uncovered = true AND devices_delivered > 0',
        schools: 'in_uncovered_village = true AND devices_delivered > 0',
      },
      {
        place: 2,
        villages: "status = 'covered' AND students_in_need > 0 AND devices_delivered = 0",
        schools: 'in_uncovered_village = false AND students_in_need > 0 AND devices_delivered = 0',
      },
    ] as const;
    for (const { place, ...filters } of lists) {
      await page.keyboard.press('f');
      await page.locator('.filter-sheet').waitFor();
      await tabTo(page, `.filter-presets button:nth-child(${place})`);
      await page.keyboard.press('Enter');
      await expect.poll(() => queryOf(page).get('table')).toBe('villages');
      await page.keyboard.press('Escape');
      const rows = async () =>
        Number(await page.locator('[role="grid"]').getAttribute('aria-rowcount')) - 1;
      await expect
        .poll(rows, { timeout: 15_000 })
        .toBe(await matched('villages', filters.villages));
      await tabTo(page, '.table-sheet input[type="radio"]:checked');
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => queryOf(page).get('table')).toBe('schools');
      await expect.poll(rows, { timeout: 15_000 }).toBe(await matched('schools', filters.schools));
    }
    await tabTo(page, '.data-table__name');
    await page.keyboard.press('Enter');
    await expect.poll(() => queryOf(page).get('sel')).toMatch(/^school:/);
    expect(problems).toEqual([]);
    await close();
  });

  test('a link that is not understood is named, and leaves the address on request', async () => {
    const { page, problems, close } = await open(
      '?color=rainbow&scheme=2025&where=villages.population.range.1&where=%3Cb%3E',
    );
    const notice = page.locator('.view-notice').first();
    await expect
      .poll(() => notice.locator('code').allInnerTexts())
      .toEqual(['color=rainbow', 'where=villages.population.range.1', 'where=<b>']);
    expect(await notice.locator('b').count()).toBe(0);
    await tabTo(page, '.view-notice__actions button:first-child');
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).search).toBe('?scheme=2025');
    expect(await page.locator('.view-notice').count()).toBe(0);
    expect(problems).toEqual([]);
    await close();
  });
});
