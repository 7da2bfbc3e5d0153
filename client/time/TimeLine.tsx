import { useMemo } from 'react';
import type { Summary } from '../../data/model/index.ts';
import { useWords } from '../i18n/useWords.ts';
import { type Register, rowsMatching, villagesOn } from '../register/register.ts';
import type { View } from '../state/view.ts';
import { dateOf } from './compare.ts';
import { uncoveredByDate } from './course.ts';
import { dateNear, positionOf } from './steps.ts';
import { Thumb } from './Thumb.tsx';
import { useDateGesture } from './useDateGesture.ts';

interface Props {
  view: View;
  summary: Summary;
  /** Null while it loads: the line then has no bars yet. */
  register: Register | null;
  onSpace: () => void;
}

/** Every survey at its place in time, with a bar for the villages without signal then, and a thumb on the date shown. */
export function TimeLine({ view, summary, register, onSpace }: Props) {
  const { t, format } = useWords();
  const dates = summary.observation_dates;
  const gesture = useDateGesture();
  const course = useCourse(register, dates, view);
  const most = Math.max(1, ...(course ?? []));
  const to = dateOf(view, summary);
  const { since } = view;
  const isCompared = since !== null && since < to;
  const newest = dates.at(-1);

  const show = (date: string, isPassing: boolean) => {
    if (!isPassing) gesture.begin();
    gesture.step({ date: date === newest ? null : date });
  };
  const showSince = (date: string, isPassing: boolean) => {
    if (!isPassing) gesture.begin();
    gesture.step({ since: date });
  };
  const textOf = (date: string) => {
    const count = course?.[dates.indexOf(date)];
    return count === undefined
      ? format.date(date)
      : t('time.dateWithCount', { date: format.date(date), uncovered: format.count(count) });
  };

  return (
    <div className="time-line">
      {/* Pressing beside a thumb takes the nearer date; thumbs and keys do the same for who has no pointer. */}
      <div
        className="time-line__track"
        role="presentation"
        onPointerDown={(event) => {
          if (event.target !== event.currentTarget) return;
          const box = event.currentTarget.getBoundingClientRect();
          const near = dateNear((event.clientX - box.left) / box.width, dates);
          if (near && (!isCompared || near > since)) show(near, false);
        }}
      >
        {dates.map((date, index) => (
          <span
            key={date}
            className={
              date === to || date === since
                ? 'time-line__bar time-line__bar--shown'
                : 'time-line__bar'
            }
            title={textOf(date)}
            style={{
              left: `${positionOf(date, dates) * 100}%`,
              height: course ? `${((course[index] ?? 0) / most) * 100}%` : '2px',
            }}
          />
        ))}
        {isCompared ? (
          <span
            className="time-line__span"
            style={{
              left: `${positionOf(since, dates) * 100}%`,
              right: `${(1 - positionOf(to, dates)) * 100}%`,
            }}
          />
        ) : null}
        {isCompared ? (
          <Thumb
            dates={dates}
            allowed={dates.filter((date) => date < to)}
            date={since}
            mark="A"
            label={t('time.dateA')}
            valueText={textOf(since)}
            onBegin={gesture.begin}
            onDate={showSince}
            onSpace={onSpace}
          />
        ) : null}
        <Thumb
          dates={dates}
          allowed={isCompared ? dates.filter((date) => date > since) : dates}
          date={to}
          mark={isCompared ? 'B' : null}
          label={isCompared ? t('time.dateB') : t('time.date')}
          valueText={textOf(to)}
          onBegin={gesture.begin}
          onDate={show}
          onSpace={onSpace}
        />
      </div>
      <div className="time-line__years" aria-hidden="true">
        {yearsOf(dates).map(({ date, year }) => (
          <span key={year} style={{ left: `${positionOf(date, dates) * 100}%` }}>
            {year}
          </span>
        ))}
      </div>
    </div>
  );
}

/** Villages without signal on each date, of those that the filters name now. */
function useCourse(register: Register | null, dates: readonly string[], view: View) {
  const { date, filters } = view;
  return useMemo(() => {
    if (!register) return null;
    if (filters.villages.length === 0) return uncoveredByDate(register.observations, dates, null);
    const table = villagesOn(register, date);
    const counts = new Uint8Array(table.size);
    for (const row of rowsMatching(table, filters.villages)) counts[row] = 1;
    return uncoveredByDate(register.observations, dates, counts);
  }, [register, dates, date, filters]);
}

/** The first date of each year. */
function yearsOf(dates: readonly string[]): { date: string; year: string }[] {
  return dates.flatMap((date, index) => {
    const year = date.slice(0, 4);
    return dates[index - 1]?.slice(0, 4) === year ? [] : [{ date, year }];
  });
}
