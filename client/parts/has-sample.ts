import type { Summary } from '../../data/model/index.ts';

/** True where any figure or symbol drawn from this summary is sample data. */
export function hasSample(summary: Summary | null): boolean {
  if (!summary) return false;
  const { coverage, schools, devices } = summary.national.provenance;
  return [coverage, schools, devices].some((group) => group.bases.includes('sample'));
}
