import type { Dictionary } from '../dictionary.ts';

export const time: Dictionary['time'] = {};
