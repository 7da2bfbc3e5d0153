import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';

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
export function useBrowser(): {
  open: (
    query?: string,
    viewport?: { width: number; height: number },
    /** What is to be done with the page before it is loaded. */
    prepare?: (page: Page) => Promise<unknown>,
  ) => Promise<Window>;
} {
  let browser: Browser;
  beforeAll(async () => {
    if (!NO_BROWSER) {
      browser = await chromium.launch({ executablePath: inject('browser'), args: ARGS });
    }
  });
  afterAll(() => browser?.close());
  return {
    open: async (query = '', viewport = OFFICE_PC, prepare) => {
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
    },
  };
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
  await page.evaluate(AXE);
  return page.evaluate(
    async (rules) => {
      const { axe } = globalThis as unknown as {
        axe: {
          run(
            options: object,
          ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
        };
      };
      const result = await axe.run(rules ? { runOnly: { type: 'rule', values: rules } } : {});
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
    window.history.pushState(null, '', next);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, address);
}

/** The part of the address that carries the view. */
export function queryOf(page: Page): URLSearchParams {
  return new URL(page.url()).searchParams;
}
