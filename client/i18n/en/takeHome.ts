import type { Dictionary } from '../dictionary.ts';

export const takeHome: Dictionary['takeHome'] = {
  title: 'Take home',
};
