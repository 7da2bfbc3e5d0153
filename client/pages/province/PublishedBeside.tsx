import { useQuery } from '@tanstack/react-query';
import { provinceFiguresQuery } from '../../api/queries.ts';
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx';
import { useWords } from '../../i18n/useWords.ts';
import { FigureTable } from '../FigureTable.tsx';
import { PageSection } from '../PageSection.tsx';
import type { PartProps } from './part.ts';

/** What has been published about the province beside what the register counts; never mixed with it. */
export function PublishedBeside({ province, summary, place }: PartProps) {
  const { t } = useWords();
  const figures = useQuery(provinceFiguresQuery(place.scheme, place.code));
  return (
    <PageSection
      id="published"
      title={t('provincePage.published')}
      why={t('provincePage.publishedWhy')}
      isShort={false}
      isBusy={figures.isPending}
    >
      {figures.error ? (
        <ErrorNotice
          what={t('error.part')}
          error={figures.error}
          onRetry={() => void figures.refetch()}
        />
      ) : null}
      {figures.data?.length === 0 ? <p>{t('drawer.noPublished')}</p> : null}
      {figures.data && figures.data.length > 0 ? (
        <FigureTable
          figures={figures.data}
          row={province}
          place={place}
          date={summary.as_of}
          caption={t('provincePage.published')}
        />
      ) : null}
    </PageSection>
  );
}
