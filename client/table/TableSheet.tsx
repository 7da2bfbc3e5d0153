import { X } from 'lucide-react';
import type { Summary } from '../../data/model/index.ts';
import { ErrorBoundary } from '../feedback/ErrorBoundary.tsx';
import { useWords } from '../i18n/useWords.ts';
import type { Seen } from '../layout/Panels.tsx';
import { Segments } from '../parts/Segments.tsx';
import { changeView } from '../state/useView.ts';
import type { Selection, TableKind, View } from '../state/view.ts';
import { comparedWith } from '../time/compare.ts';
import { NoComparison } from '../time/NoComparison.tsx';
import { RegisterTable } from './RegisterTable.tsx';
import './TableSheet.css';

const KINDS = ['villages', 'schools', 'provinces', 'device_lots'] as const;

/** What each of the tables is given. */
export interface TableProps {
  view: View;
  summary: Summary | null;
  /** What the map shows; null until it has told. */
  seen: Seen | null;
  selection: Selection | null;
  /** The kinds to choose from, at the head of the table. */
  head: React.ReactNode;
}

interface Props extends Omit<TableProps, 'head' | 'selection'> {
  /** The grip that changes its height, and the way to close it; the sheet of a phone has its own. */
  handle?: React.ReactNode;
  onClose?: () => void;
}

/** Everything that the filters leave, as rows; the equivalent of the map for who cannot see it. */
export function TableSheet({ handle, onClose, ...props }: Props) {
  const { t } = useWords();
  const { table, selection } = props.view;
  const kind = table ?? 'villages';
  const head = (
    <>
      <Segments<TableKind>
        label={t('table.kind')}
        labelHidden
        value={kind}
        options={[
          ...KINDS.map((value) => ({
            value,
            label: t(`grid.kinds.${value}`),
          })),
          // Only where two dates are compared is there anything in it.
          ...(props.view.since !== null || table === 'changes'
            ? [{ value: 'changes' as const, label: t('grid.kinds.changes') }]
            : []),
        ]}
        onChange={(value) => changeView({ table: value })}
      />
      {onClose ? (
        <button
          type="button"
          className="button button--icon table-sheet__close"
          aria-label={t('controls.tableClose')}
          onClick={onClose}
        >
          <X aria-hidden="true" />
        </button>
      ) : null}
    </>
  );
  return (
    <section id="table-sheet" className="table-sheet" aria-label={t('table.title')} tabIndex={-1}>
      {handle}
      <ErrorBoundary key={table}>
        {kind === 'changes' && !isComparing(props) ? (
          <NoComparison {...props} head={head} />
        ) : (
          <RegisterTable {...props} key={kind} kind={kind} selection={selection} head={head} />
        )}
      </ErrorBoundary>
    </section>
  );
}

/** True where there are two dates that can be compared. */
function isComparing({ view, summary }: Pick<Props, 'view' | 'summary'>): boolean {
  return view.since !== null && (summary === null || comparedWith(view, summary) !== null);
}

/** Closes the table and gives the focus to what opens it again. */
export function closeTable(): void {
  const hadFocus = document.getElementById('table-sheet')?.contains(document.activeElement);
  changeView({ table: null });
  if (hadFocus) document.getElementById('table-toggle')?.focus();
}
