import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FrameGate } from '../../client/map/frame-gate.ts';
import type { MapInput } from '../../client/map/input.ts';
import { NO_CLASS } from '../../client/map/layers/provinces.ts';
import { ProvinceClasses, provinceClasses } from '../../client/map/province-classes.ts';
import { provinceOf, summaryOf } from './map-summary.ts';

type Listener = (event: object) => void;

/** What the gate and the classes ask of a map, and what the workers would do. */
class FakeMap {
  frames = 0;
  isMovingNow = false;
  readonly states = new Map<unknown, unknown>();
  readonly #listeners = new Map<string, Listener[]>();
  readonly #loading = new Set<string>();

  triggerRepaint(): void {
    this.frames += 1;
  }
  on(type: string, listener: Listener): void {
    this.#listeners.set(type, [...(this.#listeners.get(type) ?? []), listener]);
  }
  fire(type: string, event: object = {}): void {
    for (const listener of this.#listeners.get(type) ?? []) listener(event);
  }
  isMoving(): boolean {
    return this.isMovingNow;
  }
  getSource(id: string): { type: string } {
    return { type: id === 'tiles' ? 'vector' : 'geojson' };
  }
  isSourceLoaded(id: string): boolean {
    return !this.#loading.has(id);
  }
  setFeatureState({ id }: { id: string }, state: object): void {
    this.states.set(id, state);
  }
  /** New data is on its way to the worker. */
  send(sourceId: string): void {
    this.fire('dataloading', { sourceId });
    this.triggerRepaint();
  }
  /** The worker has taken it in; the tiles are to be made anew. */
  take(sourceId: string): void {
    this.fire('data', { sourceId, sourceDataType: 'metadata' });
    this.#loading.add(sourceId);
    this.fire('data', { sourceId, sourceDataType: 'content' });
  }
  finish(sourceId: string): void {
    this.#loading.delete(sourceId);
    this.fire('data', { sourceId, tile: {} });
  }
}

describe('a change of the map', () => {
  let map: FakeMap;
  let gate: FrameGate;
  beforeEach(() => {
    vi.useFakeTimers();
    map = new FakeMap();
    gate = new FrameGate(map as never);
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is drawn in one frame, once everything of it is there', () => {
    gate.during(() => {
      map.send('villages');
      map.send('names');
    });
    expect(map.frames).toBe(0);
    map.take('villages');
    map.take('names');
    map.finish('names');
    expect(map.frames).toBe(0);
    map.finish('villages');
    expect(map.frames).toBe(1);
    map.triggerRepaint();
    expect(map.frames).toBe(2);
  });

  it('is drawn as it comes where that takes long', () => {
    gate.during(() => map.send('villages'));
    vi.advanceTimersByTime(249);
    expect(map.frames).toBe(0);
    vi.advanceTimersByTime(1);
    expect(map.frames).toBe(1);
  });

  it('waits for no tiles of the server, and for nothing where the workers have nothing to do', () => {
    gate.during(() => map.send('tiles'));
    expect(map.frames).toBe(1);
    gate.during(() => map.triggerRepaint());
    expect(map.frames).toBe(2);
    gate.during(() => {});
    expect(map.frames).toBe(2);
  });

  it('never holds back a map that moves', () => {
    map.isMovingNow = true;
    gate.during(() => map.send('villages'));
    expect(map.frames).toBe(1);
    map.isMovingNow = false;
    gate.during(() => map.send('villages'));
    expect(map.frames).toBe(1);
    // Placed otherwise at once, as panels do: nothing moves.
    map.fire('movestart');
    expect(map.frames).toBe(1);
    map.fire('movestart', { originalEvent: {} });
    expect(map.frames).toBe(2);
  });
});

describe('the classes of provinces', () => {
  const inputOf = (uncovered: readonly number[]): MapInput =>
    ({
      view: { choropleth: 'coverage_rate' },
      summary: summaryOf(
        uncovered.map((count, index) =>
          provinceOf({
            code: `0${index}`,
            coverage_rate: count < 0 ? null : 1 - count / 100,
          }),
        ),
      ),
      changes: null,
    }) as unknown as MapInput;

  it('follow the numbers; a province that nothing is known of is hatched', () => {
    const classes = provinceClasses(inputOf([0, 5, 40, -1]));
    expect(classes.get('02')?.class).toBeGreaterThan(NO_CLASS);
    expect(classes.get('02')).not.toEqual(classes.get('01'));
    expect(classes.get('03')).toEqual({ class: NO_CLASS, isUnknown: true });
  });

  it('reach the map as states of its features, and what is gone is taken back', () => {
    const map = new FakeMap();
    const classes = new ProvinceClasses(map as never);
    classes.update(inputOf([5, 40]));
    expect(map.states.get('01')).toEqual(provinceClasses(inputOf([5, 40])).get('01'));
    map.states.clear();
    classes.update(inputOf([5]));
    expect(map.states.get('01')).toEqual({ class: NO_CLASS, isUnknown: false });
  });
});
