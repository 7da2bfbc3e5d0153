import { chromium } from 'playwright-core';
import type { Measurement } from '../context.ts';
import { type Change, changeTo, installMapFinder, markOf } from '../lib/page.ts';
import { figure, type Line } from '../lib/report.ts';
import { median } from '../lib/statistics.ts';
import { ARGUMENTS } from './browser.ts';

const ROUNDS = 5;
const WITHIN_MS = 60_000;
/** On the software renderer; 100 ms are wanted of a machine with a graphics card. */
const MILLISECONDS = 300;

/** From view to view over the whole country, the table of villages open; each changes one thing. */
const VIEWS: readonly (readonly [string, string])[] = [
  ['filter', '/?table=villages&where=villages.grid_power.in.false'],
  [
    'two filters',
    '/?table=villages&where=villages.grid_power.in.false&where=villages.population.range.100,',
  ],
  ['date', '/?table=villages&date=2022-06-30'],
  ['administrative map', '/?table=villages&date=2022-06-30&scheme=2025'],
  ['back to all', '/?table=villages'],
];

/** How long a filter, a date or another administrative map takes to show in headline, table and map. */
export const measureChanges: Measurement = async (context) => {
  const title = 'Changes of the view, 98,413 villages, software renderer, 1366×768';
  const executablePath = process.env.CHROMIUM;
  if (!executablePath) {
    return {
      title,
      lines: [],
      notes: ['No Chromium was found; install it or set CHROMIUM to its path.'],
    };
  }
  const server = await context.server();
  const browser = await chromium.launch({ executablePath, headless: true, args: ARGUMENTS });
  const taken = new Map<string, Change[]>(VIEWS.map(([name]) => [name, []]));
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await installMapFinder(page);
    await page.goto(`http://127.0.0.1:${server.port}/?table=villages`);
    await markOf(page, 'song:settled', WITHIN_MS);
    await markOf(page, 'song:register', WITHIN_MS);
    for (let round = 1; round <= ROUNDS; round += 1) {
      context.say(`changes of the view, round ${round} of ${ROUNDS} …`);
      for (const [name, query] of VIEWS) {
        taken.get(name)?.push(await changeTo(page, query, WITHIN_MS));
        await page.waitForTimeout(1_000);
      }
    }
  } finally {
    await browser.close();
  }
  const lines = [...taken].flatMap(([name, changes]): Line[] => {
    const middle = (part: keyof Change) => median(changes.map((change) => change[part]));
    const slowest = Math.max(middle('headline'), middle('table'), middle('map'));
    return [
      {
        measurement: `${name}: headline, table, map`,
        ours: (['headline', 'table', 'map'] as const)
          .map((part) => `${figure(middle(part))} ms`)
          .join(', '),
        wanted: `≤ ${MILLISECONDS} ms`,
        isReached: slowest <= MILLISECONDS,
      },
    ];
  });
  return {
    title,
    lines,
    notes: [
      `Median of ${ROUNDS} rounds in one page; the first round is the first time that each is asked.`,
    ],
  };
};
