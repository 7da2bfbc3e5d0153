import type { Basis } from '../../data/model/index.ts';
import { Provenance } from '../parts/Provenance.tsx';

/** As much of a record as tells where a number worked out from it comes from. */
export interface Input {
  basis: Basis;
  source: string;
}

interface Props {
  what: string;
  definition: string;
  date: string | null;
  /** The records that the number was worked out from. */
  from: readonly Input[];
}

/** The chip of a number that the page worked out itself; from sample records it is sample as well. */
export function DerivedChip({ what, definition, date, from }: Props) {
  const isSample = from.some(({ basis }) => basis === 'sample');
  return (
    <Provenance
      what={what}
      definition={definition}
      date={date}
      bases={isSample ? ['derived', 'sample'] : ['derived']}
      sources={[...new Set(from.map(({ source }) => source))]}
      size="mark"
    />
  );
}
