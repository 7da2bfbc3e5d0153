import { lazy, type Ref, Suspense } from 'react';
import type { Bbox, Summary } from '../../data/model/index.ts';
import { ErrorBoundary } from '../feedback/ErrorBoundary.tsx';
import { useWords } from '../i18n/useWords.ts';
import type { MapHandle } from '../map/MapView.tsx';
import type { ThemeName, View } from '../state/view.ts';
import type { Stage } from './stage.ts';
import type { Recovery } from './useRecovery.ts';

/** Asked for before React draws anything, so that the large chunk is on its way at once. */
const chunk = import('../map/MapView.tsx');
const MapView = lazy(async () => ({ default: (await chunk).MapView }));

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
  const { generation, recover, isGivenUp } = recovery;
  const noMap = <p className="present__no-map">{t('present.failedMap')}</p>;
  if (isGivenUp) return <div className="present__map">{noMap}</div>;
  return (
    <div className="present__map" inert>
      <ErrorBoundary key={generation} onError={recover} fallback={() => noMap}>
        <Suspense fallback={null}>
          <MapView
            {...(ref && { ref })}
            view={view}
            frame={frame}
            summary={summary}
            theme={theme}
            language={view.language}
            padding={stage.padding}
            scale={stage.scale}
            isBare
            onViewChange={nothing}
            onContextLost={recover}
          />
        </Suspense>
      </ErrorBoundary>
    </div>
  );
}
