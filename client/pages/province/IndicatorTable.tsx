import type { CoursePoint } from '../../../data/model/index.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Help } from '../../parts/Help.tsx';
import { IndicatorProvenance } from '../../parts/IndicatorProvenance.tsx';
import {
  INDICATOR_IDS,
  INDICATORS,
  type IndicatorId,
  writeIndicator,
  writeValue,
} from '../../parts/indicator-formulas.ts';
import { Missing } from '../../parts/Missing.tsx';
import { firstIs } from '../../parts/RankText.tsx';
import { rankOf } from '../../parts/rank.ts';
import { Chart } from '../Chart.tsx';
import { PageSection } from '../PageSection.tsx';
import type { PartProps } from './part.ts';
import { hasNoDates, pointAt, valueAt, yearBefore } from './trend.ts';

const SPARKLINE = { width: 96, height: 24 };

/** Every indicator: now, a year before, its course, its rank, and the country beside it. */
export function IndicatorTable(props: PartProps & { points: readonly CoursePoint[] }) {
  const { summary, place, points } = props;
  const { t, format } = useWords();
  const past = points.filter((point) => point.date <= summary.as_of);
  const then = pointAt(past, yearBefore(summary.as_of));
  return (
    <PageSection id="indicators" title={t('provincePage.indicators')} isShort={false}>
      <div className="page-table page-table--wide">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('provincePage.indicator')}</th>
              <th scope="col" className="page-table__number">
                {t('provincePage.now')}
              </th>
              <th scope="col" className="page-table__number">
                {then
                  ? t('provincePage.change', { date: format.date(then.date) })
                  : t('provincePage.changeShort')}
              </th>
              <th scope="col">{t('provincePage.trend')}</th>
              <th scope="col">
                {t('provincePage.rank')} <Help term="rank" />
              </th>
              <th scope="col" className="page-table__number">
                {t('provincePage.country')}
              </th>
            </tr>
          </thead>
          <tbody>
            {INDICATOR_IDS.map((id) => (
              <Row key={id} id={id} past={past} then={then} {...props} place={place} />
            ))}
          </tbody>
        </table>
      </div>
    </PageSection>
  );
}

interface RowProps extends PartProps {
  id: IndicatorId;
  past: readonly CoursePoint[];
  /** The last survey at least a year before; null where there was none. */
  then: CoursePoint | null;
}

function Row(props: RowProps) {
  const { id, province, summary, place, past, then } = props;
  const { t, format } = useWords();
  const label = t(`provincePage.label.${id}`);
  const chip = (of: 'province' | 'country') => (
    <IndicatorProvenance
      indicator={id}
      row={of === 'province' ? province : summary.national}
      place={of === 'province' ? place : null}
      date={summary.as_of}
      size="mark"
    />
  );
  return (
    <tr>
      <th scope="row">{label}</th>
      <td className="page-table__number">
        <span className="with-chip">
          <strong data-testid={`indicator-${id}`}>
            {writeIndicator(id, province, format) ?? <Missing />}
          </strong>
          {chip('province')}
        </span>
      </td>
      <td className="page-table__number">
        <YearChange
          id={id}
          then={then}
          now={writeIndicator(id, province, format) === null ? null : province[id]}
        />
      </td>
      <td>
        {writeIndicator(id, province, format) === null ? (
          <Missing />
        ) : (
          <Trend id={id} label={label} past={past} />
        )}
      </td>
      <td>
        <RankCell {...props} />
      </td>
      <td className="page-table__number">
        <span className="with-chip">
          {writeIndicator(id, summary.national, format) ?? <Missing />}
          {chip('country')}
        </span>
      </td>
    </tr>
  );
}

function RankCell({ id, province, summary }: PartProps & { id: IndicatorId }) {
  const { t, format } = useWords();
  const rank = rankOf(summary.provinces, province.code, id);
  if (!rank) return <Missing />;
  const values = { place: format.count(rank.place), of: format.count(rank.of) };
  return (
    <>
      <span className="number">
        {t(rank.isShared ? 'provincePage.rankShared' : 'provincePage.rankOf', values)}
      </span>{' '}
      <span className="caption">{firstIs(t, id, rank.firstIs)}</span>
    </>
  );
}

interface YearChangeProps {
  id: IndicatorId;
  then: CoursePoint | null;
  now: number | null;
}

/** The change since the last survey at least a year before; better and worse are told by a word, not by colour alone. */
function YearChange({ id, then, now }: YearChangeProps) {
  const { t, format } = useWords();
  const before = then && valueAt(id, then);
  if (hasNoDates(id)) return <span className="caption">{t('provincePage.undated')}</span>;
  if (!then || before === null || now === null) {
    return <span className="caption">{t('provincePage.noTrend')}</span>;
  }
  const difference = now - before;
  const { better, kind } = INDICATORS[id];
  const isBetter = difference !== 0 && better === (difference > 0 ? 'more' : 'fewer');
  const tone = difference === 0 || better === null ? '' : isBetter ? 'better' : 'worse';
  return (
    <span className={tone ? `change--${tone}` : undefined}>
      <span className="number">
        {kind === 'share'
          ? `${format.signed(Math.round(difference * 10_000) / 100)} ${t('provincePage.points')}`
          : format.signed(Math.round(difference * 100) / 100)}
      </span>
      {tone ? <span className="caption"> {t(`provincePage.${tone}`)}</span> : null}
    </span>
  );
}

function Trend(props: { id: IndicatorId; label: string; past: readonly CoursePoint[] }) {
  const { id, label, past } = props;
  const { t, format } = useWords();
  if (hasNoDates(id)) {
    return (
      <span className="caption">
        {t('provincePage.undated')} <Help term="undated" />
      </span>
    );
  }
  const data = past.map((point) => ({ date: point.date, value: valueAt(id, point) }));
  const [first, last] = [data.find(({ value }) => value !== null), data.at(-1)];
  if (!first || first.value === null || !last || last.value === null || first === last) {
    return <span className="caption">{t('provincePage.noTrend')}</span>;
  }
  const description = t('provincePage.trendText', {
    label,
    first: writeValue(id, first.value, format),
    from: format.date(first.date),
    last: writeValue(id, last.value, format),
    to: format.date(last.date),
  });
  return (
    <Chart
      {...SPARKLINE}
      draw={(charts, frame) =>
        charts.sparkline({ ...frame, data, words: { title: label, description } })
      }
    />
  );
}
