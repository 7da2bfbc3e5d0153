import { useEffect, useMemo, useReducer, useState } from 'react';
import { flushSync } from 'react-dom';
import { readStory, wordsIn } from '../../../data/story/index.ts';
import { LoadingBar } from '../../feedback/LoadingBar.tsx';
import { useWords } from '../../i18n/useWords.ts';
import { useLayoutMode } from '../../layout/useLayoutMode.ts';
import { Segments } from '../../parts/Segments.tsx';
import { useDocument } from '../../state/document.ts';
import { useTheme } from '../../state/useTheme.ts';
import { changeView, readView, replaceView, useView } from '../../state/useView.ts';
import type { StoredStory } from '../requests.ts';
import { useFacts } from '../useFacts.ts';
import { Conflict } from './Conflict.tsx';
import { type Editing, EditingContext } from './context.ts';
import { changeDocument, openDocument } from './document.ts';
import { type Draft, dropDraft, keepDraft } from './draft.ts';
import { EditorBar } from './EditorBar.tsx';
import { EditorNotices } from './EditorNotices.tsx';
import { LeaveDialog } from './LeaveDialog.tsx';
import { SceneForm } from './SceneForm.tsx';
import { SceneList } from './SceneList.tsx';
import { ScenePreview } from './ScenePreview.tsx';
import { useEditorKeys } from './useEditorKeys.ts';
import { useLeaving } from './useLeaving.ts';
import { useSaving } from './useSaving.ts';
import '../../drawer/Drawer.css';
import '../../tools/Toolbar.css';
import '../../pages/tables.css';
import '../../pages/pages.css';
import '../stories.css';
import './editor.css';

interface Props {
  opened: StoredStory;
  /** What to go on with instead, as a change that can be taken back; null: what is saved. */
  draft: Draft | null;
  canWrite: boolean;
  isBuiltIn: boolean;
}

const PANELS = ['scenes', 'scene', 'map'] as const;
type Panel = (typeof PANELS)[number];

/** The scenes, the words of one of them, and its map: side by side, or one at a time on a phone. */
export function Workbench({ opened, draft, canWrite, isBuiltIn }: Props) {
  const { t, language } = useWords();
  const view = useView();
  const theme = useTheme(view);
  const mode = useLayoutMode(theme);
  const [panel, setPanel] = useState<Panel>('scene');
  const [state, change] = useReducer(changeDocument, null, () => {
    const start = openDocument(opened.story, readView().scene);
    return draft ? changeDocument(start, { type: 'replace', story: draft.story }) : start;
  });
  const saving = useSaving(draft ? { ...opened, etag: draft.etag } : opened);
  const { stored } = saving;
  const { story, selected } = state;
  const { name } = opened.story;
  const canEdit = canWrite && !isBuiltIn;
  const isDirty = story !== stored.story;
  const { facts } = useFacts(story);
  const problems = useMemo(() => readStory(story, language).problems ?? [], [story, language]);
  const [isInvalidTold, setInvalidTold] = useState(false);
  const [isDraftKept, setDraftKept] = useState(true);
  const title = wordsIn(story.title, language) || name;
  useDocument(language, theme, `${t('storyEditor.title', { title })} – ${t('app.name')}`);

  const dispatch: Editing['dispatch'] = (action) => {
    if (canEdit || action.type === 'select') change(action);
  };
  const save = async () => {
    if (!canEdit || !isDirty || saving.saving.is === 'busy') return true;
    setInvalidTold(problems.length > 0);
    if (problems.length > 0 || !(await saving.save(story))) return false;
    dropDraft(name);
    return true;
  };

  // A reload, or the way back from the presenter, finds the same scene.
  const number = story.scenes.findIndex(({ id }) => id === selected) + 1;
  useEffect(() => replaceView({ scene: number }), [number]);
  useEffect(() => {
    if (isDirty) setDraftKept(keepDraft(name, story, stored.etag));
    else dropDraft(name);
  }, [isDirty, name, story, stored.etag]);
  const { leaving, stay, leave } = useLeaving(isDirty);
  useEditorKeys({
    save: () => void save(),
    undo: () => dispatch({ type: 'undo' }),
    redo: () => dispatch({ type: 'redo' }),
  });

  // Beside the list there is room for one more where the window is not wide; on a phone for none.
  const tabs = PANELS.slice({ wide: PANELS.length, medium: 1, narrow: 0 }[mode]);
  const open = tabs.includes(panel) ? panel : 'scene';
  const isShown = (one: Panel) => !tabs.includes(one) || open === one;
  return (
    <EditingContext value={{ state, dispatch, problems, facts, canEdit }}>
      <div className={`editor editor--${mode}`}>
        <EditorBar
          title={title}
          number={number}
          isDirty={isDirty}
          isBusy={saving.saving.is === 'busy'}
          onSave={() => void save()}
        />
        <LoadingBar mapIsLoading={false} />
        <main className="editor__main">
          <EditorNotices
            canWrite={canWrite}
            isBuiltIn={isBuiltIn}
            isDraftKept={isDraftKept}
            problems={isInvalidTold ? problems : []}
            error={saving.saving.is === 'failed' ? saving.saving.error : null}
          />
          {tabs.length > 0 ? (
            <div className="editor__tabs">
              <Segments
                label={t('stories.edit')}
                labelHidden
                value={open}
                options={tabs.map((value) => ({ value, label: t(`storyEditor.${value}`) }))}
                onChange={setPanel}
              />
            </div>
          ) : null}
          <div className="editor__panels">
            {isShown('scenes') ? <SceneList onOpen={() => setPanel('scene')} /> : null}
            {isShown('scene') ? <SceneForm key={selected} /> : null}
            {isShown('map') ? <ScenePreview /> : null}
          </div>
        </main>
        {saving.saving.is === 'conflict' ? (
          <Conflict
            mine={story}
            onTheirs={(theirs) => {
              change({ type: 'replace', story: theirs.story });
              saving.accept(theirs);
            }}
            onMine={async (renamed) => {
              if (!(await saving.saveAs(renamed))) return;
              // Nothing is unsaved any more before the page is left, or it would ask.
              flushSync(() => change({ type: 'replace', story: renamed }));
              changeView({ page: { kind: 'story', name: renamed.name, mode: 'edit' } });
            }}
            onClose={saving.close}
          />
        ) : null}
        {leaving ? (
          <LeaveDialog
            canSave={canEdit}
            onSave={async () => {
              if (await save()) leave();
              else stay();
            }}
            onLeave={leave}
            onStay={stay}
          />
        ) : null}
      </div>
    </EditingContext>
  );
}
