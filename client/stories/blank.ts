import { type Scene, STORY_VERSION, type Story, type Words } from '../../data/model/index.ts';
import { FIRST_VIEW } from './scene-view.ts';

/** A scene that says nothing yet. */
export function blankScene(id: string, title: Words = { vi: '', en: '' }): Scene {
  return {
    ...{ id, title },
    text: { vi: '', en: '' },
    notes: { vi: '', en: '' },
    figures: [],
    view: FIRST_VIEW,
    animation: null,
    advance: { on: 'click' },
  };
}

/** A story of these scenes; of a blank one where there are none. */
export function newStory(name: string, title: Words, scenes: readonly Scene[] = []): Story {
  return {
    format: 'song-map-story',
    version: STORY_VERSION,
    name,
    title,
    description: { vi: '', en: '' },
    scenes: scenes.length > 0 ? [...scenes] : [blankScene('scene-1')],
  };
}

/** An id that no scene has. */
export function freeSceneId(scenes: readonly Pick<Scene, 'id'>[]): string {
  const taken = new Set(scenes.map(({ id }) => id));
  let number = scenes.length + 1;
  while (taken.has(`scene-${number}`)) number += 1;
  return `scene-${number}`;
}
