import { describe, expect, it } from 'vitest';
import { NO_BROWSER, queryOf, turnTo, useBrowser, type Window } from './driver.ts';

/** The number in the comparison of a place (`2021-10`, `country`) and a kind of change. */
function countOf({ page }: Window, place: string, kind: string): Promise<number> {
  const cell = page.locator(`[data-kind="${kind}"] [data-place="${place}"]`).first();
  return cell.textContent().then((text) => Number(text?.replace(/[.+]/g, '').replace('−', '-')));
}

describe.skipIf(NO_BROWSER)('time by keyboard alone', () => {
  const browser = useBrowser();

  it('steps, plays to the end and stops, with one entry of the history for the run', async () => {
    const window = await browser.open('?date=2023-03-31');
    const { page } = window;
    const thumb = page.getByRole('slider', { name: 'Thời điểm', exact: true });
    await thumb.focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => queryOf(page).get('date')).toBe('2022-12-31');
    await expect.poll(() => thumb.getAttribute('aria-valuetext')).toContain('31/12/2022');
    await page.keyboard.press('PageUp');
    await expect.poll(() => queryOf(page).get('date')).toBeNull();
    await page.keyboard.press('Home');
    await expect.poll(() => queryOf(page).get('date')).toBe('2021-01-01');
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Dừng' }).waitFor();
    await page.getByLabel('Tốc độ').selectOption('fast');
    await expect.poll(() => queryOf(page).get('date')).toBeNull();
    await page.getByRole('button', { name: 'Chạy qua các đợt khảo sát' }).waitFor();
    await page.goBack();
    await expect.poll(() => queryOf(page).get('date')).toBe('2021-01-01');
    expect(window.problems).toEqual([]);
    await window.close();
  });

  it('tells what changed in Lào Cai during 2023, on both schemes, as the API does', async () => {
    const window = await browser.goOn('?sel=province:2021-10');
    const { page } = window;
    await page.getByRole('button', { name: 'So sánh', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => queryOf(page).get('since')).toBe('2022-12-31');
    await page.locator('[data-kind="net"]').waitFor();
    for (const [scheme, code] of [
      ['2021', '10'],
      ['2025', '15'],
    ] as const) {
      const answer = await page.request.get(
        new URL(`/api/changes?from=2022-12-31&to=2023-12-31&scheme=${scheme}&limit=1`, page.url())
          .href,
      );
      const { provinces, national } = (await answer.json()) as {
        provinces: { code: string; [kind: string]: unknown }[];
        national: Record<string, number>;
      };
      const province = provinces.find((one) => one.code === code);
      for (const kind of ['newly_covered', 'newly_found', 'lost', 'found_and_covered', 'net']) {
        expect(await countOf(window, `${scheme}-${code}`, kind)).toBe(province?.[kind]);
        expect(await countOf(window, 'country', kind)).toBe(national[kind]);
      }
    }
    expect(window.problems).toEqual([]);
    await window.close();
  });

  it('parts two dates by a divider that keys move, and Escape closes', async () => {
    const window = await browser.goOn('?since=2021-12-31&swipe=1');
    const { page } = window;
    const divider = page.getByRole('slider', { name: /Vạch chia/ });
    await divider.focus();
    const before = Number(await divider.getAttribute('aria-valuenow'));
    await page.keyboard.press('ArrowRight');
    await expect
      .poll(async () => Number(await divider.getAttribute('aria-valuenow')))
      .toBeGreaterThan(before);
    await page.keyboard.press('Escape');
    await expect.poll(() => queryOf(page).get('swipe')).toBeNull();
    expect(await page.locator('.swipe').count()).toBe(0);
    expect(window.problems).toEqual([]);
    await window.close();
  });

  it('reads each half of two dates by the pointer, as each date was', async () => {
    const window = await browser.open('?since=2021-12-31&swipe=1&layers=&map=105,21.5,7');
    const { page } = window;
    const [before, now] = await Promise.all(
      ['2021-12-31', '2023-12-31'].map(async (date) => {
        const answer = await page.request.get(
          new URL(`/api/summary?as_of=${date}&scheme=2021`, page.url()).href,
        );
        const { provinces } = (await answer.json()) as {
          provinces: { code: string; name_vi: string; uncovered: number }[];
        };
        return provinces;
      }),
    );
    const divider = await page.getByRole('slider', { name: /Vạch chia/ }).boundingBox();
    const x = (divider?.x ?? 0) + (divider?.width ?? 0) / 2;
    const tooltip = page.locator('.song-map__tooltip');
    for (const [at, provinces] of [
      [x - 100, before],
      [x + 100, now],
    ] as const) {
      await expect
        .poll(
          async () => {
            await page.mouse.move(at, 330);
            await page.mouse.move(at + 1, 330);
            await page.waitForTimeout(100);
            const text = await tooltip.innerText({ timeout: 500 }).catch(() => '');
            const own = provinces?.find(({ name_vi }) =>
              text.startsWith(name_vi.replace(/^(Tỉnh|Thành phố) /, '')),
            );
            return own !== undefined && text.includes(own.uncovered.toLocaleString('vi-VN'));
          },
          { timeout: 10_000 },
        )
        .toBe(true);
    }
    await page.mouse.click(x - 100, 330);
    await expect.poll(() => queryOf(page).get('sel')).toMatch(/^province:2021-/);
    expect(window.problems).toEqual([]);
    await window.close();
  });

  it('explains a date before the first survey, and leads on', async () => {
    const window = await browser.goOn('?date=2019-01-01');
    const { page } = window;
    const notice = page.locator('.view-notice');
    await notice.getByText('Chưa có khảo sát nào trước').waitFor();
    // Put away it leaves the map free, and is said again where it holds again.
    await notice.getByRole('button', { name: 'Đóng' }).press('Enter');
    await notice.waitFor({ state: 'detached' });
    await turnTo(page, '/');
    await expect.poll(() => page.getByTestId('uncovered-count').innerText()).toBe('620');
    await turnTo(page, '/?date=2019-01-01');
    await notice.getByText('Chưa có khảo sát nào trước').waitFor();
    await page.getByRole('button', { name: 'Đến đợt khảo sát đầu tiên' }).press('Enter');
    await expect.poll(() => queryOf(page).get('date')).toBe('2021-01-01');
    await window.close();
  });

  it('compares with no date before the first survey, which the API refuses too', async () => {
    const window = await browser.goOn('?since=2019-01-01&table=changes');
    const { page } = window;
    await page.getByText('Chưa có khảo sát nào vào ngày so sánh', { exact: false }).waitFor();
    expect(await page.locator('.changes-card, #table-sheet [role="grid"]').count()).toBe(0);
    await page.getByRole('button', { name: 'So với đợt đầu tiên' }).press('Enter');
    await page.locator('#table-sheet').getByRole('rowheader').first().waitFor();
    expect(queryOf(page).get('since')).toBe('2021-01-01');
    await page.locator('[data-kind="net"]').waitFor();
    expect(window.problems).toEqual([]);
    await window.close();
  });
});
