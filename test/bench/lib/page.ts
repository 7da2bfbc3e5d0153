import type { Page } from 'playwright-core';

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

export interface Flight {
  frames: number;
  milliseconds: number;
  longestFrameMs: number;
}

/**
 * Flies the page's map to a zoom and counts the frames that it draws on the way. The page gives no
 * handle to its map, so the map is found in React's own books, from its element upwards.
 */
export function fly(page: Page, zoom: number, duration: number): Promise<Flight> {
  return page.evaluate(
    ([toZoom, forMs]) => {
      interface Hook {
        memoizedState?: { current?: { map?: BenchMap } | null } | null;
        next?: Hook | null;
      }
      interface Fiber {
        memoizedState?: Hook | null;
        return?: Fiber | null;
      }
      interface BenchMap {
        flyTo(options: object): void;
        getCenter(): unknown;
        on(type: string, listener: () => void): void;
        off(type: string, listener: () => void): void;
        once(type: string, listener: () => void): void;
      }
      const findMap = (): BenchMap => {
        const element = document.querySelector('.maplibregl-map');
        const key =
          element && Object.keys(element).find((name) => name.startsWith('__reactFiber$'));
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
      const map = findMap();
      return new Promise<Flight>((fulfil) => {
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
