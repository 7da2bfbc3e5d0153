import type { CoverageStatus } from '../../data/model/index.ts';
import { useWords } from '../i18n/useWords.ts';
import { LayerSymbol } from './LayerSymbol.tsx';
import './StatusBadge.css';

/** A village's coverage as symbol and word. */
export function StatusBadge({ status }: { status: CoverageStatus }) {
  const { t } = useWords();
  return (
    <span className={`status status--${status}`}>
      <LayerSymbol layer={status} size={0.875} />
      {t(`status.${status}`)}
    </span>
  );
}
