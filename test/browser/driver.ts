import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';

/** True where there is no browser; the tests then say that they were skipped. */
export const NO_BROWSER = inject('browser') === '';

/** WebGL 2 in software: the computers of the tests, like many in offices, have no GPU. */
export const ARGS = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--no-sandbox',
  '--disable-background-networking',
  // What the map has drawn is put together with the rest by the processor directly: a quarter less work.
  '--disable-gpu-compositing',
];

export const OFFICE_PC = { width: 1366, height: 768 };
export const PHONE = { width: 390, height: 844 };

/** The application in a window, as a person has it before them. */
export interface Window {
  page: Page;
  /** Errors of the console, uncaught exceptions, and requests to anywhere but the application. */
  problems: string[];
  close(): Promise<void>;
}

/** A browser for one file of tests. */
export function useBrowser() {
  let browser: Browser;
  /** The windows that tests left in order, by their size. */
  const left = new Map<string, Window>();
  beforeAll(async () => {
    if (!NO_BROWSER) {
      browser = await chromium.launch({ executablePath: inject('browser'), args: ARGS });
    }
  });
  afterAll(() => browser?.close());

  /** A new window, as at a first visit. */
  const open = async (
    query = '',
    viewport = OFFICE_PC,
    /** What is to be done with the page before it is loaded. */
    prepare?: (page: Page) => Promise<unknown>,
  ): Promise<Window> => {
    const page = await browser.newPage({
      ...{ viewport, locale: 'vi-VN', reducedMotion: 'reduce' },
      // What is kept between visits has a test of its own; here each visit is the first.
      serviceWorkers: 'block',
    });
    const problems = watch(page);
    await prepare?.(page);
    await page.goto(`${inject('origin')}/${query}`);
    await settled(page);
    return { page, problems, close: () => page.close() };
  };

  /**
   * A window as it is in the middle of somebody's work: the one in which the test before went another
   * way, if it ended well, else a new one. Loading the page is most of what a test takes.
   */
  const goOn = async (query = '', viewport = OFFICE_PC): Promise<Window> => {
    const key = `${viewport.width}×${viewport.height}`;
    const former = left.get(key);
    left.delete(key);
    const window = former ?? (await open(query, viewport));
    if (former) {
      await turnTo(former.page, `/${query}`);
      await quiet(former.page);
    }
    return {
      ...window,
      close: async () => {
        await closeDialogs(window.page);
        left.set(key, window);
      },
    };
  };
  return { open, goOn };
}

/** Escape, until nothing lies over the page. */
export async function closeDialogs(page: Page): Promise<void> {
  for (let open = await page.getByRole('dialog').count(); open > 0; open -= 1) {
    await page.keyboard.press('Escape');
  }
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
}

/** Waits until what an address asks for is on the screen, and the page waits for no answer. */
async function quiet(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((drawn) =>
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(drawn))),
      ),
  );
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
}

/** Waits until nothing more is loading, as the page itself tells from outside. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () => performance.getEntriesByName('song:settled').length > 0,
    undefined,
    { timeout: 30_000 },
  );
}

function watch(page: Page): string[] {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    const isOwn = url.startsWith(`${inject('origin')}/`) || /^(blob|data):/.test(url);
    if (!isOwn) problems.push(`request to ${url}`);
  });
  return problems;
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What of axe's rules a theme can break: contrast, and links told apart by colour. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * Violations of axe's rules, best practices included, each as one line. `coloursOnly`: of the same
 * page in another theme, of which the rest is known.
 */
export async function violations(page: Page, coloursOnly = false): Promise<string[]> {
  // Evaluated by the debugger, as the page's own policy rightly allows no foreign script.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  return page.evaluate(
    async (rules) => {
      const { axe } = globalThis as unknown as {
        axe: {
          run(
            options: object,
          ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
        };
      };
      const result = await axe.run({
        ...(rules ? { runOnly: { type: 'rule', values: rules } } : {}),
        // What is in order is not told, and no sheet of styles is fetched again: half the time.
        ...{ resultTypes: ['violations'], preload: false },
      });
      return result.violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`),
      );
    },
    coloursOnly ? COLOUR_RULES : null,
  );
}

/** Another view in the page that is already there: what a press of the back button does. */
export async function turnTo(page: Page, address: string): Promise<void> {
  await page.evaluate((next) => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    window.history.pushState(null, '', next);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, address);
}

const MAP_CANVAS = 'canvas.maplibregl-canvas';
/** What deck.gl draws on, over the map's. */
export const DECK_CANVAS = 'canvas#deckgl-overlay';

/** Takes away what a canvas is drawn with, as a browser does when the graphics driver starts again. */
export function loseContext(page: Page, canvas = MAP_CANVAS): Promise<void> {
  return page.locator(`${canvas}:not([data-lost])`).evaluate((element) => {
    const context = (element as HTMLCanvasElement).getContext('webgl2');
    element.setAttribute('data-lost', '');
    context?.getExtension('WEBGL_lose_context')?.loseContext();
  });
}

/** The same, where a new map takes the place of the one that has it. */
export async function loseMap(page: Page, canvas = MAP_CANVAS): Promise<void> {
  await loseContext(page, canvas);
  await page.locator('canvas[data-lost]').waitFor({ state: 'detached' });
  await page.locator(canvas).waitFor();
}

/** The part of the address that carries the view. */
export function queryOf(page: Page): URLSearchParams {
  return new URL(page.url()).searchParams;
}
