import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { readXlsx } from 'hucre';
import { describe, expect, inject, test } from 'vitest';
import type { Changes, Summary } from '../../data/model/index.ts';
import { NO_BROWSER, useBrowser, violations } from './driver.ts';

async function api<Body>(path: string): Promise<Body> {
  return (await (await fetch(`${inject('origin')}${path}`)).json()) as Body;
}

function hasProgram(name: string): boolean {
  try {
    execFileSync(name, ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** What somebody who has never seen the page must be able to answer with it. */
describe.skipIf(NO_BROWSER)('a clerk is asked', () => {
  const { goOn } = useBrowser();

  test('which five provinces have most students without signal', async () => {
    const { page, problems, close } = await goOn('?lang=en&table=provinces');
    const sheet = page.getByRole('region', { name: 'Data table' });
    await sheet
      .getByRole('button', { name: /^Students in villages without signal/ })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    const { provinces } = await api<Summary>('/api/summary');
    const expected = provinces
      .toSorted((one, other) => other.students_uncovered - one.students_uncovered)
      .slice(0, 5)
      .map(({ name_en }) => name_en);
    const first = async () =>
      (await sheet.getByRole('rowheader').allInnerTexts()).slice(0, 5).map((name) => name.trim());
    await expect.poll(first).toEqual(expected);
    expect(await violations(page)).toEqual([]);
    expect(problems).toEqual([]);
    await close();
  });

  test('what changed in Lào Cai during 2023, on both administrative maps', async () => {
    const { page, problems, close } = await goOn(
      '?since=2022-12-31&scheme=2025&sel=province:2025-15',
    );
    const during = '/api/changes?from=2022-12-31&to=2023-12-31&limit=1';
    const [before, now] = [
      await api<Changes>(`${during}&scheme=2021`),
      await api<Changes>(`${during}&scheme=2025`),
    ];
    const of = (changes: Changes, code: string) =>
      changes.provinces.find((one) => one.code === code);
    const columns = [of(now, '15'), of(before, '10'), of(before, '15'), now.national];
    const row = (kind: string) => page.locator(`[data-kind=${kind}] td`).allInnerTexts();
    const shown = (key: 'newly_covered' | 'newly_found' | 'lost' | 'found_and_covered') =>
      columns.map((one) => (one?.[key] ?? -1).toLocaleString('vi-VN'));
    await expect.poll(() => row('newly_covered')).toEqual(shown('newly_covered'));
    for (const kind of ['newly_found', 'lost', 'found_and_covered'] as const) {
      expect(await row(kind), kind).toEqual(shown(kind));
    }
    expect(problems).toEqual([]);
    await close();
  });

  test('where 620 comes from, and what contradicts it', async () => {
    const { page, problems, close } = await goOn();
    await page.getByRole('link', { name: 'Mọi phép đối chiếu' }).click();
    const check = page.getByRole('article').filter({ hasText: '681 ≠ 620' });
    await check.first().waitFor();
    const text = await check.first().innerText();
    for (const part of ['Mâu thuẫn', '254', '69', '1.923', '1.427', '620', 'Phỏng đoán', '61']) {
      expect(text).toContain(part);
    }
    expect(problems).toEqual([]);
    await close();
  });

  test('for an XLSX and a PDF that say the same as the screen', async () => {
    const { page, problems, close } = await goOn(
      '?lang=en&table=villages&scheme=2025&where=villages.province.in.2025-15&where=villages.uncovered.in.true',
    );
    const shown = page.getByTestId('uncovered-count');
    await expect.poll(() => shown.innerText()).not.toBe('620');
    const count = Number(await shown.innerText());
    expect(count).toBeGreaterThan(0);
    const sheet = page.getByRole('region', { name: 'Data table' });
    await sheet.getByRole('button', { name: 'Export' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page
        .getByRole('button', { name: /XLSX/ })
        .or(page.getByRole('menuitem', { name: /XLSX/ }))
        .first()
        .click(),
    ]);
    const workbook = await readXlsx(readFileSync(await download.path()));
    expect(workbook.sheets).toHaveLength(2);
    expect((workbook.sheets[0]?.rows.length ?? 0) - 1).toBe(count);

    const response = await fetch(`${inject('origin')}/api/provinces/2025/15/brief.pdf?lang=en`);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    if (hasProgram('pdftotext')) {
      const path = `${await download.path()}.pdf`;
      writeFileSync(path, bytes);
      const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
      expect(text).toContain('Lào Cai');
      expect(text).toMatch(new RegExp(`\\b${count}\\b`));
    }
    expect(problems).toEqual([]);
    await close();
  });

  test('for the map on paper', async () => {
    const { page, problems, close } = await goOn('?lang=en');
    await page.getByRole('button', { name: 'Save the map as a picture to print' }).click();
    const dialog = page.getByRole('dialog', { name: 'Map to print' });
    await dialog.getByText('150 dpi').click();
    await dialog.getByText('1,754 × 1,240 pixels').waitFor();
    expect(await violations(page)).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Save as PNG' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('song-map-2023-12-31-viet-nam.png');
    const png = readFileSync(await download.path());
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1754, 1240]);
    // 150 dots per inch are 5,906 a metre; what the sheet is called and where it comes from is in the file.
    expect(png.includes('pHYs')).toBe(true);
    expect(png.readUInt32BE(png.indexOf('pHYs') + 4)).toBe(5906);
    expect(png.includes('Villages without signal: whole country')).toBe(true);
    expect(problems).toEqual([]);
    await close();
  });
});
