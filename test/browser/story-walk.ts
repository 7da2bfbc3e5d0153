import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { queryOf } from './driver.ts';

export const PROJECTOR = { width: 1024, height: 768 };
const SCREENS = [PROJECTOR, { width: 1366, height: 768 }, { width: 3840, height: 2160 }];
const SCENES = 12;

/** The register is there, so that no scene has anything to wait for. */
export async function prepared(page: Page) {
  await page.waitForFunction(() => performance.getEntriesByName('song:register').length > 0);
}

/** The slide of a scene, once it is shown and has played what it plays. */
export async function shown(page: Page, number: number) {
  const place = page.getByText(`${number} / ${SCENES}`, { exact: true });
  await place.waitFor();
  await page.getByText(`Cảnh ${number} trên ${SCENES}.`).waitFor({ state: 'attached' });
  // Until then a press would end the animation and not move on.
  await page.locator('[data-playing="false"]').waitFor();
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

/**
 * Walks the built-in story by the keys of a clicker on every screen: forwards, backwards, forwards
 * again. Nothing is cut off, and every number is what the API of the tests' own server says.
 */
export async function walkByClicker(page: Page): Promise<void> {
  await prepared(page);
  const { scenes } = await api<{
    scenes: { id: string; view: { date: string; scheme: string } }[];
  }>('/api/stories/programme');
  const told: Told[] = [];
  for (const [at, screen] of SCREENS.entries()) {
    await page.setViewportSize(screen);
    for (let step = 0; step < SCENES; step += 1) {
      const number = at === 1 ? SCENES - step : step + 1;
      await shown(page, number);
      expect(await cutOff(page), `scene ${number} at ${screen.width}`).toEqual([]);
      if (at === 0) told.push(...(await numbersOn(page)));
      if (step < SCENES - 1) await page.keyboard.press(at === 1 ? 'PageUp' : 'PageDown');
    }
  }
  expect(told.length).toBeGreaterThan(40);
  for (const { reference, value, scene } of told) {
    const view = scenes.find(({ id }) => id === scene)?.view;
    expect(view, scene).toBeDefined();
    if (view) expect(value, `${scene}: ${reference}`).toBe(String(await answerOf(reference, view)));
  }
  expect(queryOf(page).get('scene')).toBe(String(SCENES));
}
