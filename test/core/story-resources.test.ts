import { describe, expect, it } from 'vitest';
import type { Story } from '../../data/model/index.ts';
import { BUILT_IN_STORIES } from '../../data/story/index.ts';
import { overviewResources, resourcesOf, resourcesOfProvince } from '../../data/story/resources.ts';
import { tilesCovering } from '../../data/tiles/cover.ts';

const [programme] = BUILT_IN_STORIES as [Story];
const tilesIn = (paths: readonly string[], collection: string) =>
  paths.filter((path) => path.startsWith(`/api/collections/${collection}/tiles/`));
const zoomsOf = (paths: readonly string[]) =>
  [...new Set(paths.map((path) => Number(/WebMercatorQuad\/(\d+)/.exec(path)?.[1])))].sort(
    (one, other) => one - other,
  );

describe('tiles that cover a box', () => {
  it('is one tile of the whole world at zoom 0, and the tiles of both sides of a border', () => {
    expect(tilesCovering([102, 8, 110, 24], 0)).toEqual([{ z: 0, x: 0, y: 0 }]);
    // 0° and the equator divide the world in four at zoom 1.
    expect(tilesCovering([-1, -1, 1, 1], 1)).toHaveLength(4);
  });

  it('holds the tile of Hà Nội, as its address is known', () => {
    expect(tilesCovering([105.85, 21.02, 105.86, 21.03], 10)).toEqual([{ z: 10, x: 813, y: 450 }]);
  });
});

describe('what a story needs', () => {
  const paths = resourcesOf(programme);

  it('is the story, the register, the figures, and the summary of every moment, each once', () => {
    expect(paths).toEqual([...new Set(paths)]);
    expect(paths).toEqual(
      expect.arrayContaining([
        '/api/stories/programme',
        '/api/figures',
        '/api/checks',
        '/api/sources',
        '/api/collections/villages/columns',
        '/api/collections/device_lots/items?limit=10000',
        '/api/summary?scheme=2021',
        '/api/summary?scheme=2025',
        '/api/summary?as_of=2023-12-31&scheme=2021',
        '/api/summary?as_of=2021-01-01&scheme=2021',
      ]),
    );
  });

  it('has the provinces of the map in force whole, and deeper only where a scene looks closer', () => {
    const provinces = tilesIn(paths, 'provinces');
    const of = (date: string) => provinces.filter((path) => path.endsWith(`?datetime=${date}`));
    expect(zoomsOf(of('2025-06-30'))).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
    // The scene of the two maps shows the whole country.
    expect(zoomsOf(of('2025-07-01'))).toEqual([2, 3, 4, 5, 6]);
    expect(zoomsOf(tilesIn(paths, 'schools'))).toEqual([7, 8, 9]);
    const plain = { ...programme, scenes: programme.scenes.filter(({ view }) => !view.frame) };
    expect(zoomsOf(tilesIn(resourcesOf(plain), 'provinces'))).toEqual([2, 3, 4, 5, 6]);
    expect(tilesIn(resourcesOf(plain), 'schools')).toEqual([]);
  });

  it('is bounded, however close a scene looks', () => {
    const [scene] = programme.scenes as [Story['scenes'][number]];
    const frame: [number, number, number, number] = [104, 22, 104.001, 22.001];
    const near = { ...scene, view: { ...scene.view, frame } };
    const close = tilesIn(resourcesOf({ ...programme, scenes: [near] }), 'provinces');
    expect(Math.max(...zoomsOf(close))).toBe(10);
    expect(paths.length).toBeLessThan(400);
  });
});

describe('what can be prepared beside stories', () => {
  it('is the country on both administrative maps', () => {
    const paths = overviewResources();
    expect(paths).toContain('/api/summary');
    expect(new Set(tilesIn(paths, 'provinces').map((path) => path.split('?')[1]))).toEqual(
      new Set(['datetime=2025-06-30', 'datetime=2025-07-01']),
    );
    expect(tilesIn(paths, 'villages').every((path) => !path.includes('?'))).toBe(true);
  });

  it('is a province with its page', () => {
    const paths = resourcesOfProvince(
      { scheme: '2025', code: '15' },
      { bbox: [103.5, 21.3, 105, 22.9], asOf: '2026-06-30' },
    );
    expect(paths).toContain('/api/provinces/2025/15/course');
    expect(paths).toContain('/api/provinces/2025/15/communes?as_of=2026-06-30');
    expect(zoomsOf(tilesIn(paths, 'schools'))).toEqual([7, 8]);
  });
});
