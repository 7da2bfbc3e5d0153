import { useQuery } from '@tanstack/react-query';
import { schemeBeside } from '../../../data/figures/schemes.ts';
import { relatedUnitsQuery, summaryQuery } from '../../api/queries.ts';
import { schemeName } from '../../i18n/schemes.ts';
import { useWords } from '../../i18n/useWords.ts';
import { IndicatorProvenance } from '../../parts/IndicatorProvenance.tsx';
import { type IndicatorId, writeIndicator } from '../../parts/indicator-formulas.ts';
import { Missing } from '../../parts/Missing.tsx';
import { PageLink } from '../../parts/PageLink.tsx';
import { PageSection } from '../PageSection.tsx';
import type { PartProps } from './part.ts';

const SHOWN: readonly IndicatorId[] = [
  'villages',
  'uncovered',
  'coverage_rate',
  'students_uncovered',
  'schools',
  'students_in_need',
  'devices_delivered',
];

/** The provinces of the administrative map before that one is made of, side by side with their sum; nothing where there is none before. */
export function FormerProvinces({ province, summary, place, name }: PartProps) {
  const words = useWords();
  const { t, format, language } = words;
  const before = schemeBeside(place.scheme, 'before');
  const units = useQuery(relatedUnitsQuery(place.scheme, place.code)).data ?? [];
  const isMerged = units.length > 1;
  const former = useQuery({
    ...summaryQuery(summary.as_of, before),
    enabled: isMerged && before !== null,
  }).data;
  const rows = before && former?.scheme === before ? former.provinces : [];
  const columns = [
    ...rows
      .filter((row) => units.some((unit) => unit.code === row.code))
      .map((row) => ({
        row,
        place: { scheme: before ?? place.scheme, code: row.code },
        name: language === 'vi' ? row.name_vi : row.name_en,
      })),
    { row: province, place, name },
  ];
  if (!isMerged || !before || rows.length === 0) return null;
  return (
    <PageSection
      id="former"
      title={t('provincePage.former')}
      why={t('provincePage.formerWhy', { scheme: schemeName(before, words) })}
    >
      <div className="page-table page-table--wide">
        <table>
          <caption className="quiet">{t('provincePage.former')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('provincePage.indicator')}</th>
              {columns.map((column, index) => (
                <th
                  key={column.place.scheme + column.place.code}
                  scope="col"
                  className="page-table__number"
                >
                  {index === columns.length - 1 ? (
                    `${t('provincePage.total')}: ${column.name}`
                  ) : (
                    <PageLink to={{ page: { kind: 'province', ...column.place } }}>
                      {column.name}
                    </PageLink>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {SHOWN.map((id) => (
              <tr key={id}>
                <th scope="row">{t(`provincePage.label.${id}`)}</th>
                {columns.map((column) => (
                  <td key={column.place.scheme + column.place.code} className="page-table__number">
                    <span className="with-chip">
                      {writeIndicator(id, column.row, format) ?? <Missing />}
                      <IndicatorProvenance
                        indicator={id}
                        row={column.row}
                        place={column.place}
                        date={summary.as_of}
                        size="mark"
                      />
                    </span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </PageSection>
  );
}
