import type { Dictionary } from '../dictionary.ts';

export const print: Dictionary['print'] = {};
