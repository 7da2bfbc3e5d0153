import { useContext, useState } from 'react';
import { type CoverageStatus, coverageStatusSchema } from '../../data/model/index.ts';
import { type VillageFeature, villagePageSchema } from '../api/schemas.ts';
import { useWords } from '../i18n/useWords.ts';
import { FlyContext } from '../state/fly.ts';
import { changeView } from '../state/useView.ts';
import { type Column, VILLAGE_COLUMNS } from './columns.tsx';
import type { Sort } from './DataTable.tsx';
import { allOf, placeOf, requestOf, wordsOf } from './place.ts';
import { TableFrame } from './TableFrame.tsx';
import type { TableProps } from './TableSheet.tsx';
import { useItems } from './useItems.ts';

type StatusFilter = CoverageStatus | 'uncovered' | 'all';
const FILTERS: readonly StatusFilter[] = ['uncovered', ...coverageStatusSchema.options, 'all'];

/** Rows are features, as flying to one needs its position; columns read the properties. */
const COLUMNS = VILLAGE_COLUMNS.map(
  (column): Column<VillageFeature> => ({
    ...column,
    cell: (row, words) => column.cell(row.properties, words),
  }),
);

/** Villages in view or of one province; without signal first, for that is the question. */
export function VillageTable({
  summary,
  seen,
  selection,
  within,
  head,
  onWholeCountry,
}: TableProps) {
  const words = useWords();
  const { t } = words;
  const fly = useContext(FlyContext);
  const [status, setStatus] = useState<StatusFilter>('uncovered');
  const [sort, setSort] = useState<Sort>({ property: 'population', descending: true });
  const place = placeOf(seen, within);
  const { bbox, condition } = requestOf(place);
  const items = useItems<VillageFeature>({
    collection: 'villages',
    schema: villagePageSchema,
    bbox,
    isReady: place !== null && summary !== null,
    datetime: summary?.as_of ?? null,
    filter: allOf(filterText(status), condition),
    sort,
  });
  return (
    <TableFrame<VillageFeature>
      kind="villages"
      where={place && wordsOf(place, summary, words)}
      head={head}
      filter={<StatusSelect value={status} onChange={setStatus} />}
      hasSample={summary?.national.provenance.coverage.bases.includes('sample') ?? false}
      columns={COLUMNS}
      {...items}
      onRetry={items.retry}
      isSelected={({ properties }) =>
        selection?.kind === 'village' && selection.code === properties.code
      }
      onSelect={({ properties, geometry }) => {
        changeView({ selection: { kind: 'village', code: properties.code } });
        fly({ point: geometry.coordinates });
      }}
      sort={sort}
      onSort={setSort}
      emptyAction={
        !bbox
          ? { label: t('table.emptyAllStatuses'), run: () => setStatus('all') }
          : { label: t('table.emptyAction'), run: onWholeCountry }
      }
    />
  );
}

function filterText(status: StatusFilter): string | null {
  if (status === 'all') return null;
  return status === 'uncovered' ? 'uncovered = true' : `status = '${status}'`;
}

interface SelectProps {
  value: StatusFilter;
  onChange: (status: StatusFilter) => void;
}

function StatusSelect({ value, onChange }: SelectProps) {
  const { t } = useWords();
  const word = (status: StatusFilter) => {
    if (status === 'all') return t('table.statusAll');
    return status === 'uncovered' ? t('table.statusUncovered') : t(`status.${status}`);
  };
  return (
    <select
      className="select table-sheet__filter"
      aria-label={t('table.statusFilter')}
      value={value}
      onChange={(event) => onChange(event.target.value as StatusFilter)}
    >
      {FILTERS.map((status) => (
        <option key={status} value={status}>
          {word(status)}
        </option>
      ))}
    </select>
  );
}
