import type { Dictionary } from '../dictionary.ts';

export const present: Dictionary['present'] = {
  scene: 'Scene {{number}} of {{total}}',
  counters: 'Numbers of the month shown',
  counter: {
    uncovered: 'villages without signal',
    covered: 'villages covered since {{date}}',
    delivered: 'devices handed over',
  },
  before: '{{date}}: {{count}}',
};
