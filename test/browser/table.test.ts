import { readFileSync } from 'node:fs';
import type { Download, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { NO_BROWSER, PHONE, queryOf, useBrowser } from './driver.ts';

/** Lines of records in a CSV file, without its header. */
async function recordsIn(download: Download): Promise<string[]> {
  const text = readFileSync(await download.path(), 'utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  return text.trimEnd().split(/\r?\n/).slice(1);
}

/** How many rows the table says it has. */
async function rowCount(page: Page): Promise<number> {
  return Number(await page.getByRole('grid').getAttribute('aria-rowcount')) - 1;
}

describe.skipIf(NO_BROWSER)('the table, the filters and what is exported', () => {
  const { open, goOn } = useBrowser();

  test('by keyboard alone: two conditions, a chip removed, back, sort, three rows, a file of them', async () => {
    const { page, problems, close } = await goOn('?lang=en&table=villages');
    const sheet = page.getByRole('region', { name: 'Data table' });
    const status = sheet.locator('.table-sheet__count').getByRole('status');
    await expect.poll(() => status.innerText()).toBe('98,413 villages in the whole country');

    await page.keyboard.press('f');
    const filters = page.getByRole('dialog', { name: 'Filter villages' });
    await filters.getByRole('checkbox', { name: /^No signal/ }).focus();
    await page.keyboard.press('Space');
    await expect.poll(() => status.innerText()).toBe('216 villages matching the filters');
    await filters.getByLabel('Population: From').focus();
    await page.keyboard.type('100');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => queryOf(page).getAll('where'))
      .toEqual(['villages.status.in.none', 'villages.population.range.100,']);
    await page.keyboard.press('Escape');
    await filters.waitFor({ state: 'detached' });
    const both = await rowCount(page);
    expect(both).toBeLessThan(216);
    expect(await page.getByTestId('uncovered-count').innerText()).toBe(String(both));
    expect(await page.getByRole('complementary', { name: 'Figures' }).innerText()).toContain(
      `of ${both} villages that match the filters`,
    );

    const chips = page.getByRole('region', { name: 'Active filters' });
    await chips.getByRole('button', { name: /Status: No signal/ }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => queryOf(page).getAll('where')).toHaveLength(1);
    await page.goBack();
    await expect.poll(() => rowCount(page)).toBe(both);

    await sheet.getByRole('button', { name: 'Students', exact: true }).focus();
    await page.keyboard.press('Enter');
    const head = sheet.getByRole('columnheader', { name: /^Students/ });
    await expect.poll(() => head.getAttribute('aria-sort')).toBe('descending');

    await sheet.getByRole('rowheader').first().getByRole('button').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    const selection = sheet.getByRole('region', { name: 'Selected rows' });
    await expect
      .poll(() => selection.getByRole('status').innerText())
      .toMatch(/^3 villages selected.* people.* students.*3 no signal/s);
    expect(await sheet.locator('tr[aria-selected="true"]').count()).toBe(3);
    const names = await sheet.locator('tr[aria-selected="true"] th').allInnerTexts();

    await sheet.getByRole('button', { name: 'Export' }).focus();
    await page.keyboard.press('Enter');
    const menu = page.getByRole('dialog', { name: 'Export to a file' });
    const selected = page.waitForEvent('download');
    await menu.getByRole('button', { name: /^CSV/ }).focus();
    await page.keyboard.press('Enter');
    const few = await recordsIn(await selected);
    expect(few).toHaveLength(3);
    for (const [at, name] of names.entries()) expect(few[at]).toContain(name);

    const whole = page.waitForEvent('download');
    await menu.getByRole('radio', { name: /^Whole table/ }).focus();
    await page.keyboard.press('Space');
    await menu.getByRole('button', { name: /^CSV/ }).focus();
    await page.keyboard.press('Enter');
    expect(await recordsIn(await whole)).toHaveLength(both);
    await menu.getByText(/^Saved /).waitFor();
    await page.keyboard.press('Escape');

    await sheet.getByRole('rowheader').first().getByRole('button').focus();
    await page.keyboard.press('Control+a');
    await expect
      .poll(() => selection.getByRole('status').innerText())
      .toMatch(new RegExp(`^${both} villages selected`));
    expect(problems).toEqual([]);
    await close();
  });

  test('rows drawn around on the map are the rows selected, and no others', async () => {
    const { page, problems, close } = await open(
      '?lang=en&table=villages&where=villages.status.in.none,partial',
    );
    const sheet = page.getByRole('region', { name: 'Data table' });
    await expect.poll(() => rowCount(page)).toBe(620);
    await sheet.getByRole('button', { name: 'Select every row in view' }).click();
    const selected = sheet.getByRole('region', { name: 'Selected rows' }).getByRole('status');
    await expect.poll(() => selected.innerText()).toMatch(/^620 villages selected/);

    await sheet.getByRole('button', { name: 'Select by a box' }).click();
    const canvas = await page.getByRole('region', { name: /^Map\. Arrow keys/ }).boundingBox();
    if (!canvas) throw new Error('the map has no place');
    // The north of the country, as the whole of it is framed between panel, tools and table.
    await page.mouse.move(600, 65);
    await page.mouse.down();
    await page.mouse.move(900, 150, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => selected.innerText()).not.toMatch(/^620 /);
    const inBox = Number.parseInt(await selected.innerText(), 10);
    expect(inBox).toBeGreaterThan(0);
    await sheet.getByLabel('Show only selected rows').check();
    await expect.poll(() => rowCount(page)).toBe(inBox);
    expect(problems).toEqual([]);
    await close();
  });

  test('a column is filtered from its head, columns come and go and are kept', async () => {
    const { page, problems, close } = await open('?lang=en&table=schools');
    const sheet = page.getByRole('region', { name: 'Data table' });
    await sheet.getByRole('rowheader').first().waitFor();
    await sheet.getByRole('button', { name: 'Filter and sort the column Internet' }).click();
    await page.getByRole('checkbox', { name: /^None/ }).check();
    await page.getByRole('checkbox', { name: /^Turn round/ }).check();
    expect(queryOf(page).getAll('where')).toEqual(['schools.internet.not-in.none']);
    await page.keyboard.press('Escape');
    const without = await rowCount(page);
    await page.getByRole('button', { name: /^Remove the condition/ }).click();
    await expect.poll(() => rowCount(page)).toBeGreaterThan(without);

    await sheet.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('checkbox', { name: 'Level' }).uncheck();
    await page.keyboard.press('Escape');
    expect(await sheet.getByRole('columnheader', { name: /^Level/ }).count()).toBe(0);
    await page.reload();
    await sheet.getByRole('rowheader').first().waitFor();
    expect(await sheet.getByRole('columnheader', { name: /^Level/ }).count()).toBe(0);
    expect(problems).toEqual([]);
    await close();
  });

  test('what changed is a table like the others: counted as the API counts, selected, seen and saved', async () => {
    const { page, problems, close } = await goOn(
      '?lang=en&table=changes&since=2022-12-31&scheme=2021',
    );
    const sheet = page.getByRole('region', { name: 'Data table' });
    await sheet.getByRole('rowheader').first().waitFor();
    const answer = await page.request.get(
      new URL('/api/changes?from=2022-12-31&to=2023-12-31&scheme=2021&limit=1', page.url()).href,
    );
    const { numberMatched, national } = await answer.json();
    expect(await rowCount(page)).toBe(numberMatched);

    await sheet.getByRole('rowheader').first().getByRole('button').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowDown');
    const selected = sheet.getByRole('region', { name: 'Selected rows' }).getByRole('status');
    await expect.poll(() => selected.innerText()).toMatch(/^2 changed villages selected/);
    const names = await sheet.locator('tr[aria-selected="true"] th').allInnerTexts();
    await sheet.getByRole('button', { name: 'Export' }).click();
    const menu = page.getByRole('dialog', { name: 'Export to a file' });
    const csv = page.waitForEvent('download');
    await menu.getByRole('button', { name: /^CSV/ }).click();
    const two = await recordsIn(await csv);
    expect(two).toHaveLength(2);
    for (const [at, name] of names.entries()) {
      expect(two[at]).toContain(name);
      expect(two[at]).toContain('newly_covered');
    }
    const geojson = page.waitForEvent('download');
    await menu.getByRole('button', { name: /^GeoJSON/ }).click();
    const file = JSON.parse(readFileSync(await (await geojson).path(), 'utf8'));
    const inFile = file.features.map(
      ({ properties }: { properties: { name: string; change: string } }) => [
        properties.name,
        properties.change,
      ],
    );
    expect(inFile.sort()).toEqual([...names].sort().map((name) => [name, 'newly_covered']));
    await page.keyboard.press('Escape');

    await sheet.getByRole('button', { name: 'Filter and sort the column Status after' }).click();
    await page.getByRole('checkbox', { name: /^Covered/ }).check();
    await page.keyboard.press('Escape');
    await expect
      .poll(() => rowCount(page))
      .toBe(national.newly_covered + national.found_and_covered);
    await sheet.getByRole('rowheader').first().getByRole('button').press('Enter');
    await expect.poll(() => queryOf(page).get('sel')).toMatch(/^village:/);
    expect(problems).toEqual([]);
    await close();
  });

  test('both programmes at once: devices without signal, per village and per school', async () => {
    const { page, problems, close } = await goOn('?lang=en');
    await page.keyboard.press('f');
    await page.getByRole('button', { name: 'A device but no signal' }).click();
    await page.keyboard.press('Escape');
    const sheet = page.getByRole('region', { name: 'Data table' });
    await sheet.getByText(/Devices are recorded per school/).waitFor();
    expect(await rowCount(page)).toBeGreaterThan(0);
    await sheet.getByText('Schools', { exact: true }).click();
    await sheet.getByRole('columnheader', { name: /^Internet/ }).waitFor();
    expect(await rowCount(page)).toBeLessThan(41_000);
    expect(problems).toEqual([]);
    await close();
  });

  test('a stale link is explained and has a way on; a filter that nothing fits too', async () => {
    const { page, close } = await open(
      '?lang=en&where=villages.province.in.2025-02&where=villages.height.in.3',
      PHONE,
    );
    await page.getByText(/has no province with this code/).waitFor();
    await page.getByText(/Villages have no property “height”/).waitFor();
    for (const left of [1, 0]) {
      await page.getByRole('button', { name: 'Remove this condition' }).first().click();
      await expect.poll(() => queryOf(page).getAll('where').length).toBe(left);
    }
    await page.goto(`${page.url()}&where=villages.population.range.9000000,`);
    await page.getByText('No village matches all the conditions.').waitFor();
    await page.getByRole('button', { name: 'Remove the last condition' }).click();
    await expect.poll(() => queryOf(page).has('where')).toBe(false);
    await close();
  });
});
