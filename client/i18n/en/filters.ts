import type { Dictionary } from '../dictionary.ts';

export const filters: Dictionary['filters'] = {};
