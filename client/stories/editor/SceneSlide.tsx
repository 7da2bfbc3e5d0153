import { useMemo, useRef } from 'react';
import type { Summary } from '../../../data/model/index.ts';
import { useRecovery } from '../../map/useRecovery.ts';
import { SlideStage } from '../../present/SlideStage.tsx';
import { stageOf } from '../../present/stage.ts';
import type { ThemeName, View } from '../../state/view.ts';
import { useEditing, useSelectedScene } from './context.ts';
import { useSize } from './useSize.ts';

interface Props {
  view: View;
  summary: Summary | null;
  theme: ThemeName;
}

/** The slide as it will be shown, small: the same stage as before an audience, laid out the same. */
export function SceneSlide({ view, summary, theme }: Props) {
  const { state, facts } = useEditing();
  const { scene, index } = useSelectedScene();
  const place = useRef<HTMLDivElement>(null);
  const size = useSize(place);
  const recovery = useRecovery();
  const isPart = scene.view.frame !== null;
  const stage = useMemo(() => size && stageOf(size, isPart), [size, isPart]);
  return (
    <div className="scene-slide" ref={place} inert>
      {stage ? (
        <SlideStage
          scene={scene}
          number={index + 1}
          total={state.story.scenes.length}
          view={view}
          stage={stage}
          theme={theme}
          facts={facts}
          summary={summary}
          recovery={recovery}
        />
      ) : null}
    </div>
  );
}
