import type { BrowserContext, Page } from 'playwright-core';

/** Waits for a User Timing mark; answers when it was set, ms after the navigation and as Unix time. */
export function markOf(
  page: Page,
  name: string,
  withinMs: number,
): Promise<{ afterMs: number; time: number }> {
  return page.evaluate(
    ([mark, within]) =>
      new Promise<{ afterMs: number; time: number }>((fulfil, reject) => {
        const observer = new PerformanceObserver((list) => {
          const [entry] = list.getEntriesByName(mark);
          if (!entry) return;
          observer.disconnect();
          const { startTime } = entry;
          fulfil({ afterMs: startTime, time: performance.timeOrigin + startTime });
        });
        observer.observe({ type: 'mark', buffered: true });
        setTimeout(() => reject(new Error(`no mark ${mark} within ${within} ms`)), within);
      }),
    [name, withinMs] as const,
  );
}

/** Frames drawn in some time. */
export interface Frames {
  frames: number;
  milliseconds: number;
  longestFrameMs: number;
}

/**
 * Gives every page of a context `songBenchMap()`, its MapLibre map. The page gives no handle to its
 * map, so the map is found in React's own books, from its element upwards.
 */
export async function installMapFinder(target: Page | BrowserContext): Promise<void> {
  // tsx keeps the names of functions by a helper, which functions sent to the page ask for too.
  await target.addInitScript('globalThis.__name ??= (value) => value;');
  await target.addInitScript(() => {
    interface Hook {
      memoizedState?: { current?: { map?: { flyTo?: unknown } } | null } | null;
      next?: Hook | null;
    }
    interface Fiber {
      memoizedState?: Hook | null;
      return?: Fiber | null;
    }
    const songBenchMap = () => {
      const element = document.querySelector('.maplibregl-map');
      const key = element && Object.keys(element).find((name) => name.startsWith('__reactFiber$'));
      let fiber = key ? (element as unknown as Record<string, Fiber>)[key] : null;
      for (let level = 0; fiber && level < 50; level += 1, fiber = fiber.return ?? null) {
        let hook = fiber.memoizedState;
        for (let index = 0; hook && index < 100; index += 1, hook = hook.next) {
          const map = hook.memoizedState?.current?.map;
          if (typeof map?.flyTo === 'function') return map;
        }
      }
      throw new Error('the map was not found in the page');
    };
    Object.assign(globalThis, { songBenchMap });
  });
}

/** Flies the page's map to a zoom and counts the frames that it draws on the way. */
export function fly(page: Page, zoom: number, duration: number): Promise<Frames> {
  return page.evaluate(
    ([toZoom, forMs]) => {
      interface BenchMap {
        flyTo(options: object): void;
        getCenter(): unknown;
        on(type: string, listener: () => void): void;
        off(type: string, listener: () => void): void;
        once(type: string, listener: () => void): void;
      }
      const map = (globalThis as unknown as { songBenchMap(): BenchMap }).songBenchMap();
      return new Promise<Frames>((fulfil) => {
        const times: number[] = [];
        let started = 0;
        const onRender = () => times.push(performance.now());
        map.once('movestart', () => {
          started = performance.now();
          map.on('render', onRender);
        });
        map.once('moveend', () => {
          const ended = performance.now();
          map.off('render', onRender);
          const edges = [started, ...times, ended];
          const gaps = edges.slice(1).map((time, index) => time - (edges[index] ?? time));
          fulfil({
            frames: times.length,
            milliseconds: ended - started,
            longestFrameMs: Math.max(...gaps),
          });
        });
        map.flyTo({ center: map.getCenter(), zoom: toZoom, duration: forMs, essential: true });
      });
    },
    [zoom, duration] as const,
  );
}

export interface Change {
  /** Milliseconds from the change until the headline, the table and the map showed it. */
  headline: number;
  table: number;
  map: number;
}

/**
 * Shows another view of the page, as its back button would, and tells how long each part takes to
 * follow: the headline and the table's caption until their text is another, the map until a frame is
 * drawn from new data with nothing left to load. A part whose text stays as it is counts as done with the map.
 */
export function changeTo(page: Page, query: string, withinMs: number): Promise<Change> {
  return page.evaluate(
    async ([search, within]) => {
      interface BenchMap {
        loaded(): boolean;
        on(type: string, listener: (event: { sourceDataType?: string }) => void): void;
        off(type: string, listener: (event: { sourceDataType?: string }) => void): void;
      }
      const map = (globalThis as unknown as { songBenchMap(): BenchMap }).songBenchMap();
      const textOf = (selector: string) => document.querySelector(selector)?.textContent ?? '';
      const watch = (selector: string, started: number) => {
        const before = textOf(selector);
        return new Promise<number>((fulfil) => {
          const observer = new MutationObserver(() => {
            if (textOf(selector) === before) return;
            observer.disconnect();
            requestAnimationFrame(() => fulfil(performance.now() - started));
          });
          observer.observe(document.body, { subtree: true, childList: true, characterData: true });
        });
      };
      const started = performance.now();
      const headline = watch('.headline', started);
      const table = watch('.data-table caption', started);
      const drawn = new Promise<number>((fulfil, reject) => {
        // A frame before the map has data of the change says nothing.
        let hasData = false;
        const onData = ({ sourceDataType }: { sourceDataType?: string }) => {
          if (sourceDataType === 'content') hasData = true;
        };
        const onRender = () => {
          if (!hasData || !map.loaded()) return;
          map.off('data', onData);
          map.off('render', onRender);
          fulfil(performance.now() - started);
        };
        map.on('data', onData);
        map.on('render', onRender);
        setTimeout(() => reject(new Error(`the map was not drawn within ${within} ms`)), within);
      });
      history.pushState(null, '', search);
      window.dispatchEvent(new PopStateEvent('popstate'));
      const mapMs = await drawn;
      const orMap = (part: Promise<number>) => Promise.race([part, Promise.resolve(mapMs)]);
      return { map: mapMs, headline: await orMap(headline), table: await orMap(table) };
    },
    [query, withinMs] as const,
  );
}

/** Counts the frames of the page for some time, or until an element that a selector finds shows a `data-date`. */
export function countFrames(
  page: Page,
  end: { forMs: number } | { until: readonly [selector: string, date: string] },
): Promise<Frames> {
  return page.evaluate(
    (wanted) =>
      new Promise<Frames>((fulfil) => {
        const times: number[] = [];
        const isOver = (now: number) => {
          if ('forMs' in wanted) return now - (times[0] ?? now) >= wanted.forMs;
          const [selector, date] = wanted.until;
          return document.querySelector(selector)?.getAttribute('data-date') === date;
        };
        const onFrame = (now: number) => {
          times.push(now);
          if (!isOver(now)) {
            requestAnimationFrame(onFrame);
            return;
          }
          const gaps = times.slice(1).map((time, index) => time - (times[index] ?? time));
          fulfil({
            frames: gaps.length,
            milliseconds: gaps.reduce((sum, gap) => sum + gap, 0),
            longestFrameMs: Math.max(...gaps),
          });
        };
        requestAnimationFrame(onFrame);
      }),
    end,
  );
}
