import { useState } from 'react';
import type { CoursePoint } from '../../../data/model/index.ts';
import { useWords } from '../../i18n/useWords.ts';
import { IndicatorProvenance } from '../../parts/IndicatorProvenance.tsx';
import { Segments } from '../../parts/Segments.tsx';
import { Chart } from '../Chart.tsx';
import { PageSection } from '../PageSection.tsx';
import { CourseTable } from './CourseTable.tsx';
import { byMonth, lastDayOf } from './months.ts';
import type { PartProps } from './part.ts';

interface Props extends PartProps {
  /** Up to the date shown. */
  points: readonly CoursePoint[];
  isPending: boolean;
}

/** Villages without signal from survey to survey, or month by month. */
export function CoverageOverTime({ province, summary, place, name, points, isPending }: Props) {
  const { t, format } = useWords();
  const [step, setStep] = useState<'survey' | 'month'>('survey');
  const months = step === 'month' ? byMonth(points, summary.as_of) : null;
  // The last month is under way until the date shown.
  const carried = months
    ?.filter(({ surveys }) => surveys.length === 0)
    .map(({ month, point }) => ({
      date: [lastDayOf(month), summary.as_of].sort()[0] as string,
      value: point.uncovered,
    }));
  const [first, last] = [points[0], points.at(-1)];
  const title = `${t('provincePage.course')}, ${name}`;
  const description =
    first && last
      ? t('provincePage.courseText', {
          first: format.count(first.uncovered),
          from: format.date(first.date),
          last: format.count(last.uncovered),
          to: format.date(last.date),
        })
      : t('drawer.historyNone');
  return (
    <PageSection
      id="course"
      title={t('provincePage.course')}
      why={t(months ? 'provincePage.monthsWhy' : 'provincePage.courseWhy')}
      chip={
        <IndicatorProvenance
          indicator="uncovered"
          row={province}
          place={place}
          date={summary.as_of}
        />
      }
      isBusy={isPending}
    >
      {isPending ? (
        <div className="chart__waiting" aria-hidden="true" />
      ) : (
        <>
          <Segments
            label={t('provincePage.courseBy')}
            value={step}
            options={[
              { value: 'survey', label: t('provincePage.bySurvey') },
              { value: 'month', label: t('provincePage.byMonth') },
            ]}
            onChange={setStep}
          />
          <Chart
            height={200}
            draw={(charts, frame) =>
              charts.coverageCourse({
                ...frame,
                data: points,
                carried,
                words: {
                  title,
                  description,
                  none: t('status.none'),
                  partial: t('status.partial'),
                  uncovered: t('field.uncovered'),
                  empty: t('drawer.historyNone'),
                },
              })
            }
            table={<CourseTable caption={title} points={points} months={months} />}
          />
        </>
      )}
    </PageSection>
  );
}
