import { EmptyNotice } from '../feedback/EmptyNotice.tsx';
import { useWords } from '../i18n/useWords.ts';
import type { TableProps } from '../table/TableSheet.tsx';
import { startCompare } from './compare.ts';

/** Stands where the table of changes would, as long as there are no two dates to compare. */
export function NoComparison({
  view,
  summary,
  head,
}: Pick<TableProps, 'view' | 'summary' | 'head'>) {
  const { t } = useWords();
  return (
    <>
      <div className="table-sheet__head">{head}</div>
      {summary ? (
        <div className="table-sheet__empty">
          <EmptyNotice
            why={t('time.table.noDate')}
            action={{ label: t('time.table.start'), run: () => startCompare(view, summary) }}
          />
        </div>
      ) : null}
    </>
  );
}
