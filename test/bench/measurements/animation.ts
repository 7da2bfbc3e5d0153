import { type Browser, chromium } from 'playwright-core';
import type { Measurement } from '../context.ts';
import { countFrames, type Frames, installMapFinder } from '../lib/page.ts';
import { figure, type Line, milliseconds } from '../lib/report.ts';
import { ARGUMENTS } from './browser.ts';

const WITHIN_MS = 120_000;
const FRAMES_PER_SECOND = 12;
const REST_MS = 4_000;
const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const;

/** The scenes of the built-in story that move, counted from 1. */
const SCENES = [
  { name: 'the gap closing', scene: 3 },
  { name: 'devices delivered', scene: 5 },
] as const;

interface Run {
  playing: Frames;
  resting: Frames;
}

/** Plays a scene from its first month to its last, then looks at the same map at rest. */
async function play(browser: Browser, url: string, viewport: (typeof SIZES)[number]): Promise<Run> {
  const page = await browser.newPage({ viewport });
  try {
    await installMapFinder(page);
    await page.goto(url);
    const dateOf = '[data-counter][data-date]';
    await page.locator(dateOf).first().waitFor({ timeout: WITHIN_MS });
    const first = await page.locator(dateOf).first().getAttribute('data-date');
    await page.waitForFunction(
      ([selector, date]) => document.querySelector(selector)?.getAttribute('data-date') !== date,
      [dateOf, first ?? ''] as const,
      { timeout: WITHIN_MS },
    );
    const playing = await countFrames(page, { until: [dateOf, '2023-12-31'] });
    // The last month plays out, and the map's own layers take over.
    await page.waitForTimeout(REST_MS);
    const resting = await countFrames(page, { forMs: REST_MS });
    return { playing, resting };
  } finally {
    await page.close();
  }
}

/** How the animations of a story move in a browser without graphics card. */
export const measureAnimation: Measurement = async (context) => {
  const title = 'Animations of the built-in story, headless Chromium, software renderer';
  const executablePath = process.env.CHROMIUM;
  if (!executablePath) {
    return {
      title,
      lines: [],
      notes: ['No Chromium was found; install it or set CHROMIUM to its path.'],
    };
  }
  const { url } = await context.server();
  const browser = await chromium.launch({ executablePath, headless: true, args: ARGUMENTS });
  const lines: Line[] = [];
  const longest: string[] = [];
  const rate = ({ frames, milliseconds }: Frames) => (1000 * frames) / milliseconds;
  try {
    for (const viewport of SIZES) {
      for (const { name, scene } of SCENES) {
        const size = `${viewport.width}×${viewport.height}`;
        context.say(`${name}, ${size} …`);
        const address = new URL(`/stories/programme?scene=${scene}`, url).href;
        const { playing, resting } = await play(browser, address, viewport);
        longest.push(milliseconds(playing.longestFrameMs));
        lines.push({
          measurement: `${name}, ${size}`,
          ours: `${figure(rate(playing))} frames/s`,
          reference: `${figure(rate(resting))} frames/s`,
          ratio: figure(rate(playing) / rate(resting)),
          wanted: `≥ ${FRAMES_PER_SECOND} frames/s`,
          isReached: rate(playing) >= FRAMES_PER_SECOND,
        });
      }
    }
  } finally {
    await browser.close();
  }
  return {
    title,
    lines,
    notes: [
      'Reference: an empty requestAnimationFrame loop in the same page, its map at rest.',
      `Longest frame of each: ${longest.join(', ')}.`,
    ],
  };
};
