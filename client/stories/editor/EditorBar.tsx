import { ArrowLeft, Play, Redo2, Save, Undo2 } from 'lucide-react';
import { useWords } from '../../i18n/useWords.ts';
import { PageLink } from '../../parts/PageLink.tsx';
import { useView } from '../../state/useView.ts';
import { LanguageSwitch } from '../../tools/LanguageSwitch.tsx';
import { ThemeSelect } from '../../tools/ThemeSelect.tsx';
import { useEditing } from './context.ts';

interface Props {
  title: string;
  /** Of the scene that is worked on, 1 the first. */
  number: number;
  isDirty: boolean;
  isBusy: boolean;
  onSave: () => void;
}

/** What concerns the story as a whole. */
export function EditorBar({ title, number, isDirty, isBusy, onSave }: Props) {
  const { t } = useWords();
  const view = useView();
  const { state, dispatch, canEdit } = useEditing();
  const { name } = state.story;
  const said = isBusy ? 'saving' : isDirty ? 'unsaved' : 'saved';
  return (
    <header className="page__bar editor__bar">
      <PageLink to={{ page: { kind: 'stories' }, scene: null }} className="button button--outline">
        <ArrowLeft aria-hidden="true" />
        <span className="editor__word">{t('storyEditor.back')}</span>
      </PageLink>
      <h1 className="editor__title">{title}</h1>
      <div className="editor__acts">
        {canEdit ? (
          <>
            <span
              className={isDirty ? 'editor__mark editor__mark--unsaved' : 'editor__mark'}
              role="status"
            >
              {t(`storyEditor.${said}`)}
            </span>
            {(['undo', 'redo'] as const).map((act) => (
              <button
                key={act}
                type="button"
                className="button button--icon"
                aria-label={t(`storyEditor.${act}`)}
                aria-keyshortcuts={act === 'undo' ? 'Control+Z' : 'Control+Y'}
                title={`${t(`storyEditor.${act}`)} (Ctrl ${act === 'undo' ? 'Z' : 'Y'})`}
                disabled={state[act === 'undo' ? 'past' : 'future'].length === 0}
                onClick={() => dispatch({ type: act })}
              >
                {act === 'undo' ? <Undo2 aria-hidden="true" /> : <Redo2 aria-hidden="true" />}
              </button>
            ))}
            <button
              type="button"
              className="button button--accent"
              aria-keyshortcuts="Control+S"
              title={`${t('storyEditor.save')} (Ctrl S)`}
              disabled={!isDirty || isBusy}
              onClick={onSave}
            >
              <Save aria-hidden="true" /> {t('storyEditor.save')}
            </button>
          </>
        ) : null}
        <PageLink
          to={{ page: { kind: 'story', name, mode: 'present' }, scene: number }}
          className="button button--outline"
        >
          <Play aria-hidden="true" />
          <span className="editor__word">{t('storyEditor.presentHere')}</span>
        </PageLink>
        <LanguageSwitch language={view.language} />
        <ThemeSelect theme={view.theme} />
      </div>
    </header>
  );
}
