import type { ReactNode } from 'react';
import { Missing } from '../parts/Missing.tsx';

interface Props {
  label: string;
  /** Null: not recorded, which is said in words. */
  value: ReactNode;
  /** The chip that tells where the value comes from. */
  chip?: ReactNode;
}

/** One row of a list of facts: label, value, and where the value comes from. */
export function Fact({ label, value, chip }: Props) {
  return (
    <div className="fact">
      <dt>{label}</dt>
      <dd>{value === null || value === undefined ? <Missing /> : value}</dd>
      <dd className="fact__chip">{chip}</dd>
    </div>
  );
}
