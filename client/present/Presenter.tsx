import { useEffect, useRef, useState } from 'react';
import type { Scene } from '../../data/model/index.ts';
import { wordsIn } from '../../data/story/index.ts';
import { MapArea } from '../layout/MapArea.tsx';
import type { MapHandle } from '../map/MapView.tsx';
import { useRegister } from '../register/useRegister.ts';
import { useSummary } from '../register/useSummary.ts';
import { useDocument } from '../state/document.ts';
import { useTheme } from '../state/useTheme.ts';
import { useView } from '../state/useView.ts';
import type { View } from '../state/view.ts';
import { StoryGate } from '../stories/StoryGate.tsx';
import { AnimationCounters } from './AnimationCounters.tsx';
import '../App.css';

/** The scene of a story that the address names. */
export default function Presenter({ name }: { name: string }) {
  const { scene } = useView();
  return (
    <StoryGate name={name}>
      {({ scenes }) => {
        const shown = scenes[(scene ?? 1) - 1] ?? scenes[0];
        return shown ? <SceneMap key={shown.id} scene={shown} /> : null;
      }}
    </StoryGate>
  );
}

function SceneMap({ scene }: { scene: Scene }) {
  const own = useView();
  const theme = useTheme({ theme: own.theme ?? 'projector' });
  const view: View = { ...own, ...scene.view, camera: null };
  const { register } = useRegister(true);
  const summary = useSummary(view, register).data ?? null;
  const map = useRef<MapHandle>(null);
  const [isThere, setThere] = useState(false);
  const { animation } = scene;
  const [date, setDate] = useState(animation?.from ?? '');
  useDocument(own.language, theme, wordsIn(scene.title, own.language));
  useEffect(() => {
    if (!animation || !isThere) return;
    const abort = new AbortController();
    void map.current?.play({ animation, onDate: setDate, signal: abort.signal });
    return () => abort.abort();
  }, [animation, isThere]);
  return (
    <div className="shell shell--wide">
      <MapArea
        ref={map}
        view={view}
        summary={summary}
        theme={theme}
        language={own.language}
        padding={{ top: 0, right: 0, bottom: 0, left: 0 }}
        onViewChange={() => undefined}
        onBoundsChange={(bbox) => {
          if (scene.view.frame && !isThere) map.current?.flyTo({ bbox: scene.view.frame });
          setThere(bbox !== null);
        }}
        status={null}
        onRetry={() => undefined}
        withTime={false}
        withChanges={false}
        onCrash={() => undefined}
      />
      {animation ? (
        <div className="shell__panel card" style={{ padding: 24 }}>
          <AnimationCounters animation={animation} date={date} view={view} />
        </div>
      ) : null}
    </div>
  );
}
