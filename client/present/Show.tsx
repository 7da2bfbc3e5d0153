import { useMemo, useRef, useState } from 'react';
import type { Scene, Story } from '../../data/model/index.ts';
import { fillText, momentOf, wordsIn } from '../../data/story/index.ts';
import { ErrorNotice } from '../feedback/ErrorNotice.tsx';
import { LoadingBar } from '../feedback/LoadingBar.tsx';
import { useWords } from '../i18n/useWords.ts';
import type { MapHandle } from '../map/MapView.tsx';
import { RECOVERY_WITHIN_MS, useRecovery } from '../map/useRecovery.ts';
import { useRegister } from '../register/useRegister.ts';
import { useSummary } from '../register/useSummary.ts';
import { useReducedMotion, useWindowSize } from '../state/media.ts';
import { useView } from '../state/useView.ts';
import type { ThemeName } from '../state/view.ts';
import { viewOfScene } from '../stories/scene-view.ts';
import { useFacts } from '../stories/useFacts.ts';
import { Controls } from './Controls.tsx';
import { KeysHelp } from './KeysHelp.tsx';
import { needsRegister } from './needs-register.ts';
import { SlideShare } from './SlideShare.tsx';
import { SlideStage } from './SlideStage.tsx';
import { stageOf } from './stage.ts';
import { dwellOf } from './timing.ts';
import { useAwake } from './useAwake.ts';
import { useCommands } from './useCommands.ts';
import { useFullscreen } from './useFullscreen.ts';
import { useGestures } from './useGestures.ts';
import { useNextTiles } from './useNextTiles.ts';
import { usePlaying } from './usePlaying.ts';
import { usePresentation } from './usePresentation.ts';
import { useTimer } from './useTimer.ts';
import { useWakeLock } from './useWakeLock.ts';

/** The scene that is shown, and everything that moves it on. */
export function Show({ story, theme }: { story: Story; theme: ThemeName }) {
  const { t, language, format } = useWords();
  const { scene: asked, kiosk } = useView();
  const window = useWindowSize();
  const stageBox = useRef<HTMLDivElement>(null);
  const ring = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<MapHandle | null>(null);
  const isFullscreen = useFullscreen();
  const { isAwake, wake } = useAwake();
  const recovery = useRecovery();
  // An unattended screen loads the page again after a while, and its story goes on there.
  useTimer(kiosk && recovery.isGivenUp ? RECOVERY_WITHIN_MS : null, 0, () => location.reload());
  useWakeLock();

  // What all scenes need comes at once, so that none waits for it.
  const { facts, isComplete, error } = useFacts(story);
  const { register, error: registerError, retry } = useRegister(true);
  const hasFacts = isComplete || error !== null;
  const isReady = (one: Scene) =>
    hasFacts && (register !== null || registerError !== null || !needsRegister(one));
  // Without a map or a register nobody would end what never began: an unattended screen would stand still.
  const canPlay = !recovery.isGivenUp && (register !== null || registerError === null);
  const show = usePresentation(story, asked, isReady, canPlay);
  const { scene, wanted, isPlaying } = show;
  const { overlays, closeHelp, reveal, onKey, onNext, onPrevious } = useCommands(
    story.name,
    story.scenes.length,
    show,
    kiosk,
  );
  useNextTiles(story.scenes[show.index + 1] ?? null);
  const stage = useMemo(
    () => stageOf(window, scene.view.frame !== null),
    [window, scene.view.frame],
  );
  const view = useMemo(() => viewOfScene(scene, language, theme), [scene, language, theme]);
  const summary = useSummary(view, register).data ?? null;
  const date = usePlaying(
    map,
    isPlaying && register ? scene.animation : null,
    show.visit,
    show.endAnimation,
  );

  const title = fillText(wordsIn(scene.title, language), momentOf(scene), facts, format);
  const text = fillText(wordsIn(scene.text, language), momentOf(scene), facts, format);
  const isStill = useReducedMotion() || !canPlay;
  const dwell = dwellOf(scene, title.length + text.length, { isKiosk: kiosk, isStill });
  const isHeld = overlays.isBlack || overlays.isHelpOpen || !isReady(scene);
  const isOver = !kiosk && wanted === story.scenes.length;
  const isCounting = dwell !== null && (dwell.after === 'start' || !isPlaying);
  useTimer(isCounting && !isHeld && !isOver ? dwell.ms : null, show.visit, () =>
    show.goTo(wanted === story.scenes.length ? 1 : wanted + 1),
  );
  const gestures = useGestures(ring, {
    ...{ onNext, onPrevious, onWake: wake },
    onTap: () => (overlays.isBlack ? reveal() : wake()),
  });

  return (
    <div
      className={`present__room${stage.isUpright ? ' present--upright' : ''}`}
      data-playing={isPlaying}
      data-cursor={kiosk || overlays.isPointerOn || !isAwake ? 'hidden' : 'shown'}
      {...gestures}
    >
      <SlideStage
        ref={stageBox}
        map={setMap}
        scene={scene}
        number={wanted}
        total={story.scenes.length}
        view={view}
        stage={stage}
        theme={theme}
        facts={facts}
        summary={summary}
        recovery={recovery}
        playedTo={isPlaying ? (date ?? scene.animation?.from ?? null) : null}
        words={show.index === story.scenes.length - 1 ? <SlideShare story={story.name} /> : null}
      >
        {kiosk ? null : (
          <Controls
            isAwake={isAwake}
            pressed={{
              black: overlays.isBlack,
              pointer: overlays.isPointerOn,
              fullscreen: isFullscreen,
            }}
            onPress={onKey}
          />
        )}
        {overlays.digits ? (
          <p className="present__digits card" role="status">
            {t('present.goTo', { number: overlays.digits })}
          </p>
        ) : null}
        {error || registerError ? (
          <div className="present__error card">
            <ErrorNotice
              what={t('present.failed')}
              error={error ?? registerError}
              stillGood
              onRetry={retry}
            />
          </div>
        ) : null}
        <KeysHelp open={overlays.isHelpOpen} stage={stageBox} onClose={closeHelp} />
      </SlideStage>
      <LoadingBar mapIsLoading={false} />
      <div
        className="present__ring"
        ref={ring}
        data-on={overlays.isPointerOn}
        style={{ '--ring': `${72 * stage.scale}px` } as React.CSSProperties}
        aria-hidden="true"
      />
      {overlays.isBlack ? (
        <div className="present__black">
          <p className="quiet" role="status">
            {t('present.black')}
          </p>
        </div>
      ) : null}
      <p className="quiet" aria-live="polite">
        {`${t('present.scene', { number: show.index + 1, total: story.scenes.length })}. ${title}. ${text}`}
      </p>
    </div>
  );
}
