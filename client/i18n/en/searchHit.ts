import type { Dictionary } from '../dictionary.ts';

export const searchHit: Dictionary['searchHit'] = {
  merged: '{{old}} became part of {{name}} on {{date}}',
  renamed: '{{old}} was renamed {{name}} on {{date}}',
  nowIn: 'now in {{name}}',
};
