import { useQuery } from '@tanstack/react-query';
import { NEWEST_SCHEME, type Scheme, schemeInForce } from '../../../data/model/index.ts';
import { courseQuery } from '../../api/province-queries.ts';
import { summaryQuery } from '../../api/queries.ts';
import { Budget } from '../../drawer/Budget.tsx';
import { Devices } from '../../drawer/Devices.tsx';
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx';
import { useWords } from '../../i18n/useWords.ts';
import { NotKeptNotice } from '../../offline/NotKeptNotice.tsx';
import { useView } from '../../state/useView.ts';
import { PageFrame } from '../PageFrame.tsx';
import { AbsentProvince } from './AbsentProvince.tsx';
import { Changes } from './Changes.tsx';
import { Communes } from './Communes.tsx';
import { Comparison } from './Comparison.tsx';
import { CoverageOverTime } from './CoverageOverTime.tsx';
import { DevicesChart } from './DevicesChart.tsx';
import { FormerProvinces } from './FormerProvinces.tsx';
import { GapVillages } from './GapVillages.tsx';
import { IndicatorTable } from './IndicatorTable.tsx';
import { ProvinceChecks } from './ProvinceChecks.tsx';
import { ProvinceHead } from './ProvinceHead.tsx';
import { PublishedBeside } from './PublishedBeside.tsx';
import { SchoolsByConnection } from './SchoolsByConnection.tsx';

/** Everything about one province on a page that can be linked to, read on a phone and printed on A4. */
export function ProvincePage({ scheme, code }: { scheme: Scheme; code: string }) {
  const { t, language } = useWords();
  const { date } = useView();
  const query = useQuery(summaryQuery(date, scheme));
  const summary = query.data?.scheme === scheme ? query.data : null;
  const course = useQuery({
    ...courseQuery(scheme, code),
    enabled: summary?.provinces.some((row) => row.code === code) === true,
  });
  if (!summary) {
    return (
      <PageFrame
        isReady={query.error !== null}
        name={`${scheme}-${code}`}
        head={
          <h2 id="page-title" tabIndex={-1}>
            …
          </h2>
        }
      >
        {query.error ? (
          <ErrorNotice
            what={t('error.summary')}
            error={query.error}
            onRetry={() => void query.refetch()}
          />
        ) : (
          <div className="page__waiting" aria-busy="true" />
        )}
      </PageFrame>
    );
  }
  const province = summary.provinces.find((row) => row.code === code);
  if (!province) return <AbsentProvince scheme={scheme} code={code} date={summary.as_of} />;
  const place = { scheme, code };
  const name = language === 'vi' ? province.name_vi : province.name_en;
  const points = course.data?.points ?? [];
  const part = { province, summary, place, name };
  return (
    <PageFrame
      name={name}
      head={<ProvinceHead {...part} isInForce={scheme === schemeInForce(summary.as_of)} />}
    >
      <NotKeptNotice pack={{ kind: 'province', ...place }} />
      {course.error ? (
        <ErrorNotice
          what={t('error.part')}
          error={course.error}
          onRetry={() => void course.refetch()}
        />
      ) : null}
      <div className="page__parts" aria-busy={query.isPlaceholderData}>
        <IndicatorTable {...part} points={points} />
        {/* Two columns of parts of any height; on a phone and on paper one after the other. */}
        <div className="page__columns">
          <div className="page__column">
            <CoverageOverTime
              {...part}
              points={points.filter((point) => point.date <= summary.as_of)}
              isPending={course.isPending}
            />
            <Changes {...part} />
            <Comparison {...part} neighbours={course.data?.neighbours ?? []} />
            <SchoolsByConnection {...part} />
          </div>
          <div className="page__column">
            <DevicesChart {...part}>
              <Devices province={province} date={summary.as_of} place={place} />
              <Budget province={province} date={summary.as_of} place={place} />
            </DevicesChart>
            <Communes {...part} />
          </div>
        </div>
        <GapVillages {...part} />
        {scheme === NEWEST_SCHEME ? <FormerProvinces {...part} /> : null}
        <PublishedBeside {...part} />
        <ProvinceChecks {...part} />
      </div>
    </PageFrame>
  );
}
