import { useQuery } from '@tanstack/react-query';
import { internetSchema } from '../../../data/model/index.ts';
import { schoolsByInternetQuery } from '../../api/province-queries.ts';
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx';
import { useWords } from '../../i18n/useWords.ts';
import { IndicatorProvenance } from '../../parts/IndicatorProvenance.tsx';
import { Chart } from '../Chart.tsx';
import { PageSection } from '../PageSection.tsx';
import type { PartProps } from './part.ts';

/** How the province's schools reach the Internet. */
export function SchoolsByConnection({ province, summary, place, name }: PartProps) {
  const { t, format } = useWords();
  const schools = useQuery(schoolsByInternetQuery(place.scheme, place.code));
  const counts = schools.data;
  const total = counts ? Object.values(counts).reduce((sum, value) => sum + value, 0) : 0;
  const words = {
    fibre: t('internet.fibre'),
    mobile: t('internet.mobile'),
    satellite: t('internet.satellite'),
    none: t('internet.none'),
    unknown: t('internet.unknown'),
  };
  return (
    <PageSection id="schools" title={t('provincePage.schools')} isBusy={schools.isPending}>
      <p className="with-chip">
        {t('provincePage.label.schools_connected')}:{' '}
        {t('indicator.of', {
          part: format.count(province.schools_connected),
          whole: format.count(province.schools),
        })}
        <IndicatorProvenance
          indicator="schools_connected"
          row={province}
          place={place}
          date={summary.as_of}
          size="mark"
        />
      </p>
      {schools.error ? (
        <ErrorNotice
          what={t('error.part')}
          error={schools.error}
          onRetry={() => void schools.refetch()}
        />
      ) : null}
      {counts ? (
        <Chart
          height={60}
          draw={(charts, frame) =>
            charts.schoolsByConnection({
              ...frame,
              data: counts,
              words: {
                title: `${t('provincePage.schools')}, ${name}`,
                description: t('provincePage.schoolsText', {
                  total: format.count(total),
                  parts: internetSchema.options
                    .map((internet) => `${words[internet]} ${format.count(counts[internet])}`)
                    .join(', '),
                }),
                internet: words,
                empty: t('provincePage.schoolsNone'),
              },
            })
          }
          table={
            <div className="page-table">
              <table>
                <caption className="quiet">{t('provincePage.schools')}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t('field.internet')}</th>
                    <th scope="col" className="page-table__number">
                      {t('provincePage.schoolCount')}
                    </th>
                    <th scope="col" className="page-table__number">
                      {t('provincePage.share')}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {internetSchema.options.map((internet) => (
                    <tr key={internet}>
                      <th scope="row">{words[internet]}</th>
                      <td className="page-table__number">{format.count(counts[internet])}</td>
                      <td className="page-table__number">
                        {total > 0 ? format.share(counts[internet] / total) : '–'}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          }
        />
      ) : null}
    </PageSection>
  );
}
