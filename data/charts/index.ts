/**
 * The charts of a province, as pure functions from data to an SVG element, for the page and for
 * print alike. In the page import this module lazily: Observable Plot is no part of the first view.
 */
export { comparisonBars } from './comparison-bars.ts';
export { coverageCourse } from './coverage-course.ts';
export { devicesByChannel } from './devices-by-channel.ts';
export { schoolsByConnection } from './schools-by-connection.ts';
export { sparkline } from './sparkline.ts';
export type * from './types.ts';
