import type { CDPSession, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { NO_BROWSER, queryOf, useBrowser, violations } from './driver.ts';

const PROJECTOR = { width: 1024, height: 768 };
const SCREENS = [PROJECTOR, { width: 1366, height: 768 }, { width: 3840, height: 2160 }];
const SCENES = 12;

/** The register is there, so that no scene has anything to wait for. */
async function prepared(page: Page) {
  await page.waitForFunction(() => performance.getEntriesByName('song:register').length > 0);
}

/** The slide of a scene, once it is shown; an animation is ended by the press that would move on. */
async function shown(page: Page, number: number) {
  const place = page.getByText(`${number} / ${SCENES}`, { exact: true });
  await place.waitFor();
  await page.getByText(`Cảnh ${number} trên ${SCENES}.`).waitFor({ state: 'attached' });
}

interface Told {
  reference: string;
  value: string;
  scene: string;
}

/** Every number on the slide with the reference that it names. */
function numbersOn(page: Page): Promise<Told[]> {
  return page.locator('[data-reference]').evaluateAll((elements) =>
    elements.map((element) => ({
      reference: element.getAttribute('data-reference') ?? '',
      value: element.getAttribute('data-value') ?? '',
      scene: element.closest('[data-scene]')?.getAttribute('data-scene') ?? '',
    })),
  );
}

/** What stands outside of the window, or is cut off by what holds it. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.slide *, .slide-legend *, .song-map__inset')].flatMap(
      (element) => {
        const { left, top, right, bottom } = element.getBoundingClientRect();
        const isIn =
          left >= -1 && top >= -1 && right <= innerWidth + 1 && bottom <= innerHeight + 1;
        return isIn ? [] : [`${element.className} ${element.textContent?.slice(0, 40)}`];
      },
    ),
  );
}

async function api<Answer>(path: string): Promise<Answer> {
  return (await fetch(`${inject('origin')}${path}`)).json() as Promise<Answer>;
}

type Row = Record<string, number | string>;

/** What the API says of a reference, asked the way another program would ask, not with our own code. */
async function answerOf(reference: string, view: { date: string; scheme: string }) {
  const [kind, ...rest] = reference.split('.') as [string, ...string[]];
  if (kind === 'figure') {
    const { figures } = await api<{ figures: Row[] }>('/api/figures');
    const figure = figures.find(({ id }) => id === rest[0]);
    return rest[1] === 'date' ? figure?.as_of : figure?.value;
  }
  if (kind === 'check') {
    const { checks } = await api<{ checks: Row[] }>('/api/checks');
    return checks.find(({ id }) => id === rest[0])?.[rest[1] as string];
  }
  const [last = '', date = view.date] = (rest.at(-1) ?? '').split('@');
  const province = /^(\d{4})-(\d+)$/.exec(rest[0] ?? '');
  const scheme = province?.[1] ?? view.scheme;
  const summary = await api<{ national: Row; provinces: Row[] }>(
    `/api/summary?as_of=${date}&scheme=${scheme}`,
  );
  if (kind === 'summary') {
    return (
      province ? summary.provinces.find(({ code }) => code === province[2]) : summary.national
    )?.[last];
  }
  const [indicator = '', place] = rest;
  const ranked = summary.provinces.toSorted(
    (one, other) => Number(other[indicator]) - Number(one[indicator]),
  );
  const row = ranked[Number(place) - 1];
  return rest[2] === 'name' ? row?.name_vi : row?.[indicator];
}

describe.skipIf(NO_BROWSER)('a story before an audience', () => {
  const { open } = useBrowser();

  test('walks by clicker on every screen, and every number is the API’s', async () => {
    const { page, problems, close } = await open('stories/programme', PROJECTOR);
    await prepared(page);
    const { scenes } = await api<{
      scenes: { id: string; view: { date: string; scheme: string } }[];
    }>('/api/stories/programme');
    const told: Told[] = [];
    for (const [at, screen] of SCREENS.entries()) {
      await page.setViewportSize(screen);
      // Forwards, backwards, forwards again.
      for (let step = 0; step < SCENES; step += 1) {
        const number = at === 1 ? SCENES - step : step + 1;
        await shown(page, number);
        expect(await cutOff(page), `scene ${number} at ${screen.width}`).toEqual([]);
        if (at === 0) told.push(...(await numbersOn(page)));
        if (step < SCENES - 1) await page.keyboard.press(at === 1 ? 'PageUp' : 'PageDown');
      }
      if (at === 1) await page.keyboard.press('Home');
    }
    expect(told.length).toBeGreaterThan(40);
    for (const { reference, value, scene } of told) {
      const view = scenes.find(({ id }) => id === scene)?.view;
      expect(view, scene).toBeDefined();
      if (view)
        expect(value, `${scene}: ${reference}`).toBe(String(await answerOf(reference, view)));
    }
    expect(queryOf(page).get('scene')).toBe(String(SCENES));
    expect(problems).toEqual([]);
    await close();
  }, 240_000);

  test('answers numbers, black, pointer, help and Escape, in any theme without a violation', async () => {
    const { page, close } = await open('stories/programme?scene=9', PROJECTOR);
    await prepared(page);
    await shown(page, 9);
    for (const theme of ['projector', 'dark', 'light']) {
      if (theme !== 'projector') {
        await page.goto(`${inject('origin')}/stories/programme?scene=9&theme=${theme}`);
        await shown(page, 9);
      }
      expect(await violations(page), theme).toEqual([]);
    }
    await page.keyboard.type('11');
    await page.getByText('Đến cảnh 11').waitFor();
    await page.keyboard.press('Enter');
    await shown(page, 11);
    await page.keyboard.press('b');
    await page.getByText('Màn hình đen.', { exact: false }).waitFor({ state: 'attached' });
    await page.keyboard.press('PageDown');
    await page.getByText('Màn hình đen.', { exact: false }).waitFor({ state: 'detached' });
    await shown(page, 11);
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Phím điều khiển' }).waitFor();
    expect(await violations(page), 'help').toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('p');
    await page.locator('.present__ring[data-on="true"]').waitFor();
    await page.mouse.move(700, 300);
    await page.mouse.click(700, 300);
    await shown(page, 12);
    await page.keyboard.press('Escape');
    await page.locator('.present__ring[data-on="false"]').waitFor();
    await page.keyboard.press('Escape');
    await page.waitForURL(/\/stories$|\/stories\?/);
    await close();
  }, 120_000);

  test('is in step with the window of the notes, both ways and after a reload', async () => {
    const { page, close } = await open('stories/programme?scene=2', PROJECTOR);
    await prepared(page);
    const [notes] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('n')]);
    await notes.getByText('2 / 12', { exact: true }).waitFor();
    await notes.getByText('Mỗi dấu trên bản đồ là một thôn', { exact: false }).waitFor();
    expect(await violations(notes)).toEqual([]);
    await page.keyboard.press('PageUp');
    await notes.getByRole('heading', { name: 'Sóng và máy tính cho em', level: 1 }).waitFor();
    await notes.getByRole('button', { name: 'Cảnh sau' }).click();
    await shown(page, 2);
    await notes.keyboard.press('PageUp');
    await shown(page, 1);
    await notes.getByRole('button', { name: 'Màn hình đen' }).click();
    await page.locator('.present__black').waitFor();
    await notes.getByText('Màn hình đang đen.').waitFor();
    await notes.getByRole('button', { name: 'Màn hình đen' }).click();
    await page.locator('.present__black').waitFor({ state: 'detached' });
    await notes.reload();
    await notes.getByText('1 / 12', { exact: true }).waitFor();
    await page.goto(`${inject('origin')}/stories/programme?scene=9`);
    await notes.getByText('9 / 12', { exact: true }).waitFor();
    await notes.getByRole('button', { name: 'Cảnh trước' }).click();
    await shown(page, 8);
    await page.goto(`${inject('origin')}/stories`);
    await notes.getByText('Chưa có cửa sổ trình bày', { exact: false }).waitFor();
    await notes.close();
    await close();
  }, 120_000);

  // Not seen to run to its end yet; by hand 400 changes left memory flat.
  test.skip('hundreds of changes of scene leave memory flat', async () => {
    // A small window: it is the page's memory that is looked at, not the painting. Still some minutes without a graphics card.
    const { page, close } = await open('stories/programme?kiosk=1', { width: 320, height: 240 });
    await prepared(page);
    const session = await page.context().newCDPSession(page);
    await change(page, 50);
    const before = await memory(session);
    await change(page, CHANGES);
    const after = await memory(session);
    expect(after.heap, `${before.heap} → ${after.heap} bytes`).toBeLessThan(before.heap * 1.1);
    expect(after.nodes, `${before.nodes} → ${after.nodes} nodes`).toBeLessThan(before.nodes + 100);
    expect(after.listeners).toBeLessThan(before.listeners + 20);
    expect(await page.locator('canvas').count()).toBeLessThanOrEqual(2);
    await close();
  }, 900_000);
});

/** More where there is time for them: `SONG_SCENE_CHANGES=1000`. */
const CHANGES = Number(process.env.SONG_SCENE_CHANGES ?? 200);

/** Presses on, each time as soon as the page has answered. A press that only ends an animation is no change. */
async function change(page: Page, times: number) {
  await page.evaluate(async (left) => {
    const place = () => document.querySelector('.slide-foot__place')?.textContent;
    for (let changes = 0, last = place(); changes < left; ) {
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', code: 'PageDown' }));
      await new Promise((done) => setTimeout(done));
      if (place() !== last) changes += 1;
      last = place();
    }
  }, times);
}

async function memory(session: CDPSession) {
  await session.send('HeapProfiler.enable');
  // Twice: what a finalizer lets go of goes with the second.
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return { heap: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners') };
}
