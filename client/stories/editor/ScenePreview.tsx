import { lazy, Suspense, useMemo, useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { Segments } from '../../parts/Segments.tsx';
import { useRegister } from '../../register/useRegister.ts';
import { useSummary, useWantsRegister } from '../../register/useSummary.ts';
import { useTheme } from '../../state/useTheme.ts';
import { addressOf, useView } from '../../state/useView.ts';
import { viewOfScene } from '../scene-view.ts';
import { useEditing, useSelectedScene } from './context.ts';
import { SceneMap } from './SceneMap.tsx';
import { ViewFields } from './ViewFields.tsx';

const SceneSlide = lazy(async () => ({ default: (await import('./SceneSlide.tsx')).SceneSlide }));

const LOOKS = ['slide', 'map'] as const;
type Look = (typeof LOOKS)[number];

/** The scene as its audience will see it, or the map by which its frame is chosen; below, what it shows. */
export function ScenePreview() {
  const { t, language } = useWords();
  const page = useView();
  const theme = useTheme(page);
  const { canEdit } = useEditing();
  const { scene } = useSelectedScene();
  const [look, setLook] = useState<Look>('slide');
  const view = useMemo(
    () => viewOfScene(scene, language, page.theme),
    [scene, language, page.theme],
  );
  const { register } = useRegister(useWantsRegister(view));
  const summary = useSummary(view, register).data ?? null;
  const shown = { view, summary, theme };
  return (
    <section className="editor__panel editor__preview" aria-label={t('storyEditor.view')}>
      <Segments
        label={t('storyEditor.look')}
        labelHidden
        value={look}
        options={LOOKS.map((value) => ({ value, label: t(`storyEditor.lookAt.${value}`) }))}
        onChange={setLook}
      />
      {look === 'map' ? (
        <SceneMap {...shown} />
      ) : (
        <Suspense fallback={<div className="scene-slide" />}>
          <SceneSlide {...shown} />
        </Suspense>
      )}
      <p className="caption">
        {canEdit ? t(`storyEditor.lookHint.${look}`) : null}{' '}
        <a className="textlink" href={addressOf(view)} target="_blank" rel="noreferrer">
          {t('storyEditor.openMap')}
        </a>
      </p>
      <ViewFields summary={summary} view={view} />
    </section>
  );
}
