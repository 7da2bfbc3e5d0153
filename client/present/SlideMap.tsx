import type { Ref } from 'react';
import type { Bbox, Summary } from '../../data/model/index.ts';
import { useWords } from '../i18n/useWords.ts';
import { LazyMap } from '../map/LazyMap.tsx';
import type { MapHandle } from '../map/MapView.tsx';
import type { Recovery } from '../map/useRecovery.ts';
import type { ThemeName, View } from '../state/view.ts';
import type { Stage } from './stage.ts';

interface Props {
  view: View;
  frame: Bbox | null;
  summary: Summary | null;
  theme: ThemeName;
  stage: Stage;
  recovery: Recovery;
  ref?: Ref<MapHandle>;
}

const nothing = () => undefined;

/**
 * The map behind a scene: one for the whole story, led from scene to scene. Inert, as the presses
 * are the story's and what it shows is told in words beside it.
 */
export function SlideMap({ view, frame, summary, theme, stage, recovery, ref }: Props) {
  const { t } = useWords();
  return (
    <div className="present__map" inert={!recovery.isGivenUp}>
      <LazyMap
        {...(ref && { ref })}
        recovery={recovery}
        instead={<p className="present__no-map">{t('present.failedMap')}</p>}
        view={view}
        frame={frame}
        summary={summary}
        theme={theme}
        language={view.language}
        padding={stage.padding}
        scale={stage.scale}
        isBare
        onViewChange={nothing}
      />
    </div>
  );
}
