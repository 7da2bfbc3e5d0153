import type { Dictionary } from '../dictionary.ts';

export const both: Dictionary['both'] = {};
