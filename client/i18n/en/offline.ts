import type { Dictionary } from '../dictionary.ts';

export const offline: Dictionary['offline'] = {
  title: 'Use without a network',
};
