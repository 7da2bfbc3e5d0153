import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type GapReason,
  gapReasonSchema,
  type VillageProperties,
} from '../../../data/model/index.ts';
import { foldText } from '../../../data/register/fold.ts';
import { provinceVillagesQuery } from '../../api/queries.ts';
import { EmptyNotice } from '../../feedback/EmptyNotice.tsx';
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx';
import { useWords } from '../../i18n/useWords.ts';
import { IndicatorProvenance, indicatorCard } from '../../parts/IndicatorProvenance.tsx';
import { Missing } from '../../parts/Missing.tsx';
import { PageLink } from '../../parts/PageLink.tsx';
import { recordCard } from '../../parts/recordCard.tsx';
import { StatusBadge } from '../../parts/StatusBadge.tsx';
import { PageFilter } from '../PageFilter.tsx';
import { PageSection } from '../PageSection.tsx';
import { type SortableColumn, SortableTable } from '../SortableTable.tsx';
import { reasonOf } from './gap-reason.ts';
import type { PartProps } from './part.ts';

/** The villages without signal and why, to sort and to filter. */
export function GapVillages({ province, summary, place, name }: PartProps) {
  const { t, format } = useWords();
  const [text, setText] = useState('');
  const [reason, setReason] = useState<GapReason | ''>('');
  const villages = useQuery(provinceVillagesQuery(place.scheme, place.code, summary.as_of));
  const all = villages.data?.features.map(({ properties }) => properties) ?? [];
  const wanted = foldText(text);
  const shown = all.filter(
    (village) =>
      (reason === '' || reasonOf(village).reason === reason) &&
      foldText(`${village.name} ${village.commune_name ?? ''}`).includes(wanted),
  );
  const columns = useColumns({ province, summary, place, name });
  return (
    <PageSection
      id="villages"
      title={t('provincePage.villages')}
      chip={
        <IndicatorProvenance
          indicator="uncovered"
          row={province}
          place={place}
          date={summary.as_of}
        />
      }
      isShort={false}
      isBusy={villages.isPending}
    >
      {villages.error ? (
        <ErrorNotice
          what={t('error.part')}
          error={villages.error}
          onRetry={() => void villages.refetch()}
        />
      ) : null}
      {villages.data && all.length === 0 ? <p>{t('drawer.villagesNone')}</p> : null}
      {all.length > 0 ? (
        <>
          <PageFilter<GapReason>
            text={{ label: t('provincePage.villagesFilter'), value: text, onChange: setText }}
            choice={{
              label: t('provincePage.reasonFilter'),
              all: t('provincePage.reasonAll'),
              value: reason,
              options: gapReasonSchema.options.map((one) => ({
                value: one,
                label: t(`provincePage.reasons.${one}`),
                count: all.filter((village) => reasonOf(village).reason === one).length,
              })),
              onChange: setReason,
            }}
            status={t('provincePage.villagesShown', {
              shown: format.count(shown.length),
              total: format.count(all.length),
            })}
          />
          {shown.length > 0 ? (
            <SortableTable
              caption={`${t('provincePage.villages')}, ${name}`}
              columns={columns}
              rows={shown}
              keyOf={(village) => village.code}
              initial={{ column: 'students', descending: true }}
              isWide
              most={50}
            />
          ) : (
            <EmptyNotice
              why={t('provincePage.noMatch')}
              action={{
                label: t('provincePage.clearFilter'),
                run: () => {
                  setText('');
                  setReason('');
                },
              }}
            />
          )}
        </>
      ) : null}
    </PageSection>
  );
}

const NUMBERS = ['population', 'students'] as const;
/** The sums of a province that the numbers of its villages add up to. */
const SUMS = { population: 'population_uncovered', students: 'students_uncovered' } as const;

function useColumns({ province, summary, place }: PartProps): SortableColumn<VillageProperties>[] {
  const words = useWords();
  const { t, format } = words;
  const count = (value: number | null) => (value === null ? <Missing /> : format.count(value));
  return [
    {
      id: 'name',
      label: t('field.name'),
      value: ({ name }) => name,
      cell: (village) => (
        <PageLink
          to={{ page: { kind: 'map' }, selection: { kind: 'village', code: village.code } }}
        >
          {village.name}
        </PageLink>
      ),
    },
    {
      id: 'commune',
      label: t('field.commune'),
      value: ({ commune_name }) => commune_name,
      cell: ({ commune_name }) => commune_name ?? <Missing />,
    },
    {
      id: 'status',
      label: t('field.status'),
      term: 'status',
      value: ({ status }) => t(`status.${status}`),
      cell: ({ status }) => <StatusBadge status={status} />,
    },
    {
      id: 'reason',
      label: t('provincePage.reason'),
      value: (village) => t(`provincePage.reasons.${reasonOf(village).reason}`),
      cell: (village) => <ReasonCell village={village} />,
    },
    ...NUMBERS.map((id) => ({
      id,
      label: t(`field.${id}`),
      numeric: true,
      value: (village: VillageProperties) => village[id],
      cell: (village: VillageProperties) => count(village[id]),
      card: (village: VillageProperties) => {
        const value = village[id];
        const origin = {
          ...village,
          collection: 'villages',
          statedOn: null,
          date: summary.as_of,
        } as const;
        return value === null
          ? null
          : recordCard(id, t(`field.${id}`), format.count(value), origin, words);
      },
      columnCard: indicatorCard(
        { indicator: SUMS[id], row: province, place, date: summary.as_of },
        words,
      ),
    })),
    {
      id: 'phase',
      label: t('field.phase'),
      term: 'phase',
      value: ({ phase }) => phase,
      cell: ({ phase }) => (phase ? t(`phase.${phase}`) : '–'),
    },
    {
      id: 'listed_on',
      label: t('provincePage.listedOn'),
      value: ({ listed_on }) => listed_on,
      cell: ({ listed_on }) => (listed_on ? format.date(listed_on) : '–'),
    },
  ];
}

function ReasonCell({ village }: { village: VillageProperties }) {
  const { t } = useWords();
  const { reason, isDerived } = reasonOf(village);
  return (
    <>
      {t(`provincePage.reasons.${reason}`)}
      {isDerived ? (
        <span className="caption" title={t('provincePage.reasonDerived')}>
          {' '}
          ({t('provincePage.derived')})
        </span>
      ) : null}
    </>
  );
}
