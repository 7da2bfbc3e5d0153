import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { NO_BROWSER, queryOf, settled, useBrowser } from './driver.ts';

/** The card that is open; one that closes is still drawn for a moment. */
const card = (page: Page) => page.locator('[role="dialog"][data-open]');

/** How many records the API gives under the card's address. */
async function recordsOf(page: Page): Promise<number> {
  const href = await card(page)
    .getByRole('link', { name: /from the API/ })
    .getAttribute('href');
  const answer = await page.request.get(new URL(`${href}&limit=1`, page.url()).href);
  const { numberMatched } = (await answer.json()) as { numberMatched: number };
  return numberMatched;
}

/** What has the focus, as it reads. */
const focused = (page: Page) =>
  page.evaluate(() => (document.activeElement as HTMLElement | null)?.innerText.trim() ?? '');

/** The number within a text such as "13 provinces". */
const numberIn = (text: string) => Number(text.replaceAll(',', '').match(/\d+/)?.[0]);

describe.skipIf(NO_BROWSER)('every number opens a card, by keyboard alone', () => {
  const { goOn } = useBrowser();

  test('in the legend it says how classes are made and which provinces are counted', async () => {
    const { page, problems, close } = await goOn('?lang=en');
    await page.keyboard.press('l');
    const count = page.locator('.breaks__row .figure').nth(1);
    const provinces = numberIn(await count.innerText());
    await count.press('Enter');
    expect(await card(page).innerText()).toContain('natural breaks');
    expect(await card(page).locator('.class-provinces li').count()).toBe(provinces);
    await card(page).locator('.class-provinces a').first().press('Enter');
    await expect.poll(() => queryOf(page).get('sel')).toMatch(/^province:/);
    expect(problems).toEqual([]);
    await close();
  });

  test('in the tables of a province page, where arrows lead from number to number', async () => {
    const { page, problems, close } = await goOn('provinces/2025-15?lang=en');
    await settled(page);
    const figures = page.locator('#communes td .figure');
    await figures.first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    const uncovered = Number(await focused(page));
    await page.keyboard.press('Enter');
    await card(page).waitFor();
    expect(await recordsOf(page)).toBe(uncovered);
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toBe(String(uncovered));
    await page.locator('#villages td .figure').first().press('Enter');
    expect(await recordsOf(page)).toBe(1);
    expect(problems).toEqual([]);
    await close();
  });

  test('in a filtered view it tells the filters and leads to exactly those records', async () => {
    const { page, problems, close } = await goOn(
      '?lang=en&where=villages.status.in.none,unknown&where=villages.population.range.100,',
    );
    const count = page.getByTestId('uncovered-count');
    await expect.poll(() => count.innerText()).not.toBe('620');
    await page.locator('.headline .chip').first().press('Enter');
    const text = await card(page).innerText();
    expect(text).toContain('Status: No signal, Not surveyed');
    expect(text).toContain('Population: from 100');
    const shown = await count.innerText();
    expect(text).toContain(`this number is of ${shown} of them`);
    expect(text).toContain(`${shown} + 0 = ${shown}`);
    expect(await recordsOf(page)).toBe(Number(shown));
    await card(page)
      .getByRole('link', { name: /in the table/ })
      .press('Enter');
    await expect.poll(() => queryOf(page).get('table')).toBe('villages');
    expect(queryOf(page).getAll('where')).toEqual([
      'villages.status.in.none',
      'villages.population.range.100,',
    ]);
    await expect
      .poll(() => page.getByRole('grid').getAttribute('aria-rowcount'))
      .toBe(String(Number(shown) + 1));

    await page.keyboard.press('Escape');
    await page.getByRole('grid').getByRole('rowheader').first().getByRole('button').focus();
    const name = await focused(page);
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowRight');
    const population = await focused(page);
    await page.keyboard.press('Enter');
    await card(page)
      .getByRole('heading', { name: `Population · ${name}` })
      .waitFor();
    expect(await card(page).innerText()).toContain(population);
    expect(await recordsOf(page)).toBe(1);
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toBe(population);

    await page
      .getByRole('button', { name: /^Filter and sort the column Population/ })
      .press('Enter');
    await page.locator('.column-menu__source .chip').press('Enter');
    await page.getByText(/rows of the table state it/).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(problems).toEqual([]);
    await close();
  });
});
