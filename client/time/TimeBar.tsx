import { GitCompareArrows, Pause, Play, SquareSplitHorizontal } from 'lucide-react';
import type { Summary } from '../../data/model/index.ts';
import { useWords } from '../i18n/useWords.ts';
import { dateAfter } from '../panel/published.ts';
import { useRegister } from '../register/useRegister.ts';
import type { View } from '../state/view.ts';
import { dateOf, startCompare, stopCompare, toggleSwipe } from './compare.ts';
import { TimeLine } from './TimeLine.tsx';
import { useDateGesture } from './useDateGesture.ts';
import { type Speed, usePlay } from './usePlay.ts';
import './TimeBar.css';

const SPEEDS: readonly Speed[] = ['slow', 'usual', 'fast'];

/** The time slider: the date shown in words, play, and the way to compare it with another. */
export function TimeBar({ view, summary }: { view: View; summary: Summary }) {
  const { t, format } = useWords();
  // Asked for by the shell as soon as it is wanted; bars and comparisons come with it.
  const { register } = useRegister(false);
  const gesture = useDateGesture();
  const dates = summary.observation_dates;
  const newest = dates.at(-1);
  const shown = dateOf(view, summary);
  const play = usePlay(() => {
    const next = dateAfter(dates, shown);
    if (next) gesture.step({ date: next === newest ? null : next });
    return next !== null && next !== newest;
  });
  if (dates.length < 2) return null;

  const togglePlay = () => {
    if (play.isPlaying) {
      play.setPlaying(false);
      return;
    }
    gesture.begin();
    const isAtEnd = dateAfter(dates, shown) === null;
    const first = dates.find((date) => view.since === null || date > view.since);
    if (isAtEnd && first) gesture.step({ date: first });
    play.setPlaying(true);
  };
  const isCompared = view.since !== null && view.since < shown;

  return (
    <section className="time-bar card" aria-label={t('time.title')}>
      <div className="time-bar__parts">
        <button
          type="button"
          className="button button--icon"
          data-play
          aria-label={play.isPlaying ? t('time.pause') : t('time.play')}
          title={play.isPlaying ? t('time.pause') : t('time.play')}
          onClick={togglePlay}
        >
          {play.isPlaying ? <Pause aria-hidden="true" /> : <Play aria-hidden="true" />}
        </button>
        <p className="time-bar__date" aria-live={play.isPlaying ? 'off' : 'polite'}>
          {isCompared && view.since
            ? t('time.span', { from: format.date(view.since), to: format.date(shown) })
            : format.date(shown)}
        </p>
        {play.isPlaying ? (
          <select
            className="select time-bar__speed"
            data-play
            aria-label={t('time.speed')}
            value={play.speed}
            onChange={(event) => play.setSpeed(event.target.value as Speed)}
          >
            {SPEEDS.map((speed) => (
              <option key={speed} value={speed}>
                {t(`time.speeds.${speed}`)}
              </option>
            ))}
          </select>
        ) : null}
        <TimeLine view={view} summary={summary} register={register} onSpace={togglePlay} />
        <button
          type="button"
          className="button time-bar__toggle"
          title={t('time.compare')}
          aria-pressed={view.since !== null}
          onClick={() => (view.since === null ? startCompare(view, summary) : stopCompare(view))}
        >
          <GitCompareArrows aria-hidden="true" />
          <span>{t('time.compare')}</span>
        </button>
        <button
          type="button"
          className="button time-bar__toggle"
          title={t('time.swipe')}
          aria-pressed={view.swipe}
          onClick={() => toggleSwipe(view, summary)}
        >
          <SquareSplitHorizontal aria-hidden="true" />
          <span>{t('time.swipe')}</span>
        </button>
      </div>
    </section>
  );
}
