import type { Figure } from '../model/index.ts';
import { CONFERENCE_FIGURES } from './conference.ts';
import { COVERAGE_REPORTS } from './coverage_reports.ts';
import { DEVICE_REPORTS } from './device_reports.ts';
import { SCHOOL_REPORTS } from './school_reports.ts';

export { runChecks } from './checks.ts';
export { SOURCES } from './sources.ts';

/**
 * Every published figure that the programme is described by, as its source gives it: first the
 * conference report (S1), then coverage, devices and schools from single pages. Derived numbers are
 * not among them: `runChecks` works them out.
 */
export const FIGURES: readonly Figure[] = [
  ...CONFERENCE_FIGURES,
  ...COVERAGE_REPORTS,
  ...DEVICE_REPORTS,
  ...SCHOOL_REPORTS,
];
