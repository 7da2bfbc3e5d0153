import type { CDPSession, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Scene } from '../../data/model/index.ts';
import { LAO_CAI_FRAME } from '../../data/story/programme/views.ts';
import { installMapFinder } from '../bench/lib/page.ts';
import { loseContext, loseMap, NO_BROWSER, PHONE, useBrowser } from './driver.ts';
import { keepStory } from './saved-stories.ts';
import { PROJECTOR, prepared, shown } from './story-walk.ts';

/** The part of MapLibre's map that is looked at. */
interface ShownMap {
  getZoom(): number;
  getBounds(): { toArray(): [[west: number, south: number], [east: number, north: number]] };
  isMoving(): boolean;
  on(type: string, listener: () => void): void;
}

/** A flight of the map: where it ended, and what a press on the way left it at. */
interface Flight {
  end: number;
  pressed: number | null;
}

/** What the tests keep in the page. */
interface Kept {
  songWakeLocks: string[];
  songBenchMap(): ShownMap;
  songFlights: { all: Flight[]; isPressed: boolean };
}

/** A window with few pixels: that it goes on is looked at, not the picture. */
const SMALL = { width: 640, height: 480 };

/** Places by finger: where it comes down, where it goes, and up again. */
type Point = readonly [x: number, y: number];

async function swipe(session: CDPSession, [down, ...on]: readonly [Point, ...Point[]]) {
  await touch(session, 'touchStart', [down]);
  for (const point of on) await touch(session, 'touchMove', [point]);
  await touch(session, 'touchEnd', []);
}

function touch(
  session: CDPSession,
  type: 'touchStart' | 'touchMove' | 'touchEnd',
  points: readonly Point[],
) {
  const touchPoints = points.map(([x, y], id) => ({ x, y, id }));
  return session.send('Input.dispatchTouchEvent', { type, touchPoints });
}

/** Keeps every flight of the map; while `isPressed`, a key is pressed as soon as one is under way. */
function keepFlights(page: Page): Promise<void> {
  return page.evaluate(() => {
    const kept = globalThis as unknown as Kept;
    const map = kept.songBenchMap();
    kept.songFlights = { all: [], isPressed: false };
    let under: Flight | null = null;
    map.on('movestart', () => {
      const flight: Flight = { end: Number.NaN, pressed: null };
      // What is over by then is a jump.
      queueMicrotask(() => {
        if (map.isMoving()) under = flight;
      });
      if (!kept.songFlights.isPressed) return;
      setTimeout(() => {
        window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift', code: 'ShiftLeft' }));
        flight.pressed = map.getZoom();
      });
    });
    map.on('moveend', () => {
      if (!under) return;
      under.end = map.getZoom();
      kept.songFlights.all.push(under);
      under = null;
    });
  });
}

describe.skipIf(NO_BROWSER)('a story on its screen', () => {
  const { open } = useBrowser();

  test('is led by fingers, and nothing scrolls, zooms or is pressed unseen', async () => {
    const { page, problems, close } = await open(
      'stories/programme?scene=9',
      PHONE,
      async (before) => {
        const session = await before.context().newCDPSession(before);
        await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
      },
    );
    const session = await page.context().newCDPSession(page);
    const button = page.getByRole('button', { name: 'Màn hình đen' });
    const black = page.locator('.present__black');
    await prepared(page);
    await shown(page, 9);
    await swipe(session, [[300, 300], [200, 302], [80, 310]]); // biome-ignore format: one path
    await shown(page, 10);
    await swipe(session, [[80, 600], [200, 602], [300, 610]]); // biome-ignore format: one path
    await shown(page, 9);
    await swipe(session, [[370, 400]]);
    await shown(page, 10);
    await swipe(session, [[20, 400]]);
    await shown(page, 9);
    // Neither a finger that goes up, nor two that part, turn a page or move it.
    await swipe(session, [[200, 700], [200, 500], [200, 200]]); // biome-ignore format: one path
    await touch(session, 'touchStart', [[170, 400]]);
    for (const apart of [20, 60, 120]) {
      const type = apart === 20 ? 'touchStart' : 'touchMove';
      await touch(session, type, [[195 - apart, 400], [195 + apart, 400]]); // biome-ignore format: two fingers
    }
    await touch(session, 'touchEnd', []);
    expect(
      await page.evaluate(() => [
        scrollX,
        scrollY,
        visualViewport?.scale,
        visualViewport?.offsetTop,
      ]),
    ).toEqual([0, 0, 1, 0]);
    // A finger that rests points, and no longer when it is lifted.
    await touch(session, 'touchStart', [[195, 300]]);
    await page.locator('.present__ring[data-held]').waitFor({ state: 'attached' });
    await touch(session, 'touchMove', [[60, 200]]);
    await touch(session, 'touchEnd', []);
    await page.locator('.present__ring:not([data-held])').waitFor({ state: 'attached' });
    // Below the middle lie the controls: the tap that brings them presses none of them, the next one does.
    const { x, y, width, height } = (await button.boundingBox()) as DOMRect;
    const onButton: Point = [x + width / 2, y + height / 2];
    await swipe(session, [onButton]);
    await page.locator('.present-controls[data-awake="true"]').waitFor();
    await swipe(session, [onButton]);
    await black.waitFor();
    await swipe(session, [[195, 400]]);
    await black.waitFor({ state: 'detached' });
    await shown(page, 9);
    // Beside the help a tap closes it and does no more.
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Phím điều khiển' });
    await help.waitFor();
    await swipe(session, [[380, 830]]);
    await help.waitFor({ state: 'detached' });
    await swipe(session, [[370, 400]]);
    await shown(page, 10);
    expect(problems).toEqual([]);
    await close();
  });

  test('fills it and stays bright, and gets its map back as long as that helps', async () => {
    const { page, problems, close } = await open('stories/programme?scene=9', PROJECTOR, (before) =>
      before.addInitScript(() => {
        const counted: string[] = [];
        const request = async (kind: string) => {
          counted.push(kind);
          return { release: async () => counted.push('released') };
        };
        Object.defineProperty(Navigator.prototype, 'wakeLock', { get: () => ({ request }) });
        Object.assign(globalThis, { songWakeLocks: counted });
      }),
    );
    const locks = () => page.evaluate(() => (globalThis as unknown as Kept).songWakeLocks);
    const fills = () => page.evaluate(() => document.fullscreenElement !== null);
    const button = page.getByRole('button', { name: 'Toàn màn hình' });
    const isPressed = (is: boolean) =>
      page.locator(`[aria-label="Toàn màn hình"][aria-pressed="${is}"]`).waitFor();
    await prepared(page);
    await shown(page, 9);

    await page.keyboard.press('f');
    await isPressed(true);
    expect(await fills()).toBe(true);
    await page.keyboard.press('f');
    await isPressed(false);
    expect(await fills()).toBe(false);
    await page.mouse.move(500, 300);
    await button.click();
    await isPressed(true);

    expect(await locks()).toEqual(['screen']);
    const see = (state: 'hidden' | 'visible') =>
      page.evaluate((value) => {
        Object.defineProperty(document, 'visibilityState', { value, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      }, state);
    await see('hidden');
    expect(await locks()).toEqual(['screen']);
    await see('visible');
    expect(await locks()).toEqual(['screen', 'screen']);

    const title = await page.locator('.slide__title').innerText();
    for (let time = 1; time <= 3; time += 1) await loseMap(page);
    expect(await page.locator('.slide__title').innerText()).toBe(title);
    await page.keyboard.press('PageUp');
    await shown(page, 8);
    await loseContext(page);
    await page.getByText('Bản đồ không vẽ được trên máy này', { exact: false }).waitFor();
    await page.keyboard.press('PageDown');
    await shown(page, 9);
    expect(await page.locator('.slide__title').innerText()).toBe(title);

    await page.keyboard.press('Escape');
    await isPressed(false);
    expect(await fills()).toBe(false);
    await shown(page, 9);
    await page.keyboard.press('Escape');
    await page.waitForURL(/\/stories$|\/stories\?/);
    await expect.poll(locks).toEqual(['screen', 'screen', 'released']);
    expect(problems).toEqual([]);
    await close();
  });

  test('goes round by itself where nobody attends, without controls, and after a lost map too', async () => {
    await keepStory('sanh-cho', ([, , coverage, , , , , , left, checks]) => [
      { ...(left as Scene), advance: { on: 'time', seconds: 600 } },
      {
        ...(coverage as Scene),
        animation: { ...(coverage?.animation as NonNullable<Scene['animation']>), seconds: 1 },
      },
      { ...(checks as Scene), advance: { on: 'time', seconds: 1 } },
    ]);
    const { page, problems, close } = await open(
      'stories/sanh-cho?kiosk=1&scene=3',
      SMALL,
      (before) => before.emulateMedia({ reducedMotion: 'no-preference' }),
    );
    const place = (number: number) =>
      page.getByText(`${number} / 3`, { exact: true }).waitFor({ timeout: 60_000 });
    await place(1);
    await page.mouse.move(300, 200);
    await page.mouse.move(400, 200);
    expect(await page.locator('.present-controls').count()).toBe(0);
    expect(
      await page.evaluate(
        () => getComputedStyle(document.elementFromPoint(400, 200) as Element).cursor,
      ),
    ).toBe('none');
    for (let time = 1; time <= 3; time += 1) await loseMap(page);
    // Keys lead here too; then it goes on by itself, and past the last scene.
    await page.keyboard.press('PageDown');
    await place(2);
    await place(1);
    // Where no new map helps its words go on alone, past what cannot be played; later all of it is tried again.
    await page.clock.install();
    await loseContext(page);
    await page.getByText('Bản đồ không vẽ được trên máy này', { exact: false }).waitFor();
    await page.keyboard.press('PageDown');
    await place(2);
    await place(1);
    const reloaded = page.waitForEvent('load');
    await page.clock.fastForward(60_000);
    await reloaded;
    await place(1);
    await page.locator('canvas.maplibregl-canvas').waitFor();
    expect(problems).toEqual([]);
    await close();
  });

  test('flies to what the next scene frames, or is there at once', async () => {
    const { page, problems, close } = await open(
      'stories/programme?scene=6',
      PROJECTOR,
      async (before) => {
        await installMapFinder(before);
        await before.emulateMedia({ reducedMotion: 'no-preference' });
      },
    );
    const look = () =>
      page.evaluate(() => {
        const { songBenchMap, songFlights } = globalThis as unknown as Kept;
        const map = songBenchMap();
        const [[west, south], [east, north]] = map.getBounds().toArray();
        const { all } = songFlights;
        return {
          isMoving: map.isMoving(),
          zoom: map.getZoom(),
          box: [west, south, east, north],
          all,
        };
      });
    /** Presses for another scene and waits until the map rests there. */
    const go = async (key: string, number: number) => {
      await page.keyboard.press(key);
      await shown(page, number);
      await expect.poll(async () => (await look()).isMoving).toBe(false);
      return look();
    };
    await prepared(page);
    await shown(page, 6);
    await keepFlights(page);
    const country = (await look()).zoom;

    const near = await go('PageDown', 7);
    const [west, south, east, north] = near.box as [number, number, number, number];
    expect(west).toBeLessThan(LAO_CAI_FRAME[0]);
    expect(south).toBeLessThan(LAO_CAI_FRAME[1]);
    expect(east).toBeGreaterThan(LAO_CAI_FRAME[2]);
    expect(north).toBeGreaterThan(LAO_CAI_FRAME[3]);
    // Nothing is framed with more room than the words and the inset take.
    expect(north - south).toBeLessThan(3 * (LAO_CAI_FRAME[3] - LAO_CAI_FRAME[1]));
    // The press that began the flight once ended it too.
    expect(near.all).toEqual([{ end: expect.closeTo(near.zoom, 3), pressed: null }]);

    await page.evaluate(() => {
      (globalThis as unknown as Kept).songFlights.isPressed = true;
    });
    const back = await go('PageUp', 6);
    await expect
      .poll(async () => (await look()).all[1]?.pressed)
      .toEqual(expect.closeTo(country, 3));
    expect(back.zoom).toBeCloseTo(country, 3);

    await page.emulateMedia({ reducedMotion: 'reduce' });
    const there = await go('PageDown', 7);
    expect(there.zoom).toBeCloseTo(near.zoom, 3);
    expect(there.box).toEqual(near.box.map((edge) => expect.closeTo(edge, 3)));
    expect(there.all).toHaveLength(2);
    expect(problems).toEqual([]);
    await close();
  });
});
