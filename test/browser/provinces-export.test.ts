import { readFileSync } from 'node:fs';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { NO_BROWSER, useBrowser } from './driver.ts';

/** Digits of a number as the page writes it in English; null where it says that nothing is known. */
function numberIn(text: string): number | null {
  const digits = text.replace(/[^\d.]/g, '');
  return digits === '' ? null : Number(digits);
}

/** What a file says, null where the page says that nothing is known: files have sums, which are then zero. */
function stated(value: unknown, shown: number | null | undefined): unknown {
  return shown === null && value === 0 ? null : value;
}

describe.skipIf(NO_BROWSER)('the table of provinces under a filter', () => {
  const { open } = useBrowser();

  test('XLSX and GeoJSON say the same as the screen: map of 34, a day before it, some villages', async () => {
    const { page, problems, close } = await open(
      '?lang=en&table=provinces&scheme=2025&date=2022-12-31&where=villages.grid_power.in.false',
    );
    const sheet = page.getByRole('region', { name: 'Data table' });
    await expect.poll(() => page.getByRole('grid').getAttribute('aria-rowcount')).toBe('35');
    const heads = (await sheet.getByRole('columnheader').allInnerTexts()).map((head) =>
      head.trim(),
    );
    const at = heads.indexOf('Without signal');
    expect(at, heads.join('|')).toBeGreaterThan(0);
    const screen = new Map<string, number | null>();
    // Only the rows in sight are in the page.
    for (let step = 0; screen.size < 34 && step < 34; step += 1) {
      const rows = await sheet
        .locator('tbody tr:has(th)')
        .evaluateAll(
          (all, column) =>
            all.map((row) => [
              row.querySelector('th')?.textContent?.trim() ?? '',
              row.children[column]?.textContent ?? '',
            ]),
          at,
        );
      for (const [name = '', text = ''] of rows) screen.set(name, numberIn(text));
      await sheet.locator('tbody tr:has(th)').last().scrollIntoViewIfNeeded();
    }
    expect([...screen.keys()].sort()).toHaveLength(34);
    const total = [...screen.values()].reduce<number>((sum, count) => sum + (count ?? 0), 0);
    expect(String(total)).toBe(
      numberIn(await page.getByTestId('uncovered-count').innerText())?.toString(),
    );

    await sheet.getByRole('button', { name: 'Export' }).click();
    const menu = page.getByRole('dialog', { name: 'Export to a file' });
    const save = async (format: RegExp) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        menu.getByRole('button', { name: format }).click(),
      ]);
      return readFileSync(await download.path());
    };
    const [data] = (await readXlsx(await save(/^XLSX/))).sheets;
    const [header = [], ...rows] = data?.rows ?? [];
    const nameAt = header.indexOf('English name');
    const countAt = header.indexOf('Villages without signal');
    expect([nameAt, countAt], header.join('|')).not.toContain(-1);
    expect(
      new Map(
        rows.map((row) => [row[nameAt], stated(row[countAt], screen.get(String(row[nameAt])))]),
      ),
    ).toEqual(screen);
    const { features } = JSON.parse(
      (await save(/^GeoJSON/)).toString(),
    ) as GeoJSON.FeatureCollection;
    for (const { properties } of features) {
      const shown = screen.get(properties?.name_en);
      expect(stated(properties?.uncovered, shown), properties?.name_en).toBe(shown);
      // What the page does not state is of villages that nobody had surveyed by then.
      if (shown === null) expect(properties?.unknown).toBe(properties?.villages);
    }
    expect(features).toHaveLength(34);
    expect(problems).toEqual([]);
    await close();
  });
});
