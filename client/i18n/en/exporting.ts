import type { Dictionary } from '../dictionary.ts';

export const exporting: Dictionary['exporting'] = {};
