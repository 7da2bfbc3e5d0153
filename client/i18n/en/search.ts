import type { Dictionary } from '../dictionary.ts';

export const search: Dictionary['search'] = {
  label: 'Find a province, commune, village or school',
  placeholder: 'Find a province, village, school',
  clear: 'Clear the search',
  searching: 'Searching…',
  none: 'Nothing is called “{{query}}”. Try fewer letters; tone marks are not needed.',
  failed: 'The search failed: {{reason}}',
  retry: 'Search again',
  found_one: '{{count}} result',
  found_other: '{{count}} results',
  hint: 'Type at least 2 letters, with or without tone marks.',
  kind: { province: 'Provinces', commune: 'Communes', village: 'Villages', school: 'Schools' },
};
