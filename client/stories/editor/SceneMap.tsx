import { useRef, useState } from 'react';
import type { Summary } from '../../../data/model/index.ts';
import { useWords } from '../../i18n/useWords.ts';
import { cameraOfFrame, frameOfCamera } from '../../map/frame.ts';
import { LazyMap } from '../../map/LazyMap.tsx';
import { useRecovery } from '../../map/useRecovery.ts';
import type { Camera, ThemeName, View } from '../../state/view.ts';
import { useEditing, useSelectedScene } from './context.ts';
import { useSize } from './useSize.ts';

/** Nothing lies over this map. */
const NO_PADDING = { top: 0, right: 0, bottom: 0, left: 0 };

interface Props {
  view: View;
  summary: Summary | null;
  theme: ThemeName;
}

/** The map of the scene, by which its frame and its place are chosen. */
export function SceneMap({ view, summary, theme }: Props) {
  const { t, language } = useWords();
  const recovery = useRecovery();
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
  return (
    <div className="scene-map" ref={place}>
      <LazyMap
        recovery={recovery}
        instead={<p className="scene-map__none">{t('present.failedMap')}</p>}
        view={{ ...view, camera: isOwn ? own.camera : framed }}
        summary={summary}
        theme={theme}
        language={language}
        padding={NO_PADDING}
        onViewChange={onViewChange}
      />
    </div>
  );
}
