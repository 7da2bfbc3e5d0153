import { lazy, Suspense, useRef, useState } from 'react';
import { momentOf, wordsIn } from '../../../data/story/index.ts';
import { ErrorBoundary } from '../../feedback/ErrorBoundary.tsx';
import { useWords } from '../../i18n/useWords.ts';
import { cameraOfFrame, frameOfCamera } from '../../map/frame.ts';
import { useRegister } from '../../register/useRegister.ts';
import { useSummary, useWantsRegister } from '../../register/useSummary.ts';
import { useTheme } from '../../state/useTheme.ts';
import { addressOf, useView } from '../../state/useView.ts';
import type { Camera, View } from '../../state/view.ts';
import { viewOfScene } from '../scene-view.ts';
import { useEditing, useSelectedScene } from './context.ts';
import { FilledReference, FilledText } from './FilledText.tsx';
import { useSize } from './useSize.ts';
import { ViewFields } from './ViewFields.tsx';

const MapView = lazy(async () => ({ default: (await import('../../map/MapView.tsx')).MapView }));

/** Nothing lies over this map. */
const NO_PADDING = { top: 0, right: 0, bottom: 0, left: 0 };

/** The scene as its audience will see it, on a live map that also changes it. */
export function ScenePreview() {
  const { t, language } = useWords();
  const page = useView();
  const theme = useTheme(page);
  const { canEdit } = useEditing();
  const { scene, path, change } = useSelectedScene();
  const { frame } = scene.view;
  const place = useRef<HTMLDivElement>(null);
  const size = useSize(place);
  // Where the reader has moved to, as long as the scene frames just that: going by its box would drift.
  const [own, setOwn] = useState<{ of: string; frame: typeof frame; camera: Camera | null } | null>(
    null,
  );
  const isOwn = own !== null && own.of === scene.id && own.frame === frame;
  const framed = frame && size ? cameraOfFrame(frame, size) : null;
  const view: View = {
    ...viewOfScene(scene, language, page.theme),
    camera: isOwn ? own.camera : framed,
  };
  const { register } = useRegister(useWantsRegister(view));
  const summary = useSummary(view, register).data ?? null;

  const onViewChange = (patch: Partial<View>) => {
    if (patch.camera !== undefined && size) {
      const next = patch.camera && frameOfCamera(patch.camera, size);
      setOwn({ of: scene.id, frame: canEdit ? next : frame, camera: patch.camera });
      change({ view: { ...scene.view, frame: next } }, `${path}.frame`);
    }
    if (patch.selection !== undefined) {
      change({ view: { ...scene.view, selection: patch.selection } });
    }
  };
  const moment = momentOf(scene);
  return (
    <section className="editor__panel editor__preview" aria-label={t('storyEditor.view')}>
      <div className="scene-slide">
        <p className="scene-slide__title">
          <FilledText text={wordsIn(scene.title, language)} moment={moment} language={language} />
        </p>
        <p>
          <FilledText text={wordsIn(scene.text, language)} moment={moment} language={language} />
        </p>
        {scene.figures.length > 0 ? (
          <ul className="scene-slide__figures">
            {scene.figures.map(({ value, label }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: figures have nothing but their place
              <li key={index}>
                <strong>
                  <FilledReference written={value} moment={moment} language={language} />
                </strong>{' '}
                <FilledText text={wordsIn(label, language)} moment={moment} language={language} />
              </li>
            ))}
          </ul>
        ) : null}
      </div>
      <div className="scene-map" ref={place}>
        <ErrorBoundary>
          <Suspense fallback={null}>
            <MapView
              view={view}
              summary={summary}
              theme={theme}
              language={language}
              padding={NO_PADDING}
              onViewChange={onViewChange}
            />
          </Suspense>
        </ErrorBoundary>
      </div>
      <p className="caption">
        {canEdit ? t('storyEditor.viewHint') : null}{' '}
        <a className="textlink" href={addressOf(view)} target="_blank" rel="noreferrer">
          {t('storyEditor.openMap')}
        </a>
      </p>
      <ViewFields summary={summary} />
    </section>
  );
}
