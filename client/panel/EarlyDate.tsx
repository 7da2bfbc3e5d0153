import type { Summary } from '../../data/model/index.ts';
import { EmptyNotice } from '../feedback/EmptyNotice.tsx';
import { useWords } from '../i18n/useWords.ts';
import { showDate } from './Controls.tsx';

/** Says so where the date shown lies before the first survey, and leads to that; else nothing. */
export function EarlyDate({ summary }: { summary: Summary }) {
  const { t, format } = useWords();
  const dates = summary.observation_dates;
  const [first] = dates;
  if (first === undefined || summary.as_of >= first) return null;
  return (
    <EmptyNotice
      why={t('provincePage.tooEarly', { date: format.date(summary.as_of) })}
      action={{
        label: t('provincePage.firstDate', { date: format.date(first) }),
        run: () => showDate(dates, first),
      }}
    />
  );
}
