import type { Dictionary } from '../dictionary.ts';

export const present: Dictionary['present'] = {
  scene: 'Scene {{number}} of {{total}}',
};
