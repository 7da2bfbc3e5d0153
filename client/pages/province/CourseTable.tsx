import type { CoursePoint } from '../../../data/model/index.ts';
import { useWords } from '../../i18n/useWords.ts';
import type { CourseMonth } from './months.ts';

const SHOWN = ['uncovered', 'none', 'partial', 'unknown'] as const;

interface Line {
  key: string;
  /** The survey date, or the month. */
  when: string;
  /** Where the numbers of a month come from; null for a survey. */
  from: { text: string; isCarried: boolean } | null;
  point: CoursePoint;
}

interface Props {
  caption: string;
  points: readonly CoursePoint[];
  /** Null: by survey. */
  months: readonly CourseMonth[] | null;
}

/** The numbers of the course: a line a survey, or a line a month that says which survey it rests on. */
export function CourseTable({ caption, points, months }: Props) {
  const { t, format } = useWords();
  const lines: Line[] = months
    ? months.map(({ month, surveys, point }) => ({
        key: month,
        when: format.date(month),
        from:
          surveys.length > 0
            ? {
                text: t('provincePage.surveyed', { dates: surveys.map(format.date).join(', ') }),
                isCarried: false,
              }
            : {
                text: t('provincePage.carried', { date: format.date(point.date) }),
                isCarried: true,
              },
        point,
      }))
    : points.map((point) => ({
        key: point.date,
        when: format.date(point.date),
        from: null,
        point,
      }));
  return (
    <div className="page-table">
      <table>
        <caption className="quiet">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t(months ? 'provincePage.month' : 'provincePage.date')}</th>
            {SHOWN.map((id) => (
              <th key={id} scope="col" className="page-table__number">
                {t(`provincePage.label.${id}`)}
              </th>
            ))}
            {months ? <th scope="col">{t('provincePage.restsOn')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, when, from, point }) => (
            <tr key={key}>
              <th scope="row">{when}</th>
              {SHOWN.map((id) => (
                <td
                  key={id}
                  className={`page-table__number${from?.isCarried ? ' page-table__carried' : ''}`}
                >
                  {format.count(point[id])}
                </td>
              ))}
              {from ? (
                <td className={from.isCarried ? 'page-table__carried' : undefined}>{from.text}</td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
