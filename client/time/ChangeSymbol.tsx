import type { CoverageChange } from '../../data/model/index.ts';

/** The symbol of a change as the map draws it, beside its name. */
export function ChangeSymbol({ change }: { change: CoverageChange }) {
  return (
    <svg className="change-symbol" viewBox="0 0 22 22" aria-hidden="true">
      {SHAPES[change]}
    </svg>
  );
}

const sign = { fill: 'none', stroke: 'var(--color-halo)', strokeWidth: 2.2 };

const SHAPES: Record<CoverageChange, React.ReactNode> = {
  newly_covered: (
    <>
      <circle cx="11" cy="11" r="8" fill="var(--color-covered-text)" />
      <path d="M7.2 11.2 10 14l4.8-5.6" {...sign} />
    </>
  ),
  newly_found: (
    <>
      <path d="M11 1.5 20.5 11 11 20.5 1.5 11Z" fill="var(--color-none-text)" />
      <path d="M7.4 11h7.2M11 7.4v7.2" {...sign} />
    </>
  ),
  lost: <path d="M11 19 19.5 4H2.5Z" fill="var(--color-text)" />,
  found_and_covered: (
    <>
      <circle
        cx="11"
        cy="11"
        r="7"
        fill="none"
        stroke="var(--color-covered-text)"
        strokeWidth="2.4"
      />
      <circle cx="11" cy="11" r="2.6" fill="var(--color-none-text)" />
    </>
  ),
};
