import { Braces, Plus, X } from 'lucide-react';
import { STORY_LIMITS } from '../../../data/model/index.ts';
import { momentOf } from '../../../data/story/index.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useEditing, useSelectedScene } from './context.ts';
import { typingKey } from './document.ts';
import { FilledReference } from './FilledText.tsx';
import { ReferencePicker } from './ReferencePicker.tsx';
import { WordsField } from './WordsField.tsx';

/** The large numbers beside the words of a scene. */
export function FiguresField() {
  const { t, language } = useWords();
  const { canEdit } = useEditing();
  const { scene, path, change } = useSelectedScene();
  const { figures } = scene;
  const moment = momentOf(scene);
  const replace = (at: number, patch: Partial<(typeof figures)[number]>, typing?: string) => {
    const next = figures.map((one, index) => (index === at ? { ...one, ...patch } : one));
    change({ figures: next }, typing);
  };
  return (
    <section className="editor-part" aria-label={t('storyEditor.figures')}>
      <h3>{t('storyEditor.figures')}</h3>
      {figures.map((figure, index) => {
        const number = index + 1;
        const valuePath = `${path}.figures[${index}].value`;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: figures have nothing but their place
          <div key={index} className="figure-field">
            <div className="figure-field__value">
              <strong>
                <FilledReference written={figure.value} moment={moment} language={language} />
              </strong>
              <input
                className="select"
                spellCheck={false}
                aria-label={`${t('storyEditor.figureValue', { number })}: ${t('storyEditor.figureRaw')}`}
                maxLength={120}
                readOnly={!canEdit}
                value={figure.value}
                onChange={(event) =>
                  replace(index, { value: event.target.value }, typingKey(valuePath, ''))
                }
              />
              {canEdit ? (
                <>
                  <ReferencePicker
                    onPick={(value) => replace(index, { value })}
                    trigger={
                      <button
                        type="button"
                        className="button button--outline button--icon"
                        aria-label={`${t('storyEditor.pick')}: ${t('storyEditor.figureValue', { number })}`}
                        title={t('storyEditor.pick')}
                      >
                        <Braces aria-hidden="true" />
                      </button>
                    }
                  />
                  <button
                    type="button"
                    className="button button--icon"
                    aria-label={t('storyEditor.figureRemove', { number })}
                    title={t('storyEditor.figureRemove', { number })}
                    onClick={() => change({ figures: figures.toSpliced(index, 1) })}
                  >
                    <X aria-hidden="true" />
                  </button>
                </>
              ) : null}
            </div>
            <WordsField
              label={t('storyEditor.figureLabel', { number })}
              words={figure.label}
              path={`${path}.figures[${index}].label`}
              most={120}
              rows={1}
              moment={moment}
              onChange={(label, typing) => replace(index, { label }, typing)}
            />
          </div>
        );
      })}
      {canEdit && figures.length < STORY_LIMITS.figures ? (
        <ReferencePicker
          onPick={(value) =>
            change({ figures: [...figures, { value, label: { vi: '', en: '' } }] })
          }
          trigger={
            <button type="button" className="button button--outline">
              <Plus aria-hidden="true" /> {t('storyEditor.figureAdd')}
            </button>
          }
        />
      ) : null}
    </section>
  );
}
