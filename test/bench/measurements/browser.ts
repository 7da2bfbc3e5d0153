import { type Browser, chromium, type Page } from 'playwright-core';
import type { Measurement } from '../context.ts';
import { type CountingProxy, startCountingProxy } from '../lib/counting-proxy.ts';
import { type Frames, fly, installMapFinder, markOf } from '../lib/page.ts';
import { figure, type Line, milliseconds } from '../lib/report.ts';
import { median } from '../lib/statistics.ts';

const ROUNDS = 3;
const WITHIN_MS = 60_000;
const SECONDS_TO_UNCOVERED = 3;
const MEGABYTES_TO_UNCOVERED = 1.2;
const FRAMES_PER_SECOND = 10;
const FLIGHT_MS = 2_000;

/** The north-western mountains, where most of the uncovered villages are: the dearest part to draw. */
const FROM = '?map=104.6,21.6,5';
const TO_ZOOM = 7;

export const ARGUMENTS = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  // As a browser without a graphics card does by itself: WebGL is SwiftShader's, and the processor puts the page together.
  '--disable-gpu-compositing',
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-quic',
  '--no-first-run',
];

interface Round {
  uncoveredMs: number;
  uncoveredMegabytes: number;
  settledMs: number;
  settledMegabytes: number;
  flight: Frames;
}

/** A new visitor: nothing cached. */
async function newVisitor(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await installMapFinder(context);
  return context.newPage();
}

/** How long a browser is busy with itself after it was started, milliseconds; no page is to blame for it. */
const START_UP_MS = 1_500;

/** People open the page in a browser that runs; what it does when it starts is not the page's. */
async function haveStarted(browser: Browser): Promise<void> {
  const page = await newVisitor(browser);
  await page.goto('about:blank');
  await page.waitForTimeout(START_UP_MS);
}

/** A page opened by a browser that has never seen it, then flown. */
async function openAndFly(executablePath: string, proxy: CountingProxy): Promise<Round> {
  const browser = await chromium.launch({ executablePath, headless: true, args: ARGUMENTS });
  try {
    await haveStarted(browser);
    const first = await newVisitor(browser);
    proxy.reset();
    await first.goto(proxy.url, { waitUntil: 'commit' });
    const uncovered = await markOf(first, 'song:uncovered-drawn', WITHIN_MS);
    const settled = await markOf(first, 'song:settled', WITHIN_MS);
    const round = {
      uncoveredMs: uncovered.afterMs,
      uncoveredMegabytes: proxy.bytesUntil(uncovered.time) / 1e6,
      settledMs: settled.afterMs,
      settledMegabytes: proxy.bytesUntil(settled.time) / 1e6,
    };
    await first.context().close();

    // A cold cache again: the tiles of the flight are fetched and read while it goes on.
    const page = await newVisitor(browser);
    await page.goto(proxy.url + FROM, { waitUntil: 'commit' });
    await markOf(page, 'song:settled', WITHIN_MS);
    return { ...round, flight: await fly(page, TO_ZOOM, FLIGHT_MS) };
  } finally {
    await browser.close();
  }
}

/** The page in a browser without graphics card: how soon it shows what it is for, and how it moves. */
export const measureBrowser: Measurement = async (context) => {
  const title = 'The page in headless Chromium, software renderer, 1280×800, cold cache';
  const executablePath = process.env.CHROMIUM;
  if (!executablePath) {
    return {
      title,
      lines: [],
      notes: ['No Chromium was found; install it or set CHROMIUM to its path.'],
    };
  }
  const server = await context.server();
  const proxy = await startCountingProxy(server.port);
  const rounds: Round[] = [];
  try {
    for (let round = 1; round <= ROUNDS; round += 1) {
      context.say(`the page, round ${round} of ${ROUNDS} …`);
      rounds.push(await openAndFly(executablePath, proxy));
    }
  } finally {
    await proxy.close();
  }
  const middle = (value: (round: Round) => number) => median(rounds.map(value));
  const all = (value: (round: Round) => number) =>
    rounds.map((round) => figure(value(round))).join(' ');
  const seconds = ({ uncoveredMs }: Round) => uncoveredMs / 1000;
  const rate = ({ flight }: Round) => flight.frames / (flight.milliseconds / 1000);
  const drawnAfter = middle(seconds);
  const transferred = middle((round) => round.uncoveredMegabytes);
  const framesPerSecond = middle(rate);
  const lines: Line[] = [
    {
      measurement: 'uncovered villages on screen after',
      ours: `${figure(drawnAfter)} s`,
      wanted: `≤ ${SECONDS_TO_UNCOVERED} s`,
      isReached: drawnAfter <= SECONDS_TO_UNCOVERED,
    },
    {
      measurement: 'transferred until then',
      ours: `${figure(transferred)} MB`,
      wanted: `≤ ${MEGABYTES_TO_UNCOVERED} MB`,
      isReached: transferred <= MEGABYTES_TO_UNCOVERED,
    },
    {
      measurement: `flying from zoom 5 to ${TO_ZOOM}`,
      ours: `${figure(framesPerSecond)} frames/s`,
      wanted: `≥ ${FRAMES_PER_SECOND}`,
      isReached: framesPerSecond >= FRAMES_PER_SECOND,
    },
    {
      measurement: 'nothing more is loading after',
      ours: `${figure(middle((round) => round.settledMs) / 1000)} s`,
      reference: `${figure(middle((round) => round.settledMegabytes))} MB`,
    },
  ];
  return {
    title,
    lines,
    notes: [
      `Median of ${ROUNDS} rounds, a new browser each. Seconds: ${all(seconds)}; frames/s: ${all(rate)}.`,
      `Bytes as they come over the wire, heads included. The flight takes ${FLIGHT_MS} ms, tiles not loaded before; the longest frame took ${milliseconds(middle(({ flight }) => flight.longestFrameMs))}.`,
    ],
  };
};
