import { STORY_LIMITS } from '../../../data/model/index.ts';
import { momentOf } from '../../../data/story/index.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useEditing, useSelectedScene } from './context.ts';
import { FiguresField } from './FiguresField.tsx';
import { MotionFields } from './MotionFields.tsx';
import { WordsField } from './WordsField.tsx';

/** The moment of words that belong to no scene. */
const NOW = { date: null, scheme: null };

/** The words of the selected scene, and how it moves; those of the story above them. */
export function SceneForm() {
  const { t, format } = useWords();
  const { state, dispatch } = useEditing();
  const { scene, index, path, change } = useSelectedScene();
  const { story } = state;
  const moment = momentOf(scene);
  const shown = [
    {
      id: 'title',
      label: t('storyEditor.sceneTitle'),
      most: STORY_LIMITS.titleCharacters,
      rows: 1,
    },
    { id: 'text', label: t('storyEditor.text'), most: STORY_LIMITS.textCharacters, rows: 3 },
  ] as const;
  return (
    <section className="editor__panel editor__form" aria-labelledby="scene-heading">
      <details className="editor-part">
        <summary>{t('storyEditor.story')}</summary>
        {(['title', 'description'] as const).map((part) => (
          <WordsField
            key={part}
            label={t(part === 'title' ? 'storyEditor.storyTitle' : 'storyEditor.description')}
            words={story[part]}
            path={part}
            most={part === 'title' ? STORY_LIMITS.titleCharacters : STORY_LIMITS.textCharacters}
            rows={part === 'title' ? 1 : 2}
            moment={NOW}
            onChange={(words, typing) =>
              dispatch({ type: 'story', patch: { [part]: words }, typing })
            }
          />
        ))}
      </details>
      <h2 id="scene-heading" className="page-part__title">
        {t('storyEditor.scene')} {format.count(index + 1)}
      </h2>
      {shown.map(({ id, ...field }) => (
        <WordsField
          key={id}
          {...field}
          words={scene[id]}
          path={`${path}.${id}`}
          moment={moment}
          onChange={(words, typing) => change({ [id]: words }, typing)}
        />
      ))}
      <FiguresField />
      <MotionFields />
      <WordsField
        label={t('storyEditor.notes')}
        words={scene.notes}
        path={`${path}.notes`}
        most={STORY_LIMITS.notesCharacters}
        rows={4}
        moment={null}
        onChange={(notes, typing) => change({ notes }, typing)}
      />
    </section>
  );
}
