import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { Copy, GripVertical, Trash2, TriangleAlert } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { Scene } from '../../../data/model/index.ts';
import { wordsIn } from '../../../data/story/index.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useEditing } from './context.ts';

interface Props {
  scene: Scene;
  /** 1 the first. */
  number: number;
  isSelected: boolean;
  hasProblem: boolean;
  onMove: (by: number) => void;
  /** Null: it is the only scene. */
  onRemove: (() => void) | null;
  onOpen: () => void;
}

/** One scene of the list: its place, its title, what it frames. */
export function SceneItem(props: Props) {
  const { scene, number, isSelected, hasProblem, onMove, onRemove, onOpen } = props;
  const { t, format, language } = useWords();
  const { dispatch, canEdit } = useEditing();
  const sortable = useSortable({
    id: scene.id,
    disabled: !canEdit,
    attributes: { roleDescription: t('storyEditor.sortable') },
  });
  const title = wordsIn(scene.title, language) || t('stories.untitled');
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!event.altKey || by === undefined) return;
    event.preventDefault();
    onMove(by);
  };
  const { transform, transition, isDragging } = sortable;
  return (
    <li
      ref={sortable.setNodeRef}
      className={[
        'scene-item',
        isSelected ? 'scene-item--selected' : '',
        isDragging ? 'scene-item--dragged' : '',
      ].join(' ')}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      {canEdit ? (
        <button
          type="button"
          className="scene-item__grip"
          title={t('storyEditor.drag', { title })}
          {...sortable.attributes}
          {...sortable.listeners}
          aria-label={t('storyEditor.drag', { title })}
        >
          <GripVertical aria-hidden="true" />
        </button>
      ) : null}
      <button
        type="button"
        className="scene-item__open"
        aria-current={isSelected ? 'true' : undefined}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        onKeyDown={onKeyDown}
        onClick={() => {
          dispatch({ type: 'select', id: scene.id });
          onOpen();
        }}
      >
        <span className="scene-item__title">
          {format.count(number)}. {title}
          {hasProblem ? (
            <TriangleAlert className="scene-item__bad" aria-label={t('storyEditor.hasProblem')} />
          ) : null}
        </span>
        <span className="caption">
          <FrameText scene={scene} />
        </span>
      </button>
      {canEdit && isSelected ? (
        <div className="scene-item__acts">
          <button
            type="button"
            className="button button--icon"
            aria-label={`${t('storyEditor.duplicate')}: ${title}`}
            title={t('storyEditor.duplicate')}
            onClick={() => dispatch({ type: 'duplicate', id: scene.id })}
          >
            <Copy aria-hidden="true" />
          </button>
          {onRemove ? (
            <button
              type="button"
              className="button button--icon"
              aria-label={`${t('storyEditor.remove')}: ${title}`}
              title={t('storyEditor.remove')}
              onClick={onRemove}
            >
              <Trash2 aria-hidden="true" />
            </button>
          ) : null}
        </div>
      ) : null}
    </li>
  );
}

/** What a scene frames, in words. */
function FrameText({ scene }: Pick<Props, 'scene'>) {
  const { t, format } = useWords();
  const { frame, date } = scene.view;
  const when = date ? format.date(date) : t('storyEditor.newest');
  if (!frame) return `${t('storyEditor.wholeCountry')} · ${when}`;
  const [west, south, east, north] = frame.map((degrees) => format.decimal(degrees, 1));
  const values = { west: west ?? '', south: south ?? '', east: east ?? '', north: north ?? '' };
  return `${t('storyEditor.frame', values)} · ${when}`;
}
