import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
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
import { IndicatorProvenance } from '../../parts/IndicatorProvenance.tsx';
import { Missing } from '../../parts/Missing.tsx';
import { PageLink } from '../../parts/PageLink.tsx';
import { StatusBadge } from '../../parts/StatusBadge.tsx';
import { PageSection } from '../PageSection.tsx';
import { type SortableColumn, SortableTable } from '../SortableTable.tsx';
import { reasonOf } from './gap-reason.ts';
import type { PartProps } from './part.ts';

/** The villages without signal and why, to sort and to filter. */
export function GapVillages({ province, summary, place, name }: PartProps) {
  const { t, format } = useWords();
  const [text, setText] = useState('');
  const [reason, setReason] = useState<GapReason | ''>('');
  const fieldId = useId();
  const villages = useQuery(provinceVillagesQuery(place.scheme, place.code, summary.as_of));
  const all = villages.data?.features.map(({ properties }) => properties) ?? [];
  const wanted = foldText(text);
  const shown = all.filter(
    (village) =>
      (reason === '' || reasonOf(village).reason === reason) &&
      foldText(`${village.name} ${village.commune_name ?? ''}`).includes(wanted),
  );
  const columns = useColumns();
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
          <div className="page-filter">
            <label htmlFor={`${fieldId}-text`}>
              <span className="caption">{t('provincePage.villagesFilter')}</span>
              <input
                id={`${fieldId}-text`}
                type="search"
                className="select"
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
            </label>
            <label htmlFor={`${fieldId}-reason`}>
              <span className="caption">{t('provincePage.reasonFilter')}</span>
              <select
                id={`${fieldId}-reason`}
                className="select"
                value={reason}
                onChange={(event) => setReason(event.target.value as GapReason | '')}
              >
                <option value="">{t('provincePage.reasonAll')}</option>
                {gapReasonSchema.options.map((option) => (
                  <option key={option} value={option}>
                    {t(`provincePage.reasons.${option}`)} (
                    {format.count(all.filter((one) => reasonOf(one).reason === option).length)})
                  </option>
                ))}
              </select>
            </label>
            <p role="status" className="caption">
              {t('provincePage.villagesShown', {
                shown: format.count(shown.length),
                total: format.count(all.length),
              })}
            </p>
          </div>
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

function useColumns(): SortableColumn<VillageProperties>[] {
  const { t, format } = useWords();
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
    {
      id: 'population',
      label: t('field.population'),
      numeric: true,
      value: ({ population }) => population,
      cell: ({ population }) => count(population),
    },
    {
      id: 'students',
      label: t('field.students'),
      numeric: true,
      value: ({ students }) => students,
      cell: ({ students }) => count(students),
    },
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
