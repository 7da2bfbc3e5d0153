import type { Dictionary } from '../dictionary.ts';

export const misread: Dictionary['misread'] = {
  malformed: 'Part of the link could not be understood and was left out; the rest holds:',
  more: 'and {{rest}} more',
  tooMany: 'A link holds at most {{most}} filter conditions; the last {{rest}} were left out.',
  forget: 'Remove from the link',
  openFilters: 'Set the filters anew',
};
