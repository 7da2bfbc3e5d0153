import type { Dictionary } from '../dictionary.ts';

export const grid: Dictionary['grid'] = {};
