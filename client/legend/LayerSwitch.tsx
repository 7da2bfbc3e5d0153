import type { ReactNode } from 'react';
import { LayerSymbol } from '../parts/LayerSymbol.tsx';
import type { LayerId } from '../state/view.ts';

interface Props {
  id: LayerId;
  label: string;
  /** What to know about how it is drawn now; null where there is nothing to say. */
  hint: string | null;
  /** Printed number of records. */
  count: string;
  /** The card of that number. */
  chip: ReactNode;
  on: boolean;
  onSwitch: () => void;
}

/** One row of the legend: symbol, name, number, and whether the map shows it. */
export function LayerSwitch({ id, label, hint, count, chip, on, onSwitch }: Props) {
  return (
    <li className="legend__row">
      <label className={on ? 'layer' : 'layer layer--off'}>
        <input type="checkbox" className="layer__box" checked={on} onChange={onSwitch} />
        <LayerSymbol layer={id} size={1.125} />
        <span className="layer__name">
          {label}
          {hint ? <span className="caption layer__hint">{hint}</span> : null}
        </span>
        <span className="number layer__count">{count}</span>
      </label>
      {chip}
    </li>
  );
}
