import { describe, expect, it } from 'vitest';
import { blankScene } from '../../client/stories/blank.ts';
import {
  changeDocument,
  type DocumentAction,
  type DocumentState,
  openDocument,
  typingKey,
} from '../../client/stories/editor/document.ts';
import { freeName, nameOfTitle } from '../../client/stories/names.ts';
import { STORY_LIMITS, type Story } from '../../data/model/index.ts';
import { BUILT_IN_STORIES, readStory } from '../../data/story/index.ts';

const [programme] = BUILT_IN_STORIES as [Story];
const ids = ({ story }: DocumentState) => story.scenes.map(({ id }) => id);
const through = (state: DocumentState, ...actions: DocumentAction[]) =>
  actions.reduce(changeDocument, state);
const [first, second, third] = programme.scenes.map(({ id }) => id) as [string, string, string];

describe('the document of the editor', () => {
  it('opens at the scene that the address names, or at the first', () => {
    expect(openDocument(programme).selected).toBe(first);
    expect(openDocument(programme, 3).selected).toBe(third);
    expect(openDocument(programme, 99).selected).toBe(first);
  });

  it('takes back every kind of change, one by one, and does it again', () => {
    const actions: DocumentAction[] = [
      { type: 'story', patch: { title: { vi: 'Khác', en: 'Other' } } },
      { type: 'scene', id: second, patch: { text: { vi: 'Chữ', en: 'Words' } } },
      { type: 'select', id: second },
      { type: 'add', scene: blankScene('anything') },
      { type: 'duplicate', id: first },
      { type: 'remove', id: third },
      { type: 'move', id: second, to: 0 },
      { type: 'replace', story: { ...programme, scenes: programme.scenes.slice(0, 2) } },
    ];
    let state = openDocument(programme);
    const stories = [state.story];
    for (const action of actions) {
      state = changeDocument(state, action);
      if (action.type !== 'select') stories.push(state.story);
      expect(new Set(ids(state)).size, action.type).toBe(state.story.scenes.length);
      expect(ids(state), action.type).toContain(state.selected);
      expect(readStory(state.story).problems, action.type).toBeNull();
    }
    for (const story of stories.slice(0, -1).reverse()) {
      state = changeDocument(state, { type: 'undo' });
      expect(state.story).toBe(story);
      expect(ids(state)).toContain(state.selected);
    }
    expect(changeDocument(state, { type: 'undo' })).toBe(state);
    for (const story of stories.slice(1)) {
      state = changeDocument(state, { type: 'redo' });
      expect(state.story).toBe(story);
    }
    expect(changeDocument(state, { type: 'redo' })).toBe(state);
  });

  it('forgets what was taken back once something else is changed', () => {
    const state = through(
      openDocument(programme),
      { type: 'remove', id: first },
      { type: 'undo' },
      { type: 'duplicate', id: first },
      { type: 'redo' },
    );
    expect(state.story.scenes).toHaveLength(programme.scenes.length + 1);
  });

  it('takes back a word at a time', () => {
    let state = openDocument(programme);
    for (const vi of ['M', 'Mộ', 'Một', 'Một ', 'Một h', 'Một ha', 'Một hai']) {
      state = changeDocument(state, {
        type: 'scene',
        id: first,
        patch: { title: { vi, en: '' } },
        typing: typingKey('title.vi', vi),
      });
    }
    const title = () => state.story.scenes[0]?.title.vi;
    state = changeDocument(state, { type: 'undo' });
    expect(title()?.trim()).toBe('Một');
    state = changeDocument(state, { type: 'undo' });
    expect(title()).toBe(programme.scenes[0]?.title.vi);
  });

  it('puts a new scene behind the selected one, with an id of its own, and selects it', () => {
    const state = through(
      openDocument(programme, 2),
      { type: 'add', scene: blankScene(first) },
      { type: 'add', scene: blankScene(first) },
    );
    expect(ids(state).slice(0, 2)).toEqual([first, second]);
    expect(ids(state)[3]).toBe(state.selected);
    expect(new Set(ids(state)).size).toBe(programme.scenes.length + 2);
  });

  it('moves no scene beyond the ends, and none that is not there', () => {
    const start = openDocument(programme);
    expect(changeDocument(start, { type: 'move', id: first, to: -1 })).toBe(start);
    expect(changeDocument(start, { type: 'move', id: 'nowhere', to: 1 })).toBe(start);
    expect(ids(changeDocument(start, { type: 'move', id: first, to: 99 })).at(-1)).toBe(first);
  });

  it('keeps the last scene, and adds none beyond the limit', () => {
    const one = openDocument({ ...programme, scenes: programme.scenes.slice(0, 1) });
    expect(changeDocument(one, { type: 'remove', id: first })).toBe(one);
    let full = one;
    for (let count = 0; count < STORY_LIMITS.scenes + 5; count += 1) {
      full = changeDocument(full, { type: 'duplicate', id: first });
    }
    expect(full.story.scenes).toHaveLength(STORY_LIMITS.scenes);
    expect(readStory(full.story).problems).toBeNull();
  });

  it('waits for no animation that was taken away', () => {
    const animated = programme.scenes.find(({ animation }) => animation)?.id as string;
    const state = through(
      openDocument(programme),
      { type: 'scene', id: animated, patch: { advance: { on: 'animation' } } },
      { type: 'scene', id: animated, patch: { animation: null } },
    );
    expect(state.story.scenes.find(({ id }) => id === animated)?.advance).toEqual({ on: 'click' });
  });
});

describe('names of stories', () => {
  it('are made of titles', () => {
    expect(nameOfTitle('Lào Cai: còn 254 thôn, bản')).toBe('lao-cai-con-254-thon-ban');
    expect(nameOfTitle('Đường về')).toBe('duong-ve');
    expect(nameOfTitle('!!!')).toBe('story');
    expect(nameOfTitle(`${'a'.repeat(59)}-bcd`)).toBe('a'.repeat(59));
  });

  it('are counted on where they are taken', () => {
    expect(freeName('tour', [])).toBe('tour');
    expect(freeName('tour', ['tour', 'tour-2'])).toBe('tour-3');
    expect(freeName('a'.repeat(60), ['a'.repeat(60)])).toBe(`${'a'.repeat(58)}-2`);
  });
});
