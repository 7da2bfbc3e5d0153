import type { Dictionary } from '../dictionary.ts';

export const provincePage: Dictionary['provincePage'] = {};
