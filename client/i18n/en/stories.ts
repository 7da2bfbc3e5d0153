import type { Dictionary } from '../dictionary.ts';

export const stories: Dictionary['stories'] = {
  title: 'Present',
  loading: 'Loading the story…',
  missing: 'There is no story named “{{name}}”.',
  toList: 'See the stories',
};
