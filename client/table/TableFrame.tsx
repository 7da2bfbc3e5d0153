import { EmptyNotice } from '../feedback/EmptyNotice.tsx';
import { ErrorNotice } from '../feedback/ErrorNotice.tsx';
import { useWords } from '../i18n/useWords.ts';
import { DataTable } from './DataTable.tsx';
import type { TableKind } from './TableSheet.tsx';

type TableOf<Row> = Omit<React.ComponentProps<typeof DataTable<Row>>, 'caption'>;

interface Props<Row> extends TableOf<Row> {
  kind: TableKind;
  /** Where the rows are from, in words; null while it is not known. */
  where: string | null;
  head: React.ReactNode;
  /** Further controls, such as a filter. */
  filter?: React.ReactNode;
  hasSample: boolean;
  isPending: boolean;
  /** True while the rows of an earlier window stand in. */
  isStale: boolean;
  error: unknown;
  onRetry: () => void;
  /** What to do where there is no row. */
  emptyAction: { label: string; run: () => void };
}

/** A table with its head: how many rows and where from, where the data is from, and what went wrong. */
export function TableFrame<Row>(props: Props<Row>) {
  const { kind, where, head, filter, hasSample, isPending, isStale, error, onRetry, emptyAction } =
    props;
  const { t, format } = useWords();
  const place = where ?? '';
  const counted = t(`table.count_${kind}`, {
    count: props.total,
    shown: format.count(props.total),
  });
  return (
    <>
      <div className="table-sheet__head">
        {head}
        {filter}
        <div className="table-sheet__count">
          <p role="status">{isPending || error ? '' : `${counted} ${place}`}</p>
          {hasSample ? <p className="sample-mark">{t('table.sample')}</p> : null}
        </div>
      </div>
      {error ? (
        <ErrorNotice
          what={t('error.items')}
          error={error}
          stillGood={props.total > 0}
          onRetry={onRetry}
        />
      ) : null}
      {!isPending && !error && props.total === 0 ? (
        <div className="table-sheet__empty">
          <EmptyNotice why={t(`table.empty_${kind}`, { where: place })} action={emptyAction} />
        </div>
      ) : null}
      {props.total > 0 ? (
        <div className="table-sheet__rows" aria-busy={isStale}>
          <DataTable<Row>
            caption={t('table.caption', { where: place })}
            columns={props.columns}
            total={props.total}
            rowAt={props.rowAt}
            onRange={props.onRange}
            isSelected={props.isSelected}
            onSelect={props.onSelect}
            sort={props.sort}
            onSort={props.onSort}
          />
        </div>
      ) : null}
    </>
  );
}
