import type { CDPSession, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { NO_BROWSER, turnTo, useBrowser, violations } from './driver.ts';
import { PROJECTOR, prepared, shown } from './story-walk.ts';

describe.skipIf(NO_BROWSER)('a story before an audience', () => {
  const { open } = useBrowser();

  test('answers numbers, black, pointer, help and Escape, in any theme without a violation', async () => {
    const { page, close } = await open('stories/programme?scene=5', PROJECTOR);
    await prepared(page);
    await shown(page, 5);
    // Counters come after the words have been fitted; they once pushed the title out of the slide.
    await page.locator('.counter').first().waitFor();
    await expect
      .poll(() =>
        page
          .locator('.slide__words')
          .evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight),
      )
      .toBe(0);
    await page.keyboard.type('9');
    await page.keyboard.press('Enter');
    await shown(page, 9);
    for (const theme of ['projector', 'dark', 'light']) {
      if (theme !== 'projector') {
        await turnTo(page, `/stories/programme?scene=9&theme=${theme}`);
        await page.locator(`html[data-theme="${theme}"]`).waitFor();
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

  test('needs nothing that browsers withhold from plain HTTP on an office’s own network', async () => {
    const withheld = ['locks', 'serviceWorker', 'wakeLock', 'clipboard', 'storage'];
    const { page, problems, close } = await open(
      'stories/programme?scene=11',
      PROJECTOR,
      (before) =>
        before.addInitScript((names) => {
          for (const name of names) Reflect.deleteProperty(Navigator.prototype, name);
          Reflect.deleteProperty(window, 'caches');
        }, withheld),
    );
    expect(await page.evaluate((names) => names.some((name) => name in navigator), withheld)).toBe(
      false,
    );
    await shown(page, 11);
    await page.keyboard.press('PageDown');
    await shown(page, 12);
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Sóng và máy tính cho em' }).waitFor();
    expect(problems).toEqual([]);
    await close();
  });

  test('changes of scene leave memory flat', async () => {
    // A small window: it is the page's memory that is looked at, not the painting. Still some minutes without a graphics card.
    const { page, close } = await open('stories/programme?kiosk=1', { width: 320, height: 240 });
    await prepared(page);
    const session = await page.context().newCDPSession(page);
    await change(page, WARM_UP);
    const before = await memory(session);
    await change(page, CHANGES);
    const after = await memory(session);
    console.info(`After ${CHANGES} changes of scene:`, before, after);
    expect(after.objects, `${before.objects} → ${after.objects} bytes`).toBeLessThan(
      before.objects * MOST_GROWTH,
    );
    // What is on its way at the moment comes and goes; one kept at each change would be more.
    await expect.poll(async () => (await counts(session)).nodes).toBeLessThan(before.nodes + 100);
    await expect
      .poll(async () => (await counts(session)).listeners)
      .toBeLessThan(before.listeners + 20);
    await expect.poll(() => page.locator('canvas').count()).toBeLessThanOrEqual(2);
    await close();
  }, 900_000);
});

/**
 * Whole rounds of the story's twelve scenes, so that a scene is compared with itself; more where there is
 * time for them: `SONG_SCENE_CHANGES=1000`.
 */
const ROUND = 12;
const CHANGES = ROUND * Math.ceil(Number(process.env.SONG_SCENE_CHANGES ?? 36) / ROUND);
/** The engine's own caches fill in the first rounds. */
const WARM_UP = 5 * ROUND;
/** Of a thousand changes one may keep a kilobyte, as the engine does itself; of few ones none may keep a tile. */
const MOST_GROWTH = CHANGES >= 1000 ? 1.03 : 1.01;

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

interface Snapshot {
  snapshot: { meta: { node_fields: string[]; node_types: [string[], ...unknown[]] } };
  nodes: number[];
}

/** What the page holds on to. Code that the engine compiles as it runs is its own, and comes and goes. */
async function memory(session: CDPSession) {
  await session.send('HeapProfiler.enable');
  const chunks: string[] = [];
  const collect = ({ chunk }: { chunk: string }) => chunks.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', collect);
  // What a finalizer lets go of goes with the collection of the snapshot, which is the second.
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', {});
  session.off('HeapProfiler.addHeapSnapshotChunk', collect);
  const { snapshot, nodes } = JSON.parse(chunks.join('')) as Snapshot;
  const { node_fields, node_types } = snapshot.meta;
  const [type, size] = [node_fields.indexOf('type'), node_fields.indexOf('self_size')];
  const code = node_types[0].indexOf('code');
  let objects = 0;
  for (let node = 0; node < nodes.length; node += node_fields.length) {
    if (nodes[node + type] !== code) objects += nodes[node + size] as number;
  }
  return { objects, ...(await counts(session)) };
}

/** Parts of the document, and what listens, of the whole page. */
async function counts(session: CDPSession) {
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return { nodes: of('Nodes'), listeners: of('JSEventListeners') };
}
