import { ChevronLeft, ChevronRight, RotateCcw, Square } from 'lucide-react';
import { useWords } from '../i18n/useWords.ts';
import type { Steering } from './channel.ts';
import { elapsedText, useBeginning, useNow } from './useClock.ts';
import type { Speaker } from './useSpeaker.ts';

interface Props {
  story: string;
  number: number;
  total: number;
  showing: Speaker['showing'];
  onSteer: (to: Steering) => void;
}

/** Where the story is, what time it is, and the buttons that move the showing on. */
export function NotesBar({ story, number, total, showing, onSteer }: Props) {
  const { t } = useWords();
  return (
    <header className="notes__bar">
      <p className="notes__scene number">{t('present.progress', { number, total })}</p>
      <div className="notes__buttons">
        <button
          type="button"
          className="button button--outline"
          disabled={!showing}
          onClick={() => onSteer('previous')}
        >
          <ChevronLeft aria-hidden="true" /> {t('present.controls.previous')}
        </button>
        <button
          type="button"
          className={`button ${showing ? 'button--accent' : 'button--outline'}`}
          disabled={!showing}
          onClick={() => onSteer('next')}
        >
          {t('present.controls.next')} <ChevronRight aria-hidden="true" />
        </button>
        <button
          type="button"
          className="button button--outline"
          disabled={!showing}
          aria-pressed={showing?.isBlack ?? false}
          onClick={() => onSteer('black')}
        >
          <Square aria-hidden="true" /> {t('present.controls.black')}
        </button>
      </div>
      <Times story={story} />
    </header>
  );
}

/** Apart, so that only the time is written anew every second. */
function Times({ story }: { story: string }) {
  const { t, language } = useWords();
  const now = useNow();
  const { beganAt, begin } = useBeginning(story);
  const clock = new Date(now).toLocaleTimeString(language === 'vi' ? 'vi-VN' : 'en-GB', {
    hour: '2-digit',
    minute: '2-digit',
  });
  return (
    <>
      <dl className="notes__times">
        <div>
          <dt>{t('present.notes.elapsed')}</dt>
          <dd className="number">{elapsedText(now - beganAt)}</dd>
        </div>
        <div>
          <dt>{t('present.notes.clock')}</dt>
          <dd className="number">{clock}</dd>
        </div>
      </dl>
      <button type="button" className="button button--outline" onClick={begin}>
        <RotateCcw aria-hidden="true" /> {t('present.notes.reset')}
      </button>
    </>
  );
}
