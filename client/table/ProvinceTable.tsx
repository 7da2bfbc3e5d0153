import { useContext, useState } from 'react';
import type { Bbox } from '../../data/model/index.ts';
import { useWords } from '../i18n/useWords.ts';
import { FlyContext } from '../state/fly.ts';
import { changeView } from '../state/useView.ts';
import { PROVINCE_COLUMNS, type ProvinceRow } from './columns.tsx';
import type { Sort } from './DataTable.tsx';
import { placeOf, requestOf, wordsOf } from './place.ts';
import { TableFrame } from './TableFrame.tsx';
import type { TableProps } from './TableSheet.tsx';

/** Provinces in view, from the summary that is there already. */
export function ProvinceTable({ summary, seen, selection, head, onWholeCountry }: TableProps) {
  const words = useWords();
  const { t, format } = words;
  const fly = useContext(FlyContext);
  const [sort, setSort] = useState<Sort>({ property: 'uncovered', descending: true });
  const place = placeOf(seen, null);
  const { bbox } = requestOf(place);
  const rows = (summary?.provinces ?? [])
    .filter((province) => bbox === null || !province.bbox || overlaps(province.bbox, bbox))
    .toSorted(byProperty(sort, format.compare));
  return (
    <TableFrame<ProvinceRow>
      kind="provinces"
      where={place && wordsOf(place, summary, words)}
      head={head}
      hasSample={summary?.national.provenance.coverage.bases.includes('sample') ?? false}
      columns={PROVINCE_COLUMNS}
      total={rows.length}
      rowAt={(index) => rows[index]}
      onRange={() => undefined}
      isPending={summary === null}
      isStale={false}
      error={null}
      onRetry={() => undefined}
      isSelected={(row) =>
        selection?.kind === 'province' &&
        selection.scheme === summary?.scheme &&
        selection.code === row.code
      }
      onSelect={(row) => {
        if (!summary) return;
        changeView({ selection: { kind: 'province', scheme: summary.scheme, code: row.code } });
        if (row.bbox) fly({ bbox: row.bbox });
      }}
      sort={sort}
      onSort={setSort}
      emptyAction={{ label: t('table.emptyAction'), run: onWholeCountry }}
    />
  );
}

/** Boxes as `[west, south, east, north]`, degrees; those that touch overlap. */
function overlaps(one: Bbox, other: Bbox): boolean {
  return one[0] <= other[2] && other[0] <= one[2] && one[1] <= other[3] && other[1] <= one[3];
}

/** Names as Vietnamese sorts them, numbers by value; what is not known comes last either way. */
function byProperty(
  { property, descending }: Sort,
  compareNames: (a: string, b: string) => number,
) {
  const sign = descending ? -1 : 1;
  return (one: ProvinceRow, other: ProvinceRow): number => {
    const [a, b] = [one, other].map((row) => row[property as keyof ProvinceRow]);
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    const order =
      typeof a === 'number' && typeof b === 'number' ? a - b : compareNames(String(a), String(b));
    return order === 0 ? compareNames(one.name_vi, other.name_vi) : sign * order;
  };
}
