import type { Dictionary } from '../dictionary.ts';

export const register: Dictionary['register'] = {};
