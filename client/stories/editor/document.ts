import { type Scene, STORY_LIMITS, type Story } from '../../../data/model/index.ts';
import { freeSceneId } from '../blank.ts';

/** A story as it is at one moment of its writing, and the scene that is worked on. */
interface Moment {
  story: Story;
  /** Id of the scene. */
  selected: string;
}

/** The document that is written, with every step back and forth. Stories in it are never changed, only replaced. */
export interface DocumentState extends Moment {
  past: readonly Moment[];
  future: readonly Moment[];
  /** What is being typed: further letters belong to the same step. Null: the next change is a step of its own. */
  typing: string | null;
}

export type DocumentAction =
  | { type: 'select'; id: string }
  | { type: 'story'; patch: Partial<Pick<Story, 'title' | 'description'>>; typing?: string }
  | { type: 'scene'; id: string; patch: Partial<Omit<Scene, 'id'>>; typing?: string }
  /** Puts a scene behind the selected one; its id is made unique. */
  | { type: 'add'; scene: Scene }
  | { type: 'duplicate'; id: string }
  | { type: 'remove'; id: string }
  /** `to`: the place in the list that the scene takes, 0 the first. */
  | { type: 'move'; id: string; to: number }
  /** Another version of the story, which can be taken back like any change. */
  | { type: 'replace'; story: Story }
  | { type: 'undo' }
  | { type: 'redo' };

/** Steps that can be taken back. */
const MOST_STEPS = 200;

export function openDocument(story: Story, sceneNumber: number | null = null): DocumentState {
  const scene = story.scenes[(sceneNumber ?? 1) - 1] ?? (story.scenes[0] as Scene);
  return { story, selected: scene.id, past: [], future: [], typing: null };
}

/** The key of what is typed into a field: a step back takes back a word, not a letter and not the whole text. */
export function typingKey(field: string, text: string): string {
  return `${field} ${text.trimEnd().split(/\s+/).length}`;
}

/** One change of the document. Pure; what cannot be done leaves the state as it is. */
export function changeDocument(state: DocumentState, action: DocumentAction): DocumentState {
  const { story, selected } = state;
  const { scenes } = story;
  const at = 'id' in action ? scenes.findIndex(({ id }) => id === action.id) : -1;
  if ('id' in action && at < 0) return state;
  switch (action.type) {
    case 'select':
      return { ...state, selected: action.id, typing: null };
    case 'story':
      return step(state, { ...story, ...action.patch }, selected, action.typing);
    case 'scene': {
      const changed = withPatch(scenes[at] as Scene, action.patch);
      return step(state, { ...story, scenes: scenes.with(at, changed) }, selected, action.typing);
    }
    case 'add':
      return insert(state, action.scene, scenes.findIndex(({ id }) => id === selected) + 1);
    case 'duplicate':
      return insert(state, scenes[at] as Scene, at + 1);
    case 'remove': {
      const left = scenes.toSpliced(at, 1);
      const next = left[Math.min(at, left.length - 1)];
      if (!next) return state;
      return step(state, { ...story, scenes: left }, action.id === selected ? next.id : selected);
    }
    case 'move': {
      const to = Math.max(0, Math.min(scenes.length - 1, action.to));
      if (to === at) return state;
      const moved = scenes.toSpliced(at, 1).toSpliced(to, 0, scenes[at] as Scene);
      return step(state, { ...story, scenes: moved }, action.id);
    }
    case 'replace': {
      const isThere = action.story.scenes.some(({ id }) => id === selected);
      return step(state, action.story, isThere ? selected : (action.story.scenes[0] as Scene).id);
    }
    case 'undo':
      return travel(state, 'past', 'future');
    case 'redo':
      return travel(state, 'future', 'past');
  }
}

function withPatch(scene: Scene, patch: Partial<Omit<Scene, 'id'>>): Scene {
  const changed = { ...scene, ...patch };
  // Without an animation there is no end to wait for.
  const waitsInVain = changed.animation === null && changed.advance.on === 'animation';
  return waitsInVain ? { ...changed, advance: { on: 'click' } } : changed;
}

function insert(state: DocumentState, scene: Scene, at: number): DocumentState {
  const { story } = state;
  if (story.scenes.length >= STORY_LIMITS.scenes) return state;
  const added = { ...scene, id: freeSceneId(story.scenes) };
  return step(state, { ...story, scenes: story.scenes.toSpliced(at, 0, added) }, added.id);
}

function step(
  state: DocumentState,
  story: Story,
  selected: string,
  typing: string | null = null,
): DocumentState {
  const goesOn = typing !== null && typing === state.typing;
  const before = { story: state.story, selected: state.selected };
  return {
    ...{ story, selected, typing },
    past: goesOn ? state.past : [...state.past, before].slice(-MOST_STEPS),
    future: [],
  };
}

function travel(
  state: DocumentState,
  from: 'past' | 'future',
  to: 'past' | 'future',
): DocumentState {
  const target = state[from].at(-1);
  if (!target) return state;
  const present = { story: state.story, selected: state.selected };
  return {
    ...state,
    ...target,
    typing: null,
    [from]: state[from].slice(0, -1),
    [to]: [...state[to], present],
  };
}
