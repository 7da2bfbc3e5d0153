import { X } from 'lucide-react';
import { useState } from 'react';
import type { Summary } from '../../data/model/index.ts';
import { ErrorBoundary } from '../feedback/ErrorBoundary.tsx';
import { useWords } from '../i18n/useWords.ts';
import type { Seen } from '../layout/Panels.tsx';
import { Segments } from '../parts/Segments.tsx';
import { changeView } from '../state/useView.ts';
import type { ProvinceId, Selection } from '../state/view.ts';
import { ProvinceTable } from './ProvinceTable.tsx';
import { SchoolTable } from './SchoolTable.tsx';
import { VillageTable } from './VillageTable.tsx';
import { WithinChip } from './WithinChip.tsx';
import './TableSheet.css';

const TABLE_KINDS = ['villages', 'schools', 'provinces'] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

/** What each of the tables is given. */
export interface TableProps {
  summary: Summary | null;
  /** What the map shows; null until it has told, and rows wait for it. */
  seen: Seen | null;
  selection: Selection | null;
  /** The province that villages and schools are kept to; null: what the map shows. */
  within: ProvinceId | null;
  /** The kinds to choose from, at the head of the table. */
  head: React.ReactNode;
  onWholeCountry: () => void;
}

interface Props extends Omit<TableProps, 'head'> {
  /** The grip that changes its height, and the way to close it; the sheet of a phone has its own. */
  handle?: React.ReactNode;
  onClose?: () => void;
}

/** What the map's window shows, or one province holds, as rows; the equivalent of the map for who cannot see it. */
export function TableSheet({ handle, onClose, ...props }: Props) {
  const { t } = useWords();
  const [kind, setKind] = useState<TableKind>('villages');
  const Table = { villages: VillageTable, schools: SchoolTable, provinces: ProvinceTable }[kind];
  const head = (
    <>
      <Segments
        label={t('table.kind')}
        labelHidden
        value={kind}
        options={TABLE_KINDS.map((value) => ({ value, label: t(`table.${value}`) }))}
        onChange={setKind}
      />
      {kind === 'provinces' ? null : (
        <WithinChip summary={props.summary} selection={props.selection} within={props.within} />
      )}
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
      <ErrorBoundary key={kind}>
        <Table {...props} head={head} />
      </ErrorBoundary>
    </section>
  );
}

/** Closes the table, which no longer keeps to a province then, and gives the focus to what opens it again. */
export function closeTable(): void {
  const hadFocus = document.getElementById('table-sheet')?.contains(document.activeElement);
  changeView({ table: null });
  if (hadFocus) document.getElementById('table-toggle')?.focus();
}
