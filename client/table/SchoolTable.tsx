import { useContext, useState } from 'react';
import { type SchoolFeature, schoolPageSchema } from '../api/schemas.ts';
import { useWords } from '../i18n/useWords.ts';
import { withProvince } from '../state/filters.ts';
import { FlyContext } from '../state/fly.ts';
import { changeView, readView } from '../state/useView.ts';
import { type Column, SCHOOL_COLUMNS } from './columns.tsx';
import type { Sort } from './DataTable.tsx';
import { placeOf, requestOf, wordsOf } from './place.ts';
import { TableFrame } from './TableFrame.tsx';
import type { TableProps } from './TableSheet.tsx';
import { useItems } from './useItems.ts';

const COLUMNS = SCHOOL_COLUMNS.map(
  (column): Column<SchoolFeature> => ({
    ...column,
    cell: (row, words) => column.cell(row.properties, words),
  }),
);

/** Schools in view or of one province; those with the most students in need first. */
export function SchoolTable({
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
  const [sort, setSort] = useState<Sort>({ property: 'students_in_need', descending: true });
  const place = placeOf(seen, within);
  const { bbox, condition } = requestOf(place);
  const items = useItems<SchoolFeature>({
    collection: 'schools',
    schema: schoolPageSchema,
    bbox,
    isReady: place !== null && summary !== null,
    datetime: summary?.as_of ?? null,
    filter: condition,
    sort,
  });
  return (
    <TableFrame<SchoolFeature>
      kind="schools"
      where={place && wordsOf(place, summary, words)}
      head={head}
      hasSample={summary?.national.provenance.schools.bases.includes('sample') ?? false}
      columns={COLUMNS}
      {...items}
      onRetry={items.retry}
      isSelected={({ properties }) =>
        selection?.kind === 'school' && selection.code === properties.code
      }
      onSelect={({ properties, geometry }) => {
        changeView({ selection: { kind: 'school', code: properties.code } });
        fly({ point: geometry.coordinates });
      }}
      sort={sort}
      onSort={setSort}
      emptyAction={
        within
          ? {
              label: t('table.emptyWithin'),
              run: () => changeView({ filters: withProvince(readView().filters, null) }),
            }
          : { label: t('table.emptyAction'), run: onWholeCountry }
      }
    />
  );
}
