import type { Check, Verdict } from '../../../data/model/index.ts';

/** What a check shows: its verdict, or that two figures differ which may not be comparable. */
export type Standing = Verdict | 'apart';

/** How the figures of a check stand to each other. */
export function standingOf(check: Check): Standing {
  const isApart = check.difference !== null && check.difference !== 0;
  return check.verdict === 'informative' && isApart ? 'apart' : check.verdict;
}

export const STANDINGS: readonly Standing[] = [
  'contradiction',
  'apart',
  'holds',
  'holds_rounded',
  'informative',
];

/** Checks in the order of worry: contradictions, then what differs, then the rest; each group in its own order. */
export function byWorry(checks: readonly Check[]): {
  list: 'contradiction' | 'apart' | 'rest';
  checks: Check[];
}[] {
  const listOf = (check: Check) => {
    const standing = standingOf(check);
    return standing === 'contradiction' || standing === 'apart' ? standing : 'rest';
  };
  return (['contradiction', 'apart', 'rest'] as const)
    .map((list) => ({ list, checks: checks.filter((check) => listOf(check) === list) }))
    .filter((group) => group.checks.length > 0);
}
