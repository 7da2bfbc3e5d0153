import type { CoursePoint } from '../../../data/model/index.ts';
import { useWords } from '../../i18n/useWords.ts';
import { IndicatorProvenance } from '../../parts/IndicatorProvenance.tsx';
import { Chart } from '../Chart.tsx';
import { PageSection } from '../PageSection.tsx';
import type { PartProps } from './part.ts';

interface Props extends PartProps {
  /** Up to the date shown. */
  points: readonly CoursePoint[];
  isPending: boolean;
}

/** Villages without signal from survey to survey. */
export function CoverageOverTime({ province, summary, place, name, points, isPending }: Props) {
  const { t, format } = useWords();
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
      why={t('provincePage.courseWhy')}
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
        <Chart
          height={200}
          draw={(charts, frame) =>
            charts.coverageCourse({
              ...frame,
              data: points,
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
          table={<CourseTable caption={title} points={points} />}
        />
      )}
    </PageSection>
  );
}

function CourseTable({ caption, points }: { caption: string; points: readonly CoursePoint[] }) {
  const { t, format } = useWords();
  return (
    <div className="page-table">
      <table>
        <caption className="quiet">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('provincePage.date')}</th>
            {(['uncovered', 'none', 'partial', 'unknown'] as const).map((id) => (
              <th key={id} scope="col" className="page-table__number">
                {t(`provincePage.label.${id}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={point.date}>
              <th scope="row">{format.date(point.date)}</th>
              {(['uncovered', 'none', 'partial', 'unknown'] as const).map((id) => (
                <td key={id} className="page-table__number">
                  {format.count(point[id])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
