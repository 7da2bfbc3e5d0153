import type { Basis } from '../../data/model/index.ts';

/** A basis, several of them, or none at all. */
export type BasisKey = Basis | 'mixed' | 'empty';

/** What to call a set of bases; anything that contains sample data is called sample. */
export function basisKey(bases: readonly Basis[]): BasisKey {
  if (bases.includes('sample')) return 'sample';
  if (bases.length > 1) return 'mixed';
  return bases[0] ?? 'empty';
}

const SHAPES: Record<BasisKey, React.ReactNode> = {
  reported: <circle cx="6" cy="6" r="4" fill="currentColor" />,
  derived: (
    <path
      d="M2 3.5h8M2 8.5h8"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
    />
  ),
  // Dotted, as on the map.
  sample: (
    <rect
      x="1.5"
      y="1.5"
      width="9"
      height="9"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeDasharray="1.8 1.8"
    />
  ),
  mixed: (
    <>
      <circle cx="4.4" cy="6" r="3" fill="currentColor" />
      <circle cx="7.8" cy="6" r="3" fill="none" stroke="currentColor" strokeWidth="1.4" />
    </>
  ),
  empty: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.4" />,
};

/** The mark of a basis; the word stands beside it or in the label. */
export function BasisMark({ basis }: { basis: BasisKey }) {
  return (
    <svg className="basis-mark" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      {SHAPES[basis]}
    </svg>
  );
}
