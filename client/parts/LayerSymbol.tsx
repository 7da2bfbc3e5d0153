import type { LayerId } from '../state/view.ts';
import './LayerSymbol.css';

/** What a layer's symbol shows: its usual form, or the hollow one of schools without Internet. */
interface Props {
  layer: LayerId;
  hollow?: boolean;
  /** Edge of the square it stands in, rem. */
  size?: number;
}

/**
 * The symbol of a layer as the map draws it: status is told by shape as well as by colour.
 * Decorative: the word stands beside it.
 */
export function LayerSymbol({ layer, hollow = false, size = 1 }: Props) {
  return (
    <svg
      className={`symbol symbol--${layer}${hollow ? ' symbol--hollow' : ''}`}
      viewBox="0 0 16 16"
      style={{ width: `${size}rem`, height: `${size}rem` }}
      aria-hidden="true"
      focusable="false"
    >
      {SHAPES[layer]}
    </svg>
  );
}

const SHAPES: Record<LayerId, React.ReactNode> = {
  none: <path d="M8 1.2 14.8 8 8 14.8 1.2 8Z" />,
  partial: <path d="M8 1.8 14.9 13.8H1.1Z" />,
  covered: <circle cx="8" cy="8" r="3" />,
  unknown: <circle cx="8" cy="8" r="5" />,
  schools: <rect x="2.5" y="2.5" width="11" height="11" rx="1" />,
  devices: (
    <>
      <circle cx="8" cy="8" r="6.6" className="symbol__need" />
      <circle cx="8" cy="10.2" r="4.4" className="symbol__given" />
    </>
  ),
};
