import { describe, expect, it } from 'vitest';
import { cameraOfFrame, frameOfCamera } from '../../client/map/frame.ts';
import { DEFAULT_VIEW, parseView } from '../../client/state/url.ts';
import { sceneOfView, viewOfScene } from '../../client/stories/scene-view.ts';
import { sceneViewSchema } from '../../data/model/index.ts';
import { BUILT_IN_STORIES } from '../../data/story/index.ts';

describe('between views and scenes', () => {
  it('brings every scene of the built-in story there and back', () => {
    for (const scene of BUILT_IN_STORIES.flatMap(({ scenes }) => scenes)) {
      const view = viewOfScene(scene, 'en', 'dark');
      expect(view).toMatchObject({ language: 'en', theme: 'dark', camera: null, table: null });
      expect(sceneOfView(view, scene.view.frame)).toEqual(scene.view);
    }
  });

  it('keeps what an address says of the map, and nothing of the page', () => {
    const view = parseView(
      '?map=104,22,8&date=2023-12-31&scheme=2025&color=change&layers=none&devices=columns&sel=province:2025-15&table=villages&where=villages.phase.in.I&since=2021-01-01&lang=en&theme=dark',
    );
    const scene = sceneOfView(view, [103.5, 21.8, 104.7, 22.9]);
    expect(sceneViewSchema.parse(scene)).toEqual(scene);
    const { camera: _, table, language, theme, ...shown } = view;
    expect(viewOfScene({ view: scene }, 'vi', null)).toEqual({
      ...shown,
      ...{ camera: null, table: null, language: 'vi', theme: null },
    });
  });

  it('compares with no date that is not the earlier one', () => {
    const view = { ...DEFAULT_VIEW, date: '2021-12-31', since: '2022-12-31' };
    expect(sceneOfView(view, null).since).toBeNull();
  });
});

describe('frames', () => {
  it('are what a flat map shows around its camera', () => {
    const size = { width: 800, height: 600 };
    const camera = { lng: 104.1, lat: 22.3, zoom: 8 };
    const frame = frameOfCamera(camera, size);
    // 800 px at zoom 8 are 800 / (512 · 2⁸) of the circle.
    expect(frame[2] - frame[0]).toBeCloseTo((800 / (512 * 256)) * 360, 3);
    const back = cameraOfFrame(frame, size);
    expect(back.lng).toBeCloseTo(camera.lng, 4);
    expect(back.lat).toBeCloseTo(camera.lat, 4);
    expect(back.zoom).toBeCloseTo(camera.zoom, 3);
  });

  it('fit a window of another form whole', () => {
    const frame = [103.5, 21.85, 104.68, 22.88] as [number, number, number, number];
    for (const size of [
      { width: 300, height: 900 },
      { width: 900, height: 300 },
    ]) {
      const shown = frameOfCamera(cameraOfFrame(frame, size), size);
      expect(shown[0]).toBeLessThanOrEqual(frame[0] + 1e-4);
      expect(shown[1]).toBeLessThanOrEqual(frame[1] + 1e-4);
      expect(shown[2]).toBeGreaterThanOrEqual(frame[2] - 1e-4);
      expect(shown[3]).toBeGreaterThanOrEqual(frame[3] - 1e-4);
    }
  });
});
