import type { Indicators } from '../../data/model/index.ts';
import { useWords } from '../i18n/useWords.ts';
import { Help } from '../parts/Help.tsx';
import { LayerSymbol } from '../parts/LayerSymbol.tsx';
import './StatusSplit.css';

/** How the villages without signal divide into trắng sóng and lõm sóng: a bar, with the numbers in words. */
export function StatusSplit({ indicators }: { indicators: Indicators }) {
  const { t, format } = useWords();
  const { none, partial, uncovered } = indicators;
  if (uncovered === 0) return null;
  return (
    <div className="split">
      <div className="split__bar" aria-hidden="true">
        <span className="split__none" style={{ flexGrow: none }} />
        <span className="split__partial" style={{ flexGrow: partial }} />
      </div>
      <ul className="split__words">
        <li title={t('statusMeaning.none')}>
          <LayerSymbol layer="none" size={0.875} />
          <strong className="number">{format.count(none)}</strong> {t('status.none')}
        </li>
        <li title={t('statusMeaning.partial')}>
          <LayerSymbol layer="partial" size={0.875} />
          <strong className="number">{format.count(partial)}</strong> {t('status.partial')}{' '}
          <Help term="status" />
        </li>
      </ul>
    </div>
  );
}
