import type { Dictionary } from '../dictionary.ts';

export const reconciliation: Dictionary['reconciliation'] = {};
