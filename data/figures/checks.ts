import type { Check, Figure } from '../model/index.ts';
import { COVERAGE_RULES } from './coverage_rules.ts';
import { DEVICE_RULES } from './device_rules.ts';
import { applyRule } from './rule.ts';
import { SCHOOL_RULES } from './school_rules.ts';
import { VILLAGE_RULES } from './village_rules.ts';

/** Every rule, in the order in which the checks are shown. */
const RULES = [...VILLAGE_RULES, ...DEVICE_RULES, ...SCHOOL_RULES, ...COVERAGE_RULES];

/**
 * Reconciles published figures: what follows from them, and what does not add up. Every number is
 * worked out from the figures given; a rule whose figures are not all among them is left out.
 */
export function runChecks(figures: readonly Figure[]): Check[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  return RULES.flatMap((rule) => applyRule(rule, byId) ?? []);
}
