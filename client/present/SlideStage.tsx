import type { ReactNode, Ref } from 'react';
import type { Scene, Summary } from '../../data/model/index.ts';
import type { Facts } from '../../data/story/index.ts';
import type { MapHandle } from '../map/MapView.tsx';
import type { Recovery } from '../map/useRecovery.ts';
import type { ThemeName, View } from '../state/view.ts';
import { AnimationCounters } from './AnimationCounters.tsx';
import { Slide } from './Slide.tsx';
import { SlideLegend } from './SlideLegend.tsx';
import { SlideMap } from './SlideMap.tsx';
import type { Stage } from './stage.ts';
import './present.css';

interface Props {
  scene: Scene;
  number: number;
  total: number;
  /** What the map shows, of the scene. */
  view: View;
  stage: Stage;
  theme: ThemeName;
  facts: Facts;
  /** Of what the map shows; null until it is there. */
  summary: Summary | null;
  /** What becomes of a map that fails. */
  recovery: Recovery;
  map?: Ref<MapHandle>;
  /** ISO: the date that the scene's animation has come to; null: its end. */
  playedTo?: string | null;
  /** What else there is to read beside the map. */
  words?: ReactNode;
  /** What lies over the slide, enlarged with it. */
  children?: ReactNode;
  ref?: Ref<HTMLDivElement>;
}

/** A scene as its audience sees it: the map, the words, the legend and how far the story has come. */
export function SlideStage(props: Props) {
  const { scene, number, total, view, stage, theme, facts, summary, recovery, map } = props;
  return (
    <div
      className="present__stage"
      ref={props.ref}
      style={
        {
          width: stage.width,
          height: stage.height,
          transform: `scale(${stage.scale})`,
          '--stage-width': `${stage.width}px`,
          '--slide-foot': `${stage.isUpright ? 8 : stage.padding.bottom}px`,
          '--slide-width': `${stage.padding.left}px`,
          '--slide-height': `${stage.padding.bottom}px`,
        } as React.CSSProperties
      }
    >
      <SlideMap
        {...(map && { ref: map })}
        view={view}
        frame={scene.view.frame}
        summary={summary}
        theme={theme}
        stage={stage}
        recovery={recovery}
      />
      <Slide
        scene={scene}
        number={number}
        total={total}
        facts={facts}
        summary={summary}
        size={`${stage.width} ${stage.height}`}
      >
        {scene.animation ? (
          <AnimationCounters
            animation={scene.animation}
            date={props.playedTo ?? scene.animation.to}
            view={view}
          />
        ) : null}
        {props.words}
      </Slide>
      <SlideLegend view={view} summary={summary} isClose={scene.view.frame !== null} />
      <div className="present__bar" aria-hidden="true">
        <span style={{ width: `${(100 * number) / total}%` }} />
      </div>
      {props.children}
    </div>
  );
}
