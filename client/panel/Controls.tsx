import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type Scheme, type Summary, schemeInForce } from '../../data/model/index.ts';
import { schemeOptions } from '../i18n/schemes.ts';
import { useWords } from '../i18n/useWords.ts';
import { Segments } from '../parts/Segments.tsx';
import { changeView } from '../state/useView.ts';
import { dateAfter, dateBefore } from './published.ts';
import './Controls.css';

/** Moves to another survey. The newest is written as "no date", so that a link to it stays up to date. */
export function showDate(dates: readonly string[], date: string | null): void {
  changeView({ date: date === dates.at(-1) ? null : date });
}

/** Which date, and on which administrative map. */
export function Controls({ summary }: { summary: Summary }) {
  return (
    <div className="controls">
      <DateControl summary={summary} />
      <SchemeSwitch scheme={summary.scheme} date={summary.as_of} />
    </div>
  );
}

/** The survey shown, and the ways to the one before and after it. */
export function DateControl({ summary }: { summary: Summary }) {
  const { t, format } = useWords();
  const dates = summary.observation_dates;
  const older = dateBefore(dates, summary.as_of);
  const newer = dateAfter(dates, summary.as_of);
  const shown = dates.includes(summary.as_of) ? dates : [...dates, summary.as_of].sort();
  return (
    <div className="controls__field">
      <label className="caption" htmlFor="date-select">
        {t('controls.date')}
      </label>
      <div className="controls__date">
        <select
          id="date-select"
          className="select"
          value={summary.as_of}
          onChange={(event) => showDate(dates, event.target.value)}
        >
          {shown.toReversed().map((date) => (
            <option key={date} value={date}>
              {date === dates.at(-1)
                ? t('controls.newest', { date: format.date(date) })
                : format.date(date)}
            </option>
          ))}
        </select>
        <button
          type="button"
          className="button button--icon"
          disabled={older === null}
          onClick={() => showDate(dates, older)}
          aria-label={t('controls.older')}
          aria-keyshortcuts="["
          title={`${t('controls.older')} [`}
        >
          <ChevronLeft aria-hidden="true" />
        </button>
        <button
          type="button"
          className="button button--icon"
          disabled={newer === null}
          onClick={() => showDate(dates, newer)}
          aria-label={t('controls.newer')}
          aria-keyshortcuts="]"
          title={`${t('controls.newer')} ]`}
        >
          <ChevronRight aria-hidden="true" />
        </button>
      </div>
    </div>
  );
}

function SchemeSwitch({ scheme, date }: { scheme: Scheme; date: string }) {
  const words = useWords();
  const { t } = words;
  return (
    <Segments
      label={t('controls.scheme')}
      value={scheme}
      options={schemeOptions(words)}
      // The one in force at the date needs no parameter.
      onChange={(chosen) => changeView({ scheme: chosen === schemeInForce(date) ? null : chosen })}
    />
  );
}
