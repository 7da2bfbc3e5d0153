import { useQuery } from '@tanstack/react-query';
import { apiPath } from '../../../data/api/addresses.ts';
import { provinceChangesQuery } from '../../api/province-queries.ts';
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx';
import { useWords } from '../../i18n/useWords.ts';
import { Provenance } from '../../parts/Provenance.tsx';
import { PageSection } from '../PageSection.tsx';
import type { PartProps } from './part.ts';
import { yearEarlier } from './trend.ts';

const KINDS = ['newly_covered', 'newly_found', 'lost', 'found_and_covered'] as const;

/** What became of the province's villages since the last survey at least a year before. */
export function Changes({ province, summary, place }: PartProps) {
  const { t, format } = useWords();
  const from = yearEarlier(summary.observation_dates, summary.as_of);
  const changes = useQuery(provinceChangesQuery(place.scheme, place.code, from, summary.as_of));
  return (
    <PageSection
      id="changes"
      title={t('provincePage.changes')}
      term="changes"
      why={
        from
          ? t('provincePage.changesBetween', {
              from: format.date(from),
              to: format.date(summary.as_of),
            })
          : t('provincePage.noChanges')
      }
      chip={
        from ? (
          <Provenance
            what={t('provincePage.changes')}
            definition={t('reconciliation.termMeaning.changes')}
            date={summary.as_of}
            {...province.provenance.coverage}
          >
            <dt>{t('reconciliation.card.how')}</dt>
            <dd>{t('provincePage.changesFormula')}</dd>
            <dt>{t('reconciliation.card.records')}</dt>
            <dd>
              <a
                className="textlink"
                href={apiPath('/api/changes', {
                  from,
                  to: summary.as_of,
                  scheme: place.scheme,
                  province: place.code,
                  limit: 10_000,
                })}
              >
                {t('reconciliation.card.api')}
              </a>
            </dd>
          </Provenance>
        ) : null
      }
      isBusy={from !== null && changes.isPending}
    >
      {changes.error ? (
        <ErrorNotice
          what={t('error.part')}
          error={changes.error}
          onRetry={() => void changes.refetch()}
        />
      ) : null}
      {changes.data ? (
        <dl className="page-facts">
          {KINDS.map((kind) => (
            <div key={kind}>
              <dt>{t(`provincePage.${kind}`)}</dt>
              <dd className="number" data-testid={`change-${kind}`}>
                {format.count(changes.data?.[kind] ?? 0)}
              </dd>
            </div>
          ))}
          <div className="page-facts__sum">
            <dt>{t('provincePage.net')}</dt>
            <dd className="number">{format.signed(changes.data.net)}</dd>
          </div>
        </dl>
      ) : null}
    </PageSection>
  );
}
