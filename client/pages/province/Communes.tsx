import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CommuneSums, Condition } from '../../../data/model/index.ts';
import { communesQuery } from '../../api/province-queries.ts';
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx';
import { useWords } from '../../i18n/useWords.ts';
import { IndicatorProvenance, indicatorCard } from '../../parts/IndicatorProvenance.tsx';
import { recordConditions } from '../../parts/indicator-formulas.ts';
import type { CardProps } from '../../parts/Provenance.tsx';
import { RecordLinks } from '../../parts/RecordLinks.tsx';
import { PageSection } from '../PageSection.tsx';
import { type SortableColumn, SortableTable } from '../SortableTable.tsx';
import type { PartProps } from './part.ts';

const NUMBERS = ['villages', 'uncovered', 'students_uncovered'] as const;
const SHORT = {
  villages: 'field.villages',
  uncovered: 'field.uncovered',
  students_uncovered: 'provincePage.label.students_uncovered',
} as const;

/** The communes where they are known: villages, those without signal, and the students in these. */
export function Communes({ province, summary, place, name }: PartProps) {
  const words = useWords();
  const { t, format } = words;
  const [onlyUncovered, setOnlyUncovered] = useState(true);
  const communes = useQuery(communesQuery(place.scheme, place.code, summary.as_of));
  const rows = communes.data?.filter((row) => !onlyUncovered || row.uncovered > 0) ?? [];
  const columns: SortableColumn<CommuneSums>[] = [
    {
      id: 'name',
      label: t('provincePage.commune'),
      value: ({ commune_name }) => commune_name,
      cell: ({ commune_name }) =>
        commune_name ?? <span className="caption">{t('provincePage.communeUnknown')}</span>,
    },
    ...NUMBERS.map((id) => ({
      id,
      label: t(SHORT[id]),
      numeric: true,
      value: (row: CommuneSums) => row[id],
      cell: (row: CommuneSums) => format.count(row[id]),
      card: (row: CommuneSums) => communeCard(id, row, { province, summary, place }, words),
      columnCard: indicatorCard(
        { indicator: id, row: province, place, date: summary.as_of },
        words,
      ),
    })),
  ];
  return (
    <PageSection
      id="communes"
      title={t('provincePage.communes')}
      chip={
        <IndicatorProvenance
          indicator="uncovered"
          row={province}
          place={place}
          date={summary.as_of}
        />
      }
      isBusy={communes.isPending}
    >
      {communes.error ? (
        <ErrorNotice
          what={t('error.part')}
          error={communes.error}
          onRetry={() => void communes.refetch()}
        />
      ) : null}
      {communes.data ? (
        <>
          <label className="page-check">
            <input
              type="checkbox"
              checked={onlyUncovered}
              onChange={(event) => setOnlyUncovered(event.target.checked)}
            />
            {t('provincePage.communesOnly')}
          </label>
          {rows.length > 0 ? (
            <SortableTable
              caption={`${t('provincePage.communes')}, ${name}`}
              columns={columns}
              rows={rows}
              keyOf={(row) => row.commune_name ?? ''}
              initial={{ column: 'uncovered', descending: true }}
              most={12}
            />
          ) : (
            <p>{t('provincePage.communesNone')}</p>
          )}
        </>
      ) : null}
    </PageSection>
  );
}

/** The card of a commune's number: the same indicator as the province's, of the villages of the commune. */
function communeCard(
  id: (typeof NUMBERS)[number],
  row: CommuneSums,
  { province, summary, place }: Pick<PartProps, 'province' | 'summary' | 'place'>,
  words: ReturnType<typeof useWords>,
): CardProps {
  const { t, format } = words;
  const { commune_name: commune } = row;
  const within: Condition = {
    ...{ property: 'commune_name', op: 'in', negated: false, values: [commune ?? ''] },
  };
  return {
    what: `${t(`provincePage.label.${id}`)} · ${commune ?? t('provincePage.communeUnknown')}`,
    value: format.count(row[id]),
    definition: t(`provincePage.definition.${id}`),
    date: summary.as_of,
    ...province.provenance.coverage,
    children: (
      <>
        <dt>{t('reconciliation.card.how')}</dt>
        <dd>
          {t(`provincePage.formula.${id}`)}{' '}
          {commune ? t('cards.fromCommune', { name: commune }) : t('cards.fromNoCommune')}
        </dd>
        <RecordLinks
          collection="villages"
          conditions={recordConditions(id, place, [within])}
          count={id === 'villages' ? row.villages : row.uncovered}
          date={summary.as_of}
          scheme={place.scheme}
        />
      </>
    ),
  };
}
