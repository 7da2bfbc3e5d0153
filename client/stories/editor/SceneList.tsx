import {
  type Announcements,
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  type UniqueIdentifier,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import {
  SortableContext,
  sortableKeyboardCoordinates,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { STORY_LIMITS } from '../../../data/model/index.ts';
import { wordsIn } from '../../../data/story/index.ts';
import { useWords } from '../../i18n/useWords.ts';
import { blankScene } from '../blank.ts';
import { useEditing, useSelectedScene } from './context.ts';
import { SceneItem } from './SceneItem.tsx';

/** Px that a press must move before it drags: less is a click. */
const DRAG_FROM_PX = 4;

/** The scenes in their order: chosen, moved by dragging or by keys, added and removed. */
export function SceneList({ onOpen }: { onOpen: () => void }) {
  const { t, format, language } = useWords();
  const { state, dispatch, canEdit, problems } = useEditing();
  const { scene: selected } = useSelectedScene();
  const { scenes } = state.story;
  const [said, setSaid] = useState('');
  /** The scene over whose place the dragged one was last said to be. */
  const overId = useRef<UniqueIdentifier | null>(null);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: DRAG_FROM_PX } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const placeOf = (id: string | number) => scenes.findIndex((scene) => scene.id === id);
  const titleOf = (id: string | number) => {
    const scene = scenes[placeOf(id)];
    return (scene && wordsIn(scene.title, language)) || t('stories.untitled');
  };
  const dropped = (id: string | number, to: number) =>
    t('storyEditor.dropped', {
      title: titleOf(id),
      number: format.count(to + 1),
      total: format.count(scenes.length),
    });
  const announcements: Announcements = {
    onDragStart: ({ active }) => {
      overId.current = active.id;
      return t('storyEditor.lifted', {
        number: format.count(placeOf(active.id) + 1),
        title: titleOf(active.id),
      });
    },
    onDragOver: ({ over }) => {
      // A scene that is lifted lies over its own place at first: that would take the word from the lifting.
      if (!over || over.id === overId.current) return undefined;
      overId.current = over.id;
      return t('storyEditor.over', {
        number: format.count(placeOf(over.id) + 1),
        total: format.count(scenes.length),
      });
    },
    onDragEnd: ({ active, over }) => dropped(active.id, placeOf((over ?? active).id)),
    onDragCancel: () => t('storyEditor.dropCancelled'),
  };
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    if (over) dispatch({ type: 'move', id: String(active.id), to: placeOf(over.id) });
  };
  const move = (id: string, by: number) => {
    const to = placeOf(id) + by;
    if (!canEdit || to < 0 || to >= scenes.length) return;
    dispatch({ type: 'move', id, to });
    setSaid(dropped(id, to));
  };
  const remove = (id: string) => {
    setSaid(t('storyEditor.removed', { title: titleOf(id) }));
    dispatch({ type: 'remove', id });
  };
  return (
    <section className="editor__panel editor__scenes" aria-label={t('storyEditor.scenes')}>
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        accessibility={{
          announcements,
          screenReaderInstructions: { draggable: t('storyEditor.dragHint') },
        }}
        onDragEnd={onDragEnd}
      >
        <SortableContext items={[...scenes]} strategy={verticalListSortingStrategy}>
          <ol className="scene-list">
            {scenes.map((scene, index) => (
              <SceneItem
                key={scene.id}
                scene={scene}
                number={index + 1}
                isSelected={scene.id === selected.id}
                hasProblem={problems.some(({ field }) => field.startsWith(`scenes[${index}].`))}
                onMove={(by) => move(scene.id, by)}
                onRemove={scenes.length > 1 ? () => remove(scene.id) : null}
                onOpen={onOpen}
              />
            ))}
          </ol>
        </SortableContext>
      </DndContext>
      <p className="caption" role="status">
        {said}
      </p>
      {canEdit ? (
        <button
          type="button"
          className="button button--outline"
          disabled={scenes.length >= STORY_LIMITS.scenes}
          onClick={() => {
            dispatch({ type: 'add', scene: { ...blankScene(''), view: selected.view } });
            onOpen();
          }}
        >
          <Plus aria-hidden="true" /> {t('storyEditor.add')}
        </button>
      ) : null}
    </section>
  );
}
