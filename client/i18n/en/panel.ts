import type { Dictionary } from '../dictionary.ts';

export const headline: Dictionary['headline'] = {
  title: 'Villages without signal',
  ofAll: 'of {{total}} villages in the country, {{share}}',
  fewer: '{{count}} fewer than on {{date}}',
  more: '{{count}} more than on {{date}}',
  same: 'unchanged since {{date}}',
  published: 'Published: {{value}}',
  publishedApart: '{{difference}} apart',
  publishedMatches: 'matches this register',
  contradiction: 'Published figures contradict each other',
  contradictionBy: 'Other published figures make it {{expected}}, {{difference}} apart',
  seeCheck: 'See the check',
};

export const indicator: Dictionary['indicator'] = {
  population_uncovered: 'People in these villages',
  students_uncovered: 'Students in these villages',
  students_in_need: 'Students in need of a device',
  devices: 'Devices delivered',
  devices_need: 'for {{need}} students in need, {{share}}',
  devices_no_need: 'number of students in need not recorded',
  of: '{{part}} of {{whole}}',
  local_cash: 'Cash raised locally',
};

export const checks: Dictionary['checks'] = {
  title: 'Checks of published figures',
  summary: '{{apart}} of {{total}} checks do not add up',
  allHold: 'all {{total}} checks hold',
  verdict: {
    holds: 'Holds',
    holds_rounded: 'Holds when rounded',
    contradiction: 'Contradiction',
    informative: 'Follows',
  },
  difference: 'Apart',
};
