import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  closeDialogs,
  NO_BROWSER,
  PHONE,
  turnTo,
  useBrowser,
  violations,
  type Window,
} from './driver.ts';

const THEMES = ['light', 'dark', 'projector'] as const;
/** On a tablet and a phone. */
const SMALL_THEMES = ['light', 'dark'] as const;

/** Something to be looked at: where it is, and what has to be done until it is there. */
interface Scene {
  name: string;
  address: string;
  prepare?: (page: Page) => Promise<unknown>;
  /** What is there once the scene is. */
  shows: (page: Page) => Locator;
}

const press = (name: string | RegExp) => (page: Page) =>
  page.getByRole('button', { name }).first().click();
const key = (name: string) => (page: Page) => page.keyboard.press(name);
const heading = (name: string | RegExp) => (page: Page) => page.getByRole('heading', { name });
const dialog = (page: Page) => page.getByRole('dialog');
const rows = (page: Page) => page.locator('#table-sheet').getByRole('rowheader').first();
const table = (kind: string, more = ''): Scene => ({
  name: `table of ${kind}`,
  address: `/?table=${kind}${more}`,
  shows: rows,
});
const overTable = (name: string, prepare: Scene['prepare'] & {}): Scene => ({
  name,
  address: '/?table=villages&where=villages.status.in.none,partial',
  prepare: async (page) => {
    await rows(page).waitFor();
    await prepare(page);
  },
  shows: dialog,
});

const DESKTOP: readonly Scene[] = [
  {
    name: 'map, legend open',
    address: '/',
    prepare: key('l'),
    shows: (page) => page.locator('#legend-body'),
  },
  {
    name: 'both programmes in one legend',
    address: '/?color=bivariate',
    prepare: key('l'),
    shows: (page) => page.locator('.both__table'),
  },
  {
    name: 'card of a class of the legend',
    address: '/?color=coverage_rate',
    prepare: async (page) => {
      await page.keyboard.press('l');
      await page.locator('.breaks__row .figure').first().click();
    },
    shows: dialog,
  },
  {
    name: 'province in the drawer',
    address: '/?sel=province:2025-15',
    shows: heading('Tỉnh Lào Cai'),
  },
  {
    name: 'village in the drawer',
    address: '/?sel=village:S40-00592',
    shows: (page) => page.locator('#village-people'),
  },
  {
    name: 'school in the drawer',
    address: '/?sel=school:S01-T0001',
    shows: heading(/^Trường/),
  },
  {
    name: 'a village that is not there',
    address: '/?sel=village:none-such',
    shows: heading(/Không có bản ghi này/),
  },
  table('villages'),
  table('schools'),
  table('provinces'),
  table('device_lots'),
  table('changes', '&since=2022-12-31'),
  {
    name: 'table of changes without two dates',
    address: '/?table=changes',
    shows: (page) => page.getByText('Chọn hai thời điểm'),
  },
  overTable('filter sheet', key('f')),
  overTable('column menu', press('Lọc và sắp xếp cột Dân số')),
  overTable('columns', press('Cột')),
  overTable('export menu', press('Xuất')),
  overTable('card of a filtered number', (page) => page.locator('.chip:visible').first().click()),
  overTable('card of a cell', (page) => page.locator('#table-sheet td .figure').first().click()),
  {
    name: 'search results',
    address: '/',
    prepare: async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('dien');
    },
    shows: (page) => page.getByRole('listbox').getByRole('option'),
  },
  { name: 'help', address: '/', prepare: press('Phím tắt và trợ giúp'), shows: dialog },
  {
    name: 'print dialog',
    address: '/',
    prepare: press('Lưu bản đồ thành ảnh để in'),
    shows: dialog,
  },
  { name: 'what is kept', address: '/', prepare: press('Dùng khi không có mạng'), shows: dialog },
  {
    name: 'code to scan',
    address: '/',
    prepare: async (page) => {
      await press('Sao chép liên kết')(page);
      await press('Mã QR và liên kết')(page);
    },
    shows: (page) => page.getByRole('img', { name: /^Mã QR/ }),
  },
  {
    name: 'comparison',
    address: '/?since=2022-12-31&sel=province:2021-10',
    shows: (page) => page.locator('[data-kind="net"]').first(),
  },
  {
    name: 'two maps',
    address: '/?since=2022-12-31&swipe=1',
    shows: (page) => page.getByRole('slider', { name: /Vạch chia/ }),
  },
  {
    name: 'province page',
    address: '/provinces/2025-15',
    shows: (page) => page.locator('#communes td .figure').first(),
  },
  {
    name: 'card of a commune',
    address: '/provinces/2025-15',
    prepare: (page) => page.locator('#communes td .figure').first().click(),
    shows: dialog,
  },
  {
    name: 'checks page',
    address: '/checks',
    shows: (page) => page.locator('.check-list').first(),
  },
  {
    name: 'stories',
    address: '/stories',
    shows: (page) => page.locator('.story-card__acts').first(),
  },
];

const NARROW: readonly Scene[] = [
  { name: 'map', address: '/', shows: (page) => page.getByTestId('uncovered-count').first() },
  {
    name: 'province in the sheet',
    address: '/?sel=province:2025-15',
    shows: heading('Tỉnh Lào Cai'),
  },
  table('changes', '&since=2022-12-31'),
  { name: 'filter sheet', address: '/', prepare: key('f'), shows: dialog },
  {
    name: 'province page',
    address: '/provinces/2025-15',
    shows: (page) => page.locator('#communes td .figure').first(),
  },
  {
    name: 'checks page',
    address: '/checks',
    shows: (page) => page.locator('.check-list').first(),
  },
];

/** On a phone the tools are a list behind a button. */
const TOOLS: Scene = {
  name: 'tools',
  address: '/',
  prepare: press('Mở rộng'),
  shows: (page) => page.locator('.toolbar--list'),
};

/** The address with another theme. */
function themed(address: string, theme: string): string {
  return `${address}${address.includes('?') ? '&' : '?'}theme=${theme}`;
}

/** Three looks of axe at a page drawn in software, on a machine that may be busy. */
const LONGEST_MS = 180_000;

/** How long what was open before a theme changed is waited for, before it is opened again. */
const KEPT_WITHIN_MS = 5_000;

function appears(what: Locator, withinMs: number): Promise<boolean> {
  return what
    .first()
    .waitFor({ timeout: withinMs })
    .then(
      () => true,
      () => false,
    );
}

/** Looks at a scene in every theme; what axe has against it, and in which. */
async function look(
  { page }: Window,
  scene: Scene,
  { isOnDesk, isPhone }: { isOnDesk: boolean; isPhone: boolean },
): Promise<string[]> {
  const { address, prepare, shows } = scene;
  await closeDialogs(page);
  // Which tab of a narrow window is open is for the loading of the page to say.
  if (!isPhone) await turnTo(page, themed(address, THEMES[0]));
  else await page.goto(new URL(themed(address, THEMES[0]), page.url()).href);
  await prepare?.(page);
  const found: string[] = [];
  // The large type of a projector has a layout of its own, which is looked at on the desk.
  for (const theme of isOnDesk ? THEMES : SMALL_THEMES) {
    await turnTo(page, themed(address, theme));
    await page.waitForFunction((one) => document.documentElement.dataset.theme === one, theme);
    // In the large type of a projector the window counts as a narrow one, with panels of its own.
    const isKept = await appears(shows(page), KEPT_WITHIN_MS);
    if (!isKept) await prepare?.(page);
    await shows(page).first().waitFor();
    found.push(...(await violations(page, theme === 'dark')).map((one) => `${theme}: ${one}`));
    // What is open stays where it was while the type around it grows: that nobody does who looks at it.
    if (theme !== 'projector') {
      found.push(...(await overflowing(page)).map((one) => `${theme}: ${one}`));
    }
  }
  return found;
}

/** What makes the page wider than its window. */
function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    ['html', '.page'].flatMap((selector) => {
      const element = document.querySelector(selector);
      const [needed, has] = [element?.scrollWidth ?? 0, element?.clientWidth ?? 0];
      return needed > has ? [`${selector} needs ${needed} px of width and has ${has}`] : [];
    }),
  );
}

describe.skipIf(NO_BROWSER)('axe finds nothing', () => {
  const { open } = useBrowser();

  describe.each([
    ['the screen of an office', undefined, DESKTOP],
    ['a tablet', { width: 1024, height: 768 }, NARROW],
    ['a phone', PHONE, [...NARROW, TOOLS]],
  ] as const)('on %s', (_screen, viewport, scenes) => {
    // One page for all: loading it, and the register, is what takes time.
    let window: Window;
    beforeAll(async () => {
      window = await open('', viewport);
    });
    afterAll(() => window?.close());

    test.each(scenes)(
      '$name',
      async (scene) => {
        const where = { isOnDesk: scenes === DESKTOP, isPhone: viewport === PHONE };
        expect(await look(window, scene, where)).toEqual([]);
        expect(window.problems).toEqual([]);
      },
      LONGEST_MS,
    );
  });
});
