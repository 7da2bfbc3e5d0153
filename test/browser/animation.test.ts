import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { NO_BROWSER, useBrowser } from './driver.ts';

interface Count {
  name: string;
  value: number;
  date: string;
}

/** The built-in story as it is, but played within some seconds: nobody waits for a test as for a talk. */
async function playWithin(page: Page, seconds: number): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.route('**/api/stories/programme', async (route) => {
    const response = await route.fetch();
    const story = (await response.json()) as {
      scenes: { animation: { seconds: number } | null }[];
    };
    for (const { animation } of story.scenes) if (animation) animation.seconds = seconds;
    await route.fulfill({ response, json: story });
  });
}

/** Keeps every number that the counters show, from before the page's own scripts run. */
async function keepCounts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const kept: Count[] = [];
    const read = () => {
      for (const element of document.querySelectorAll<HTMLElement>('[data-counter]')) {
        const { counter = '', value, date = '' } = element.dataset;
        kept.push({ name: counter, value: Number(value), date });
      }
    };
    new MutationObserver(read).observe(document, {
      subtree: true,
      childList: true,
      attributeFilter: ['data-value', 'data-date'],
    });
    Object.assign(globalThis, { songCounts: kept });
  });
}

async function countsUntil(page: Page, date: string): Promise<Count[]> {
  await page.locator(`[data-counter][data-date="${date}"]`).first().waitFor({ timeout: 60_000 });
  return page.evaluate(() => (globalThis as unknown as { songCounts: Count[] }).songCounts);
}

async function summaryOf(page: Page, date: string) {
  const url = new URL(`/api/summary?as_of=${date}&scheme=2021`, page.url());
  return (await (await page.request.get(url.href)).json()) as {
    national: { uncovered: number; devices_delivered: number };
    provinces: { code: string; uncovered: number }[];
  };
}

describe.skipIf(NO_BROWSER)('animations of the built-in story', () => {
  const browser = useBrowser();
  const open = (scene: number) =>
    browser.open(`stories/programme?scene=${scene}`, undefined, async (page) => {
      await playWithin(page, 5);
      await keepCounts(page);
    });

  it('close the gap month by month, with the numbers of the API on each date', async () => {
    const window = await open(3);
    const { page } = window;
    const counts = await countsUntil(page, '2023-12-31');
    const dates = new Set(counts.map(({ date }) => date));
    expect(dates.size).toBeGreaterThan(5);
    for (const date of ['2021-01-01', '2023-12-31', ...[...dates].slice(2, 6)]) {
      const { national } = await summaryOf(page, date);
      const shown = counts.filter((one) => one.name === 'uncovered' && one.date === date);
      expect(new Set(shown.map(({ value }) => value)), date).toEqual(new Set([national.uncovered]));
    }
    expect(window.problems).toEqual([]);
    await window.close();
  });

  it('count the devices of the country, and the villages of the selected province alone', async () => {
    const devices = await open(5);
    const delivered = await countsUntil(devices.page, '2023-12-31');
    const { national } = await summaryOf(devices.page, '2023-12-31');
    expect(delivered.at(-1)?.value).toBe(national.devices_delivered);
    expect(devices.problems).toEqual([]);
    await devices.close();

    const laoCai = await open(8);
    const counts = await countsUntil(laoCai.page, '2023-12-31');
    for (const date of ['2021-01-01', '2023-12-31']) {
      const { provinces } = await summaryOf(laoCai.page, date);
      const shown = counts.find((one) => one.name === 'uncovered' && one.date === date);
      expect(shown?.value).toBe(provinces.find(({ code }) => code === '10')?.uncovered);
    }
    expect(laoCai.problems).toEqual([]);
    await laoCai.close();
  });

  it('show the end at once where less motion is asked for, beside the numbers of the start', async () => {
    const window = await browser.open('stories/programme?scene=3', undefined, keepCounts);
    const counts = await countsUntil(window.page, '2023-12-31');
    expect([...new Set(counts.map(({ date }) => date))]).toEqual(['2021-01-01', '2023-12-31']);
    await window.page.getByText('01/01/2021: 2.418').waitFor();
    expect(window.problems).toEqual([]);
    await window.close();
  });
});
