import { createContext, useContext } from 'react';
import type { Facts, StoryProblem } from '../../../data/story/index.ts';
import type { DocumentAction, DocumentState } from './document.ts';

/** What every part of the editor works with. */
export interface Editing {
  state: DocumentState;
  /** Does nothing where the story may only be looked at. */
  dispatch: (action: DocumentAction) => void;
  /** What is wrong with the story now. */
  problems: readonly StoryProblem[];
  facts: Facts;
  /** False: to look at only. */
  canEdit: boolean;
}

export const EditingContext = createContext<Editing | null>(null);

export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error('outside of the editor');
  return editing;
}

/** The scene that is worked on, its place in the list (0 the first) and where problems find it. */
export function useSelectedScene() {
  const { state, dispatch } = useEditing();
  const index = Math.max(
    0,
    state.story.scenes.findIndex(({ id }) => id === state.selected),
  );
  const scene = state.story.scenes[index];
  if (!scene) throw new Error('a story has at least one scene');
  const change = (patch: Partial<Omit<typeof scene, 'id'>>, typing?: string) =>
    dispatch({ type: 'scene', id: scene.id, patch, ...(typing ? { typing } : {}) });
  return { scene, index, path: `scenes[${index}]`, change };
}
