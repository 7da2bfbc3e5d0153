import {
  type CoverageChange,
  type CoverageStatus,
  type Internet,
  isConnected,
} from '../../data/model/index.ts';
import type { Cell } from '../../data/register/columns.ts';
import { valueName } from '../filters/wording.ts';
import type { useWords } from '../i18n/useWords.ts';
import { INDICATOR_IDS, type IndicatorId, writeValue } from '../parts/indicator-formulas.ts';
import { LayerSymbol } from '../parts/LayerSymbol.tsx';
import { Missing } from '../parts/Missing.tsx';
import { StatusBadge } from '../parts/StatusBadge.tsx';
import type { TableKind } from '../state/view.ts';
import { ChangeSymbol } from '../time/ChangeSymbol.tsx';

const STATUSES: ReadonlySet<string> = new Set(['status', 'status_from', 'status_to']);

/** A cell as its reader is to see it: with its symbol, in words, or that nothing is stated. */
export function CellText(props: {
  kind: TableKind;
  property: string;
  value: Cell;
  words: ReturnType<typeof useWords>;
}): React.ReactNode {
  const { kind, property, value, words } = props;
  if (value === null) return <Missing />;
  if (kind === 'provinces' && isIndicator(property)) {
    return writeValue(property, value as number, words.format);
  }
  if (property === 'change') {
    return (
      <>
        <ChangeSymbol change={value as CoverageChange} />
        {words.t(`time.change.${value as CoverageChange}`)}
      </>
    );
  }
  if (STATUSES.has(property)) return <StatusBadge status={value as CoverageStatus} />;
  if (property === 'internet') {
    return (
      <span className="status">
        <LayerSymbol layer="schools" hollow={!isConnected(value as Internet)} size={0.875} />
        {valueName(property, String(value), words)}
      </span>
    );
  }
  if (typeof value === 'number') return words.format.decimal(value, 3);
  return valueName(property, String(value), words);
}

/** True for the columns of provinces that are sums of records. */
export function isIndicator(property: string): property is IndicatorId {
  return (INDICATOR_IDS as readonly string[]).includes(property);
}
