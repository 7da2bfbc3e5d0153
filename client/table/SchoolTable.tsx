import { useContext, useState } from 'react';
import { type SchoolFeature, schoolPageSchema } from '../api/schemas.ts';
import { useWords } from '../i18n/useWords.ts';
import { FlyContext } from '../state/fly.ts';
import { changeView } from '../state/useView.ts';
import { type Column, SCHOOL_COLUMNS } from './columns.tsx';
import type { Sort } from './DataTable.tsx';
import { TableFrame } from './TableFrame.tsx';
import type { TableProps } from './TableSheet.tsx';
import { useItems } from './useItems.ts';

const COLUMNS = SCHOOL_COLUMNS.map(
  (column): Column<SchoolFeature> => ({
    ...column,
    cell: (row, words) => column.cell(row.properties, words),
  }),
);

/** Schools in view; those with the most students in need first. */
export function SchoolTable({ summary, seen, selection, head, onWholeCountry }: TableProps) {
  const { t } = useWords();
  const fly = useContext(FlyContext);
  const [sort, setSort] = useState<Sort>({ property: 'students_in_need', descending: true });
  const items = useItems<SchoolFeature>({
    collection: 'schools',
    schema: schoolPageSchema,
    bbox: seen?.bbox ?? null,
    isReady: seen !== null && summary !== null,
    datetime: summary?.as_of ?? null,
    filter: null,
    sort,
  });
  return (
    <TableFrame<SchoolFeature>
      kind="schools"
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
      emptyAction={{ label: t('table.emptyAction'), run: onWholeCountry }}
    />
  );
}
